"""Scenarios small enough for brute force: builders by hand, and Hypothesis strategies."""
