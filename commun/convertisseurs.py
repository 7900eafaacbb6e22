"""Parts of addresses."""

import re

from django.urls import register_converter
from django.urls.converters import IntConverter, StringConverter


class NumeroConverter(IntConverter):
    """The number of a row: what no database could hold is not found, instead of failing."""

    regex = "[0-9]{1,18}"


class InseeConverter(StringConverter):
    """The code of a commune: "27458", "2A004"."""

    regex = "[0-9][0-9AB][0-9]{3}"


def est_un_insee(texte):
    return re.fullmatch(InseeConverter.regex, texte) is not None


register_converter(NumeroConverter, "numero")
register_converter(InseeConverter, "insee")
