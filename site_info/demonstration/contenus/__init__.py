"""Starter pages of the demonstration: data only, in French; figures are [[cle]] tokens."""
