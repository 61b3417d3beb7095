"""A built folder shown by the product's own handler, as a host of files would."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.desk.serve.handler import SiteHandler
from generator.model.region import Region
from generator.render.policy import host_headers


@dataclass(frozen=True)
class Folder:
    """A folder of files, with the base path and the headers of a region."""

    root: Path
    region: Region

    @property
    def base(self) -> str:
        """The path the site is published under."""
        return self.region.base

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers the region's hosts send."""
        return host_headers(self.region)

    def find(self, path: str) -> bytes | None:
        """What a file holds."""
        file = self.root / path
        return file.read_bytes() if file.is_file() else None


def folder_handler(root: Path, region: Region) -> partial[SiteHandler]:
    """What a server needs to show a built site."""
    return partial(SiteHandler, site=Folder(root, region))
