"""The record of decisions: one SQLite file a film, which only grows.

Each decision is one transaction, on the disk before anybody hears that it was taken, and is sealed with a digest over
itself and the one before, so that a line changed by other means is found. Pictures are kept once, under their digest.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from rentegn.model.approval import Decision, KeyPicture, Mark, Shown, Signer, Verdict
from rentegn.store import digest

_APPLICATION = 0x52544747  # tells our files from other programs' SQLite files
_VERSION = 1
_PATIENCE = 30.0  # seconds to wait for another writer

_SCHEMA = f"""
CREATE TABLE pictures (digest TEXT PRIMARY KEY, png BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    panel TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'changes', 'rejected')),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation TEXT NOT NULL,
    at TEXT NOT NULL,
    comment TEXT NOT NULL,
    channel TEXT NOT NULL,
    story TEXT NOT NULL,
    shown TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
CREATE TRIGGER decisions_follow BEFORE INSERT ON decisions
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM decisions)
    BEGIN SELECT RAISE(ABORT, 'decisions are never replaced'); END;
CREATE TRIGGER pictures_stay BEFORE UPDATE ON pictures
    BEGIN SELECT RAISE(ABORT, 'pictures are never changed'); END;
CREATE TRIGGER pictures_remain BEFORE DELETE ON pictures
    BEGIN SELECT RAISE(ABORT, 'pictures are never deleted'); END;
CREATE TRIGGER pictures_follow BEFORE INSERT ON pictures
    WHEN EXISTS (SELECT 1 FROM pictures WHERE digest = NEW.digest)
    BEGIN SELECT RAISE(ABORT, 'pictures are never replaced'); END;
PRAGMA application_id = {_APPLICATION};
PRAGMA user_version = {_VERSION};
"""
_COLUMNS = "number, panel, verdict, name, role, organisation, at, comment, channel, story, shown, digest"


class LedgerError(OSError):
    """The record cannot be read or written, or is not as it was written; the message names the file and says why."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The decisions in one file, which is made with the first of them."""

    path: Path

    def decisions(self) -> tuple[Decision, ...]:
        """All of them, the first first, every seal checked. LedgerError where one is broken."""
        if not self.path.exists():
            return ()
        with self._opened() as record:
            rows = record.execute(f"SELECT {_COLUMNS} FROM decisions ORDER BY number").fetchall()
            pictures = dict(record.execute("SELECT digest, png FROM pictures").fetchall())
        self._check(rows, pictures)
        try:
            return tuple(_decision(row, pictures) for row in rows)
        except KeyError as error:
            raise self._trouble(f"picture {str(error)[1:13]} is gone") from error

    def add(self, decision: Decision) -> Decision:
        """Keep a decision; it is on the disk when this returns, with its seal. LedgerError where it cannot be."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._opened() as record:
            return _added(record, decision)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        try:
            record = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
            try:
                record.execute("PRAGMA journal_mode = WAL")
                record.execute("PRAGMA synchronous = FULL")
                self._lay_out(record)
                yield record
            finally:
                record.close()
        except sqlite3.Error as error:
            raise self._trouble(str(error)) from error

    def _lay_out(self, record: sqlite3.Connection) -> None:
        """Tables and triggers where the file is new; LedgerError where it is not one of ours."""
        if _is_empty(record):
            with _transaction(record):
                for statement in _statements(_SCHEMA) if _is_empty(record) else ():
                    record.execute(statement)
        (application,) = record.execute("PRAGMA application_id").fetchone()
        (version,) = record.execute("PRAGMA user_version").fetchone()
        if application != _APPLICATION:
            raise self._trouble("it is another program's file")
        if version != _VERSION:
            raise self._trouble(f"it is of version {version}, and this is version {_VERSION}")

    def _check(self, rows: Sequence[Sequence[Any]], pictures: dict[str, bytes]) -> None:
        before = ""
        for row in rows:
            if row[-1] != _seal(before, row[:-1]):
                raise self._trouble(f"decision {row[0]} is not as it was written")
            before = row[-1]
        for name, png in pictures.items():
            if digest(png) != name:
                raise self._trouble(f"picture {name[:12]} is not as it was written")

    def _trouble(self, why: str) -> LedgerError:
        return LedgerError(None, f"the record of decisions cannot be used: {why}", str(self.path))


def _added(record: sqlite3.Connection, decision: Decision) -> Decision:
    with _transaction(record):
        _keep_pictures(record, decision.shown.pictures if decision.shown else ())
        last = record.execute("SELECT number, digest FROM decisions ORDER BY number DESC LIMIT 1").fetchone()
        number, before = last or (0, "")
        row = (number + 1, *_fields(decision))
        sealed = _seal(before, row)
        places = ", ".join("?" * (len(row) + 1))
        record.execute(f"INSERT INTO decisions ({_COLUMNS}) VALUES ({places})", (*row, sealed))
    return replace(decision, digest=sealed)


def _keep_pictures(record: sqlite3.Connection, pictures: Sequence[KeyPicture]) -> None:
    for name, png in {digest(picture.png): picture.png for picture in pictures}.items():
        if record.execute("SELECT 1 FROM pictures WHERE digest = ?", (name,)).fetchone() is None:
            record.execute("INSERT INTO pictures (digest, png) VALUES (?, ?)", (name, png))


def _is_empty(record: sqlite3.Connection) -> bool:
    return record.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is None


@contextmanager
def _transaction(record: sqlite3.Connection) -> Iterator[None]:
    record.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        record.execute("ROLLBACK")
        raise
    record.execute("COMMIT")


def _statements(script: str) -> Iterator[str]:
    pending = ""
    for line in script.strip().splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def _seal(before: str, row: Sequence[object]) -> str:
    return digest(json.dumps([before, *row], ensure_ascii=False).encode())


def _fields(decision: Decision) -> tuple[str, ...]:
    signer = decision.signer
    return (
        decision.panel,
        decision.verdict.value,
        signer.name,
        signer.role,
        signer.organisation,
        decision.at,
        decision.comment,
        decision.channel,
        _json([[mark.scene, mark.text, mark.note] for mark in decision.story]),
        _json(_shown_to_json(decision.shown) if decision.shown else None),
    )


def _decision(row: Sequence[Any], pictures: dict[str, bytes]) -> Decision:
    _, panel, verdict, name, role, organisation, at, comment, channel, story, shown, sealed = row
    found = json.loads(shown)
    return Decision(
        panel=panel,
        verdict=Verdict(verdict),
        signer=Signer(name, role, organisation),
        at=at,
        story=tuple(Mark(*mark) for mark in json.loads(story)),
        shown=_shown_from_json(found, pictures) if found else None,
        comment=comment,
        channel=channel,
        digest=sealed,
    )


def _shown_to_json(shown: Shown) -> dict[str, object]:
    """Its pictures by digest, for their bytes stand once for all decisions."""
    pictures = [{"frame": picture.frame, "png": digest(picture.png)} for picture in shown.pictures]
    return {**asdict(replace(shown, pictures=())), "pictures": pictures}


def _shown_from_json(record: dict[str, Any], pictures: dict[str, bytes]) -> Shown:
    own = tuple(KeyPicture(each["frame"], pictures[each["png"]]) for each in record.pop("pictures"))
    return Shown(**record, pictures=own)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
