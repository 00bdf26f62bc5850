"""Other ways to solve tier 1, each with the best formulation and settings that we know of."""
