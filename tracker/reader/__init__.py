"""A second reader: a language model that a user brings, asked for numbers only and checked by the program.

``questions`` says what is asked and ``requests`` how it is written down; ``checking`` takes of an answer only
what holds, ``kept`` tells what all kept answers say of a question, ``verdicts`` puts one beside the other
engine's verdict. ``live`` asks an endpoint, and nothing else here touches a network; nothing touches a file.
"""
