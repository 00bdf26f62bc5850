"""Where the calendar meets the solver: words about time become instants, instants become ticks."""
