"""Mails about a request: what is written, to whom, under which guards."""
