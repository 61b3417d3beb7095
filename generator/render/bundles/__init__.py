"""Folders of files that a tool makes together, one a module: `bundle(site)` gives it."""
