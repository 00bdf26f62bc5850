"""The judge: reads the meaning of a scenario a second time and holds a finished answer against it."""
