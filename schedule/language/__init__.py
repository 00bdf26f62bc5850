"""Text becomes nouns, and nouns become text: time phrases, lengths, and sentences.

Knows the names of the items, not their times. What cannot be read is refused with its position
and the nearest known wording; nothing is guessed.
"""
