"""Spreadsheets to structures and back: what agencies keep their lists in."""
