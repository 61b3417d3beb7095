"""Render: the directory to pages. Pure: no clock, no network, no randomness, nothing written."""
