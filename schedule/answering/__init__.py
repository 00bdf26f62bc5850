"""Ticks -> timeline: verdicts, and the answer as a value with instants in the scenario's zone."""
