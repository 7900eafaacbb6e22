"""Aids, one module each."""
