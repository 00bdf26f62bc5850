"""The nouns: frozen values that say what a scenario and an answer are. No I/O, no solver."""
