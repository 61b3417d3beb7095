"""Formats of a report, one a file named after it: `report(findings)` gives what is printed.

A format that also feeds a forge's own files has `appended(findings, environment)`: what to add at
the end of which file. Adding a format is adding a file.
"""
