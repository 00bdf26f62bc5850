"""Search: the only room that knows ortools."""
