"""The long lists of nouns: files of the lexicon named `nouns_*.yaml`, a line a thing; whoever knows more adds a file.

A file has the sections `actors`, `groups`, `props`, `mass`, `places` and `ideas`, and a line in them is

    swing: gynge | huske:a | huske:a | garden swing+

an id, and its words in Danish, bokmål, nynorsk and English, written as in `nouns.yaml`; `=` repeats the cell before.
The id itself is an English word for it and need not be said. A line whose id is known adds words to that.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: What a section says of its rows.
_SECTIONS: dict[str, dict[str, str]] = {
    "actors": {"kind": "actor"},
    "groups": {"kind": "actor", "group": "true"},
    "props": {"kind": "prop"},
    "mass": {"kind": "prop", "mass": "true"},
    "places": {"kind": "place"},
    "ideas": {"kind": "idea", "sign": "true"},
}
_LANGUAGES = ("da", "nb", "nn")
#: A word of fewer letters heads no compound unless the shorter lists say so: too many words end in them.
SHORTEST_HEAD = 4


def listed(sections: dict[str, dict[str, str]]) -> Iterator[dict[str, Any]]:
    """The rows of one file, written out as those of `nouns.yaml` are. KeyError for a section that there is not."""
    for section, lines in sections.items():
        for id_, line in lines.items():
            yield {"id": id_, "many": _several(id_), **_SECTIONS[section], **_cells(id_, line)}


def files(folder: Path, stem: str) -> list[Path]:
    """The files that add to `stem`, in the order of their names."""
    return sorted(folder.glob(f"{stem}_*.yaml"))


def _cells(id_: str, line: str) -> Iterator[tuple[str, str]]:
    """Danish, bokmål and nynorsk as written, and English with the id's own words first."""
    written = [cell.strip() for cell in line.split("|")]
    for place in range(1, len(_LANGUAGES)):
        if written[place] == "=":
            written[place] = written[place - 1]
    own = id_.replace("_", " ") + "+"
    english = ", ".join((own, *written[len(_LANGUAGES) :]))
    yield from zip((*_LANGUAGES, "en"), (*written[: len(_LANGUAGES)], english), strict=True)


def _several(id_: str) -> str:
    return (
        id_[:-1] + "ies"
        if id_.endswith("y") and id_[-2:-1] not in "aeiou"
        else id_ + ("es" if id_[-1] in "sxz" else "s")
    )
