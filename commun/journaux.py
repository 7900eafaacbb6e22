import logging


class FiltreAnonyme(logging.Filter):
    pass


class FormatJson(logging.Formatter):
    pass
