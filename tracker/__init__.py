"""Puts each commitment of a Chinese government work report beside what the next review says about it."""
