"""Parcours: from a folder of YAML and Markdown to a regional directory."""

__version__ = "1.0.0"
