"""The starter pages: data only, in French. Figures are [[cle]] tokens, words of the glossary <a terme="slug">.

A module holds `PAGE`, a dict of the fields of its page, whose `corps` is a list of (block, value). Addresses of the site
are written as they read ("/aides/cmg/"); they become links to the pages when these exist (see site_info.semis).
"""
