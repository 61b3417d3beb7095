"""The bill of materials, in CycloneDX, made by its own library from the locks."""

import json
import tomllib
import uuid
from typing import Any

from cyclonedx.contrib.hash.factories import HashTypeFactory
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from declared import licence
from locks import NPM, NPM_PROOF, ROOT, SITE, TESTS, Package, normal, npm_packages, python_packages
from packageurl import PackageURL
from shipped import CRATES, DATA_OWNERS, FILES, Crate, data_packages

from generator import __version__

BILL = ROOT / "docs" / "sbom.cdx.json"
USAGE, SOURCE, WITHIN = "parcours:usage", "parcours:licence-source", "parcours:files"
NAMESPACE = uuid.UUID("6f7c1c5e-9a6b-5d0e-8d5f-3d2f2f0b6a11")
UNNUMBERED = uuid.UUID(int=0)
SHA256, SHA512 = 64, 128
HASHES, LICENCES = HashTypeFactory(), LicenseFactory()


class NotValid(Exception):
    """The bill does not follow the strict schema of CycloneDX."""


def bill() -> str:
    """The whole bill as JSON: the same locks give the same bytes."""
    root = Component(
        name="parcours",
        version=__version__,
        type=ComponentType.APPLICATION,
        bom_ref="parcours",
        licenses=[LICENCES.make_with_id("MIT")],
    )
    packages = [_component(one) for one in (*python_packages(), *npm_packages())]
    data = [_data(one) for one in data_packages()]
    bom = Bom(components=[*packages, *data], serial_number=UNNUMBERED)
    bom.metadata.component = root
    bom.metadata.timestamp = None
    wanted = _asked_for()
    direct = [one for one in packages if _key(one) in wanted]
    bom.register_dependency(root, [*direct, *data])
    return _written(bom)


def validate(text: str) -> None:
    """Hold a bill against the strict schema. Raises `NotValid`; takes some ten seconds."""
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if error:
        raise NotValid(str(error))


def _written(bom: Bom) -> str:
    """A bill as text, numbered after its content; a line a component, for those who compare."""
    content = JsonV1Dot6(bom).output_as_string()
    number = uuid.uuid5(NAMESPACE, content)
    whole = json.loads(content.replace(str(UNNUMBERED), str(number)))
    parts = (f"{json.dumps(name)}: {_lines(part)}" for name, part in whole.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(part: Any) -> str:
    items = part if isinstance(part, list) else []
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in items)
    return f"[\n{lines}\n]" if items else json.dumps(part, ensure_ascii=False)


def _component(package: Package) -> Component:
    expression, source = licence(package)
    usage = SITE if package.key in FILES else package.usage
    properties = {USAGE: usage, SOURCE: source, WITHIN: FILES.get(package.key)}
    return Component(
        name=package.name,
        version=package.version,
        scope=ComponentScope.EXCLUDED if usage == TESTS else ComponentScope.REQUIRED,
        purl=_purl(package),
        bom_ref=_purl(package).to_string(),
        licenses=[LICENCES.make_from_string(expression)],
        external_references=[_archives(package)],
        properties=_properties(properties),
        components=[_crate(one) for one in CRATES] if package.name == "pagefind-bin" else [],
    )


def _data(package: Package) -> Component:
    return Component(
        name=package.name,
        version=package.version,
        type=ComponentType.DATA,
        scope=ComponentScope.REQUIRED,
        purl=_purl(package),
        bom_ref=_purl(package).to_string(),
        licenses=[LICENCES.make_with_id(package.licence)],
        copyright=DATA_OWNERS,
        external_references=[_archives(package)],
        properties=_properties({USAGE: SITE, SOURCE: "generator/reference/data/PROVENANCE.md"}),
    )


def _crate(crate: Crate) -> Component:
    purl = PackageURL(crate.kind, None, crate.name, crate.version)
    return Component(
        name=crate.name,
        version=crate.version,
        scope=ComponentScope.REQUIRED,
        purl=purl,
        bom_ref=purl.to_string(),
        licenses=[LICENCES.make_from_string(crate.licence)],
        properties=_properties({USAGE: SITE, SOURCE: crate.source}),
    )


def _archives(package: Package) -> ExternalReference:
    """The archives by their package's name, whatever index gives them, and the hashes accepted."""
    return ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION,
        url=XsUri(_purl(package).to_string()),
        hashes=[HASHES.from_hashlib_alg(_algorithm(one), one) for one in package.hashes],
    )


def _algorithm(digest: str) -> str:
    return {SHA256: "sha256", SHA512: "sha512"}[len(digest)]


def _purl(package: Package) -> PackageURL:
    namespace, _, name = package.name.rpartition("/")
    return PackageURL(package.kind, namespace or None, name, package.version)


def _properties(values: dict[str, str | None]) -> list[Property]:
    return [Property(name=name, value=value) for name, value in values.items() if value]


def _key(component: Component) -> str:
    return f"{component.purl.type}/{component.name}"


def _asked_for() -> set[str]:
    """What the project names itself; the rest comes with it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lists = (project["dependencies"], *project["optional-dependencies"].values())
    names = {f"pypi/{normal(one.split('==')[0].split('[')[0])}" for some in lists for one in some}
    for lock in (NPM, NPM_PROOF):
        asked = json.loads(lock.with_name("package.json").read_text("utf-8"))
        names |= {f"npm/{name}" for name in asked.get("dependencies", {})}
        names |= {f"npm/{name}" for name in asked["devDependencies"]}
    return names
