"""Founding questions and their answers."""
