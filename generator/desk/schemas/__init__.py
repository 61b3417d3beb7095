"""JSON Schemas of a project's YAML files, for editors that complete and check while typing.

They are made from the models and from nothing else: `parcours schemas` writes them.
"""
