"""Oracles: the meaning of a scenario read a second time, from the prose, and searched by brute force."""
