"""Properties of the engine: against brute force, and those that hold whatever the answer is."""
