"""What editors complete and check with while typing: true to the models, kind to their readers."""

import json
import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path

import pytest
import samples
import yaml_core
from jsonschema import Draft7Validator

from generator.check.model_fields import fields_at
from generator.desk.schemas.files import FILES, modeline, path_of, schema_files
from generator.model.forfait import Forfait
from generator.model.grille import Grille
from generator.model.region import Region
from generator.model.structure import Structure
from generator.model.territoire import FichierTerritoires, Territoire

CORSE = Path(__file__).parent.parent / "publish" / "corse"
SCHEMAS = {name: json.loads(schema_files()[path_of(name)]) for name in FILES}

STRUCTURES = "structures.yaml"
REGION = "content/region.yaml"
FORFAIT = "content/forfait.yaml"
GRILLE = "content/grille.yaml"
CANTAL = "territories/15-cantal.yaml"

MISTAKES = [
    pytest.param(STRUCTURES, 'code_postal: "15140"', "code_postal: 15140", id="no quotes"),
    pytest.param(CANTAL, 'departement: "15"', "departement: 15", id="no quotes on a code"),
    pytest.param(STRUCTURES, "porteur: msp\n", "porteur: mspp\n", id="an unknown word"),
    pytest.param(STRUCTURES, "teleconsultation: oui", "teleconsultation: yes", id="English yes"),
    pytest.param(STRUCTURES, "teleconsultation: oui", "teleconsultation: true", id="a boolean"),
    pytest.param(STRUCTURES, "verifie_le: 2026-09-15", "verifie_le: 15/09/2026", id="a date"),
    pytest.param(STRUCTURES, "verifie_le: 2026-09-15", "verifie_le: 2026-09-31", id="31 sept."),
    pytest.param(STRUCTURES, "04 65 71 15 01", "0465711501", id="a telephone"),
    pytest.param(STRUCTURES, "latitude: 45.1376", "latitude: 45,1376", id="a comma"),
    pytest.param(STRUCTURES, "latitude: 45.1376", "latitude: 95.1376", id="a latitude too far"),
    pytest.param(STRUCTURES, "appel: 2023", "appel: 202", id="a year too early"),
    pytest.param(STRUCTURES, "cancers: [tous]", "cancers: tous", id="no list"),
    pytest.param(STRUCTURES, "cancers: [tous]", "cancers: []", id="an empty list"),
    pytest.param(STRUCTURES, "cancers: [tous]", "cancers: [sein, sein]", id="twice the same"),
    pytest.param(STRUCTURES, "    porteur: msp\n", "", id="a field missing"),
    pytest.param(STRUCTURES, "porteur: msp\n", "porteur:\n", id="a field left empty"),
    pytest.param(STRUCTURES, "porteur: msp\n", "Porteur: msp\n", id="a capital in a name"),
    pytest.param(CANTAL, "numero: 4\n", "numero: 0\n", id="a number too small"),
    pytest.param(CANTAL, '"241501055"', '"24150105"', id="a SIREN cut short"),
    pytest.param(REGION, 'accent: "#1c6560"', "accent: vert", id="a colour in words"),
    pytest.param(REGION, "donnees: exemple", "donnees: réelles", id="an accent in a code"),
    pytest.param(FORFAIT, "plafond: 180\n", "plafond: cent\n", id="an amount in letters"),
    pytest.param(FORFAIT, "plafond: 180\n", "plafond: -180\n", id="an amount below nothing"),
    pytest.param(GRILLE, "active: oui", "active: Oui", id="a capital in a code"),
]


def name_of(path):
    """Name of the schema for a YAML file's path."""
    (name,) = (name for name, pattern in FILES.items() if fnmatch(path, pattern))
    return name


def refusals(path, text):
    """What an editor of YAML would underline in the file at `path`."""
    return list(Draft7Validator(SCHEMAS[name_of(path)]).iter_errors(yaml_core.load(text)))


