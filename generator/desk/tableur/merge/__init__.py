"""Entries against the directory: what is added, changed, absent; and the text that follows."""
