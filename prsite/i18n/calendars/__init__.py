"""The calendars dates are read in and shown in, one module each."""
