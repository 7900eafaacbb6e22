"""Word lists are written as text, several words a line."""


def ensemble(texte):
    """The set of the words of a text."""
    return frozenset(texte.split())


def locutions(texte):
    """The set of the expressions of a text, separated by commas, each a tuple of words (an elision is a word)."""
    return frozenset(tuple(locution.split()) for locution in texte.split(","))
