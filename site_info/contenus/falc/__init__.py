"""Easy-to-read pages, one module each."""
