"""The long lists: files of the lexicon named `nouns_*`, `doings_*` and `manners_*.yaml`, a line a concept.

Whoever knows more adds a file. A file of nouns has the sections `actors`, `groups`, `props`, `mass`, `animals`,
`places` and `ideas`, and a line in them is

    swing: gynge | huske:a | huske:a | garden swing+

an id, and its words in Danish, bokmål, nynorsk and English, written as in `nouns.yaml`; `=` repeats the cell before.
The id itself is an English word for it and need not be said. A line whose id is known adds words to that. `truck~car`
says that a truck is a kind of car, for whatever is said about cars. In a section that is called `firm` (`firm_props`)
are words that keep their forms where a verb has them as well (a *drill*, to *drill*): the words around tell which.

A file of doings has the sections `people` (done by people only), `together` (by people with each other), `things`
(happens to things and places only), `anything`, and `moods` (adjectives that name a doing); a line is

    brush_teeth: børste tand/tænder/tænderne | pusse tenner/tennene | = | clean teeth

with ways to say it as in `actions.yaml`, and `/` between forms of one word. The id is said too, where it is no `be_…`.
A file of manners has lines alone, of adjectives in every form and of set phrases: `slowly: langsom, i ro og mag | …`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

#: What a section says of its rows.
_SECTIONS: dict[str, dict[str, str]] = {
    "actors": {"kind": "actor"},
    "groups": {"kind": "actor", "group": "true"},
    "props": {"kind": "prop"},
    "mass": {"kind": "prop", "mass": "true"},
    "animals": {"kind": "prop", "alive": "true"},
    "places": {"kind": "place"},
    "ideas": {"kind": "idea", "sign": "true"},
}
_FIRM = "firm_"
#: What a section of doings says of its rows.
_DOERS: dict[str, dict[str, str]] = {
    "people": {"people": "true"},
    "together": {"people": "true", "object": "actors"},
    "things": {"things": "true"},
    "anything": {},
}
_LANGUAGES = ("da", "nb", "nn")
#: A word of fewer letters heads no compound unless the shorter lists say so: too many words end in them.
SHORTEST_HEAD = 4


def listed(sections: dict[str, dict[str, str]]) -> Iterator[dict[str, Any]]:
    """The rows of one file, written out as those of `nouns.yaml` are. KeyError for a section that there is not."""
    for section, lines in sections.items():
        marks = {**_SECTIONS[section.removeprefix(_FIRM)], **({"firm": "true"} if section.startswith(_FIRM) else {})}
        for key, line in lines.items():
            id_, _, kin = key.partition("~")
            yield {"id": id_, "many": _several(id_), "kin": kin, **marks, **dict(_cells(id_, line))}


def doings(sections: dict[str, dict[str, str]] | list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows of one file, written out as those of `actions.yaml` are, or written so already.

    KeyError for a section that there is not.
    """
    if isinstance(sections, list):
        yield from sections
        return
    for section, lines in sections.items():
        for id_, line in lines.items():
            cells = _split(id_, line, own=section != "moods" and not id_.startswith("be_"))
            if section == "moods":
                yield {"id": id_, "people": "true", "moods": {at: " ".join(words) for at, words in cells.items()}}
            else:
                ways = {at: [way for said in words for way in _spelt_out(said)] for at, words in cells.items()}
                yield {"id": id_, **_DOERS[section], **ways}


def manners(lines: dict[str, str]) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Each manner of one file with its words and set phrases by language."""
    for id_, line in lines.items():
        yield id_, _split(id_, line, own=True)


def files(folder: Path, stem: str) -> list[Path]:
    """The files that add to `stem`, in the order of their names."""
    return sorted(folder.glob(f"{stem}_*.yaml"))


def _cells(id_: str, line: str) -> dict[str, str]:
    """Danish, bokmål and nynorsk as written, and English with the id's own words first."""
    cells = _written(line)
    return {**cells, "en": ", ".join((id_.replace("_", " ") + "+", *filter(None, [cells.get("en", "")])))}


def _split(id_: str, line: str, *, own: bool) -> dict[str, list[str]]:
    """What each language lists; the `own` words of the id are the first in English."""
    cells = {at: [each.strip() for each in cell.split(",") if each.strip()] for at, cell in _written(line).items()}
    english = [*([id_.replace("_", " ")] if own else ()), *cells.get("en", ())]
    return {**cells, "en": list(dict.fromkeys(english))}


def _written(line: str) -> dict[str, str]:
    """The cells of a line by language; `=` repeats the one before."""
    written = [cell.strip() for cell in line.split("|")]
    written += [""] * (len(_LANGUAGES) - len(written))
    for place in range(1, len(_LANGUAGES)):
        if written[place] == "=":
            written[place] = written[place - 1]
    return dict(zip((*_LANGUAGES, "en"), written, strict=False))


def _spelt_out(way: str) -> Iterator[str]:
    """`børste tænder/tænderne` as the two ways that it stands for."""
    yield from (" ".join(words) for words in product(*(part.split("/") for part in way.split())))


def _several(id_: str) -> str:
    if id_.endswith("er_by"):
        # `passers_by`
        return id_.removesuffix("_by") + "s_by"
    return (
        id_[:-1] + "ies"
        if id_.endswith("y") and id_[-2:-1] not in "aeiou"
        else id_ + ("es" if id_[-1] in "sxz" else "s")
    )
