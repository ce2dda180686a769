"""Helper programs of the project that are not shipped with it."""
