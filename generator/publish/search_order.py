"""Pagefind's filters in a fixed order.

Pagefind 1.5 writes its filters, and the values of each, in the order of a hash table that changes
from one run to the next; the names of three kinds of files follow from that. This puts them in
order and names the files after what they now hold. Everything else Pagefind writes is stable.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping

from .page import fingerprint

SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
FILTERS = 3
"""The place of the filters among the items of the metadata (pagefind's `MetaIndex`)."""

_TEXTS, _ARRAY = {2, 3}, 4
_INLINE, _FOUR_BYTES = 24, 26


def in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index with its filters in order, under names that follow."""
    found = dict(files)
    (entry,) = (name for name in files if name == ENTRY)
    (meta,) = (name for name in files if name.endswith(".pf_meta"))
    packed = _unzipped(found.pop(meta))
    for name in sorted(files):
        if name.endswith(".pf_filter"):
            ordered = _filter_in_order(_unzipped(found.pop(name)))
            old, new = _names(name, ordered)
            packed = packed.replace(old.encode(), new.encode())
            found[name.replace(old, new)] = _zipped(ordered)
    ordered = _meta_in_order(packed)
    old, new = _names(meta, ordered)
    found[meta.replace(old, new)] = _zipped(ordered)
    found[entry] = found[entry].replace(old.encode(), new.encode())
    return found


def _names(path: str, content: bytes) -> tuple[str, str]:
    """The part of a file's name that says its content (`fr_1a2b3c4`): as it was, as it will be."""
    old = next(part for part in path.replace("/", ".").split(".") if part.startswith("fr_"))
    return old, f"fr_{fingerprint(content)}"[: len(old)]


def _filter_in_order(packed: bytes) -> bytes:
    """`[name, [[value, pages], …]]`, values in order."""
    name, values = _items(packed)
    return _array([name, _array(sorted(_items(values)))])


def _meta_in_order(packed: bytes) -> bytes:
    """`[version, pages, chunks, [[filter, file], …], …]`, filters in order."""
    items = _items(packed)
    items[FILTERS] = _array(sorted(_items(items[FILTERS])))
    return _array(items)


def _items(packed: bytes) -> list[bytes]:
    """The items of a CBOR array (RFC 8949), each as it stands."""
    count, at = _head(packed, 0)
    found = []
    for _ in range(count):
        after = _end(packed, at)
        found.append(packed[at:after])
        at = after
    return found


def _end(packed: bytes, at: int) -> int:
    """Where the CBOR item that begins at a place ends."""
    kind = packed[at] >> 5
    value, at = _head(packed, at)
    if kind in _TEXTS:
        return at + value
    for _ in range(value if kind == _ARRAY else 0):
        at = _end(packed, at)
    return at


def _head(packed: bytes, at: int) -> tuple[int, int]:
    """The number in the head of an item, and where its content begins."""
    number = packed[at] & 31
    if number < _INLINE:
        return number, at + 1
    after = at + 1 + (1 << (number - _INLINE))
    return int.from_bytes(packed[at + 1 : after], "big"), after


def _array(items: list[bytes]) -> bytes:
    """A CBOR array of items."""
    count = len(items)
    short = count < _INLINE
    head = bytes([_ARRAY << 5 | (count if short else _FOUR_BYTES)])
    return b"".join((head, b"" if short else count.to_bytes(4, "big"), *items))


def _unzipped(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(SIGNATURE)


def _zipped(packed: bytes) -> bytes:
    return gzip.compress(SIGNATURE + packed, mtime=0)
