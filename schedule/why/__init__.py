"""Lets the solver and the explanations meet, which do not know each other."""
