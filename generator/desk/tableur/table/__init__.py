"""Cells to entries: headings, rows, columns made from the model."""
