"""Simple temporal networks: differences between moments, their consistency and all their bounds."""
