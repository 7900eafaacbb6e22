"""Parts of addresses."""

from django.urls import register_converter
from django.urls.converters import IntConverter


class NumeroConverter(IntConverter):
    """The number of a row: what no database could hold is not found, instead of failing."""

    regex = "[0-9]{1,18}"


register_converter(NumeroConverter, "numero")
