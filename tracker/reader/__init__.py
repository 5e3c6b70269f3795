"""A second reader: a language model that a user brings, whose every answer is checked by the program.

``questions`` says what is asked and ``requests`` how it is written down; ``checking`` takes of an answer only
what passes its checks, ``answers`` tells what all kept answers say of a question, ``verdicts`` makes one
verdict of an answer and the other engine's. Only ``live`` touches a network, and nothing here touches a file.
"""
