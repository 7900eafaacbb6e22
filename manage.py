#!/usr/bin/env python
"""Run administrative tasks."""

import os
import sys


def main():
    """Hand the command line over to Django, with the development settings by default."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_info.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
