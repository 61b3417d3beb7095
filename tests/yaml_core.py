"""YAML as editors read it, after YAML 1.2's core schema: `oui` is a text, `01000` is 1000."""

import re

import yaml


class CoreLoader(yaml.SafeLoader):
    """PyYAML's parser with YAML 1.2's few types, from the specification's chapter 10.3.2."""


CoreLoader.yaml_implicit_resolvers = {}

for tag, pattern, firsts in (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("octal", r"0o[0-7]+", ["0"]),
    ("hexa", r"0x[0-9a-fA-F]+", ["0"]),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
    ("infinite", r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", list("-+.")),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), firsts
    )

READ = {
    "bool": lambda text: text.lower() == "true",
    "int": int,
    "octal": lambda text: int(text, 0),
    "hexa": lambda text: int(text, 16),
    "float": float,
    "infinite": lambda text: float(text.replace(".", "")),
}


def constructor(read):
    """How PyYAML makes a value of that type out of a node."""
    return lambda _loader, node: read(node.value)


for tag, read in READ.items():
    CoreLoader.add_constructor(f"tag:yaml.org,2002:{tag}", constructor(read))


def load(text):
    """The values of a YAML text."""
    return yaml.load(text, CoreLoader)  # noqa: S506 (a safe loader of ours)
