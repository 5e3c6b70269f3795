"""How a sentence is read: folding, words, numerals and amounts, verbs; word lists as tables."""
