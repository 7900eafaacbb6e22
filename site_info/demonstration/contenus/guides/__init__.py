"""Guides to the kinds of care."""
