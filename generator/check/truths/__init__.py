"""Truths of the whole project, one family a file: `verify(context)` yields its problems.

Every module of this folder is run; adding a family is adding a file.
"""
