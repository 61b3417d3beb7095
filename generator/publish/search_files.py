"""What Pagefind wrote, put right: filters in a fixed order, and no words nobody asks for.

Pagefind 1.5 writes its filters, and the values of each, in the order of a hash table that changes
from one run to the next; the names of its files follow from that. It also knows no small words:
where each « de » stands is an eighth of its index. This puts the filters in order, takes the small
words out, and names the files after what they now hold. All the rest Pagefind writes is stable.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Collection, Mapping

from .page import fingerprint

SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
FILTERS = 3
"""The place of the filters among the items of the metadata (pagefind's `MetaIndex`)."""

_TEXTS, _ARRAY = {2, 3}, 4
_INLINE, _FOUR_BYTES = 24, 26


def put_right(files: Mapping[str, bytes], small_words: Collection[str]) -> dict[str, bytes]:
    """The files of an index, by name, with filters in order and without some words' stems."""
    found = dict(files)
    (meta,) = (name for name in files if name.endswith(".pf_meta"))
    packed = _unzipped(found.pop(meta))
    change: dict[str, Callable[[bytes], bytes]] = {
        "pf_filter": _filter_in_order,
        "pf_index": lambda words: _without(words, {word.encode() for word in small_words}),
    }
    for name in sorted(files):
        changed = change.get(name.rpartition(".")[2])
        if changed:
            content = changed(_unzipped(found.pop(name)))
            old, new = _names(name, content)
            packed = packed.replace(old.encode(), new.encode())
            found[name.replace(old, new)] = _zipped(content)
    ordered = _meta_in_order(packed)
    old, new = _names(meta, ordered)
    found[meta.replace(old, new)] = _zipped(ordered)
    found[ENTRY] = found[ENTRY].replace(old.encode(), new.encode())
    return found


def _names(path: str, content: bytes) -> tuple[str, str]:
    """The part of a file's name that says its content (`fr_1a2b3c4`): as it was, as it will be."""
    old = next(part for part in path.replace("/", ".").split(".") if part.startswith("fr_"))
    return old, f"fr_{fingerprint(content)}"[: len(old)]


def _filter_in_order(packed: bytes) -> bytes:
    """`[name, [[value, pages], …]]`, values in order."""
    name, values = _items(packed)
    return _array([name, _array(sorted(_items(values)))])


def _without(packed: bytes, small_words: Collection[bytes]) -> bytes:
    """`[[[word, pages, variants], …]]`, but for some words."""
    (words,) = _items(packed)
    kept = (word for word in _items(words) if _text(_items(word)[0]) not in small_words)
    return _array([_array(list(kept))])


def _text(packed: bytes) -> bytes:
    return packed[_head(packed, 0)[1] :]


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
    left = 1
    while left:
        kind = packed[at] >> 5
        value, at = _head(packed, at)
        left += value - 1 if kind == _ARRAY else -1
        if kind in _TEXTS:
            at += value
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
