"""Memos and models, as pages to print."""