def yaml_files(folder):
    """Every YAML file of a project, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for pattern in FILES.values()
        for path in folder.glob(pattern)
    }


def nodes(schema, way=()):
    """Every schema inside a schema, with the names that lead to it."""
    yield way, schema
    for name, field in schema.get("properties", {}).items():
        yield from nodes(field, (*way, name))
    if "items" in schema:
        yield from nodes(schema["items"], (*way, "[]"))


FIELDS = [
    pytest.param(name, node, id=".".join((name, *way)))
    for name, schema in SCHEMAS.items()
    for way, node in nodes(schema)
    if way and way[-1] != "[]"
]


@pytest.mark.parametrize("path", schema_files())
def test_the_files_are_what_the_models_give(root, path):
    """A schema nobody wrote anew after a change of the models would lie to editors."""
    told = "run `parcours schemas`, then commit the folder schemas/"
    assert schema_files()[path] == (root / path).read_text("utf-8"), told


def test_no_schema_is_left_behind(root):
    """A file of the folder that no model makes any more is one to remove."""
    assert set(schema_files()) == {f"schemas/{file.name}" for file in (root / "schemas").iterdir()}


@pytest.mark.parametrize("name", FILES)
def test_it_is_a_schema(name):
    """Draft 7, which editors of YAML know best."""
    Draft7Validator.check_schema(SCHEMAS[name])


def test_every_file_names_its_schema(root):
    """The first line of each YAML file leads from its own folder to the schema."""
    files = yaml_files(root)
    assert {STRUCTURES, REGION, FORFAIT, GRILLE, CANTAL} <= set(files)
    for path, text in files.items():
        first = text.partition("\n")[0]
        assert modeline(name_of(path), path) == first
        target = (root / path).parent / first.partition("$schema=")[2]
        assert target.resolve() == root / path_of(name_of(path))


@pytest.mark.parametrize("folder", [Path(__file__).parent.parent.parent, CORSE], ids=["ara", "co"])
def test_sound_files_are_sound_while_typing(folder):
    """An editor never underlines what the check accepts."""
    for path, text in yaml_files(folder).items():
        assert [] == refusals(path, text), path


@pytest.mark.parametrize("path", [path for path in samples.FILES if path.endswith(".yaml")])
def test_the_sound_sample_is_sound_while_typing(path):
    """Every kind of question of the grid, every rule of the forfait."""
    assert [] == refusals(path, samples.FILES[path])


@pytest.mark.parametrize(("path", "old", "new"), MISTAKES)
def test_a_mistake_is_underlined_while_typing(root, path, old, new):
    """One refusal at least, where the file was sound before."""
    text = (root / path).read_text("utf-8")
    assert old in text
    assert refusals(path, text.replace(old, new, 1))


def test_a_code_with_a_zero_first_needs_its_quotes(root):
    """Without them an editor reads 1000 where Bourg-en-Bresse is 01000."""
    text = (root / STRUCTURES).read_text("utf-8")
    (found,) = refusals(STRUCTURES, text.replace('code_postal: "15140"', "code_postal: 01000", 1))
    assert (1000, "type") == (found.instance, found.validator)
    assert "entre guillemets" in found.schema["errorMessage"]


@pytest.mark.parametrize(("name", "node"), FIELDS)
def test_a_field_explains_itself(name, node):
    """A title, a French sentence, and an example or a choice unless it is a group of fields."""
    assert node["title"][0].isupper() or node["title"] in {"oui", "non"}
    assert node["description"].endswith(".")
    simple = not ({"properties", "additionalProperties"} & set(node))
    if simple and "properties" not in node.get("items", {}):
        assert node.get("examples") or node.get("enum") or node["items"].get("enum")


@pytest.mark.parametrize(
    ("name", "top", "model"),
    [
        ("structures", ("structures",), Structure),
        ("territoires", (), FichierTerritoires),
        ("region", (), Region),
        ("forfait", (), Forfait),
        ("grille", (), Grille),
    ],
)
def test_no_field_of_the_model_is_lost(name, top, model):
    """Group by group, the schema has the fields the model has, under their own names."""
    groups = 0
    for way, node in nodes(SCHEMAS[name]):
        keys = tuple(key for key in way[len(top) :] if key != "[]")
        if "properties" in node and way[: len(top)] == top:
            assert list(fields_at(model, keys)) == list(node["properties"]), way
            groups += 1
    assert groups > 1


@pytest.mark.parametrize("name", FILES)
def test_an_example_is_sound(name):
    """What an editor proposes, it does not underline."""
    for way, node in nodes(SCHEMAS[name]):
        for example in node.get("examples", ()):
            assert [] == list(Draft7Validator(node).iter_errors(example)), way


@pytest.mark.parametrize("name", FILES)
def test_nothing_unknown_passes_and_nothing_is_in_english(name):
    """Groups are closed, codes are explained one by one, docstrings stay in the program."""
    for way, node in nodes(SCHEMAS[name]):
        if "properties" in node:
            assert node["additionalProperties"] is False, way
        assert len(node.get("enum", ())) == len(node.get("enumDescriptions", ())), way
        said = " ".join([node.get("description", ""), *node.get("enumDescriptions", ())])
        assert not re.search(r"\b(the|of|and|which|when|whether)\b", said), way
    assert "$ref" not in json.dumps(SCHEMAS[name])
    assert '"null"' not in json.dumps(SCHEMAS[name])


def test_patterns_are_javascript_too():
    """Editors read patterns as JavaScript does, with its strict flag for Unicode."""
    patterns = [
        node["pattern"] for one in SCHEMAS.values() for _, node in nodes(one) if "pattern" in node
    ]
    assert len(patterns) > 100
    script = "for (const one of JSON.parse(process.argv[1])) new RegExp(one, 'u');"
    run = ["node", "--eval", script, json.dumps(patterns)]
    subprocess.run(run, check=True, timeout=20)


def filled(body):
    """A snippet's body with the text of each place, or the first of its choices."""
    if isinstance(body, dict):
        return {key: filled(value) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(value) for value in body]
    return re.sub(r"\$\{\d+[:|]([^,|}]*)[^}]*\}", r"\1", body).strip('"')


@pytest.mark.parametrize(
    ("name", "list_name", "model"),
    [("structures", "structures", Structure), ("territoires", "territoires", Territoire)],
)
def test_a_snippet_filled_in_is_a_sound_entry(name, list_name, model):
    """The entry an editor offers is complete: nothing more is asked for."""
    (snippet,) = SCHEMAS[name]["properties"][list_name]["items"]["defaultSnippets"]
    model.model_validate(filled(snippet["body"]))


def test_places_of_a_snippet_follow_each_other():
    """The Tab key goes down the entry, line by line."""
    (snippet,) = SCHEMAS["structures"]["properties"]["structures"]["items"]["defaultSnippets"]
    numbers = [int(one) for one in re.findall(r"\$\{(\d+)", json.dumps(snippet["body"]))]
    assert list(range(1, len(numbers) + 1)) == numbers
