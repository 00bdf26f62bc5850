"""Meaning in integers: phrases become windows, statements become conditions. Knows no solver."""
