"""Life situations, one module each."""
