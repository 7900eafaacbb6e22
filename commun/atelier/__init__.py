"""The translators' workshop: what may be kept of a translation, PO files, machine translation."""
