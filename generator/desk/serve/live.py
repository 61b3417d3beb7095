"""The site that follows the editors' files: the last good edition, and what is wrong now."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from secrets import token_hex
from threading import Condition, Event
from time import perf_counter
from traceback import format_exc

from generator.build import prepare
from generator.check.findings import Findings
from generator.desk.apology import apology
from generator.publish.bundle import ToolFailed
from generator.read.stamps import Stamps, stamps
from generator.render.refused import RenderRefused

from .bulletin import Bulletin
from .edition import Edition
from .shelf import Shelf
from .watch import Watcher

NEVER = 0
"""The number of an edition before the first good one."""


class Live:
    """Makes an edition after each save, and keeps the last good one.

    One thread calls `follow`; any thread may ask for the rest. `tell` prints for the editor, and
    `debug` has it print the details of what nobody foresaw.
    """

    def __init__(
        self,
        project: Path,
        today: Callable[[], date],
        tell: Callable[[str], None],
        *,
        debug: bool = False,
    ) -> None:
        self._project, self._today, self._tell, self._debug = project, today, tell, debug
        self._instance = token_hex(4)
        self._shelf = Shelf()
        self._seen: Stamps | None = None
        self._news = Condition()
        self._open = True
        self.edition: Edition | None = None
        self.bulletin = self._bare()

    def name(self, number: int) -> str:
        """What an edition of this server is called; no other server uses the name."""
        return f"{self._instance}.{number}"

    def follow(self, stop: Event) -> None:
        """Make an edition whenever the files changed, until told to stop."""
        with Watcher(self._project, stop) as watcher:
            while not stop.is_set():
                if not self.refresh():
                    watcher.wait()

    def refresh(self) -> bool:
        """Read the files again if they changed since the last time; tell whether they had."""
        before = stamps(self._project)
        if before == self._seen:
            return False
        self._seen = before
        started = perf_counter()
        try:
            bulletin = self._read()
        except Exception as reason:  # noqa: BLE001 (the server outlives whatever happens)
            bulletin = replace(self._bare(), pannes=(self._sentence(reason),))
        self._announce(bulletin, perf_counter() - started)
        return True

    def _read(self) -> Bulletin:
        prepared = prepare(self._project, self._today())
        projet = prepared.checked.projet
        if prepared.rendered and projet:
            number = self.edition.number if self.edition else NEVER
            made = Edition(number + 1, projet.region, prepared.rendered, self._shelf)
            if not self.edition or made.key != self.edition.key:
                self.edition = made
        read = prepared.documents
        findings = Findings(prepared.checked.problems, read.sources, read.unread)
        return replace(self._bare(), findings=findings)

    def _bare(self) -> Bulletin:
        number = self.edition.number if self.edition else NEVER
        return Bulletin(self.name(number), site=self.edition is not None)

    def find(self, edition: Edition, path: str) -> bytes | None:
        """A file of an edition; as it was before, when it cannot be made anew."""
        try:
            return edition.find(path)
        except Exception as reason:
            self._add_panne(self._sentence(reason))
            last = self._shelf.last(path)
            if last is None:
                raise
            return last.content

    def changed(self, since: str, paths: list[str]) -> bool:
        """Whether one of the files a browser took from an edition holds something else by now."""
        instance, _, number = since.partition(".")
        edition = self.edition
        if not edition or instance != self._instance or not number.isdecimal():
            return True
        return any(self._since(edition, path) > int(number) for path in paths)

    def _since(self, edition: Edition, path: str) -> int:
        with suppress(Exception):
            return edition.since(path)
        return NEVER  # `find` will tell why, if somebody asks for the file

    def _sentence(self, reason: Exception) -> str:
        if isinstance(reason, (ToolFailed, RenderRefused)):
            return f"{reason}."
        if self._debug:
            self._say(format_exc())
        return apology(reason)

    def _add_panne(self, sentence: str) -> None:
        with self._news:
            if sentence not in self.bulletin.pannes:
                pannes = (*self.bulletin.pannes, sentence)
                self.bulletin = replace(self.bulletin, pannes=pannes)
                self._news.notify_all()
                self._say(f"parcours : {sentence}")

    def _announce(self, bulletin: Bulletin, seconds: float) -> None:
        with self._news:
            known, self.bulletin = self.bulletin, bulletin
            self._news.notify_all()
        duration = f"{seconds:.2f}".replace(".", ",")
        self._say(f"Fichiers lus en {duration} s.\n{bulletin.text_after(known)}")

    def _say(self, text: str) -> None:
        with suppress(OSError):  # a terminal that is gone, or a log on a full disk
            self._tell(text)

    def news(self, known: Bulletin | None, patience: float) -> Bulletin | None:
        """What is told now, as soon as it is not `known` or after some seconds; None at the end."""
        with self._news:
            self._news.wait_for(lambda: self.bulletin is not known or not self._open, patience)
            return self.bulletin if self._open else None

    def close(self) -> None:
        """Let go of those who wait for news."""
        with self._news:
            self._open = False
            self._news.notify_all()
