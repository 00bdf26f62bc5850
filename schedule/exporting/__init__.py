"""The answer as text and pictures. Nothing is solved here, and nothing depends on clock or host."""
