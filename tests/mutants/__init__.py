"""Small changes of the source, made by rule, to measure how many of them the tests notice."""
