"""Why: conflicts and their wording. Pure algorithms over yes/no oracles; knows no solver."""
