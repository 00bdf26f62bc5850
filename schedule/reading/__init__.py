"""Reading: a file, a text, or plain Python values become a Scenario. The only room that knows YAML."""
