"""A sheet as HTML: one source for paper and screen, with pictures and fonts inside."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from PIL import Image

from rentegn.model.approval import PanelState, Status
from rentegn.model.direction import Source
from rentegn.model.sheet import Change, Panel, Picture, Run, Sheet
from rentegn.sheet.making import fits_beside, made
from rentegn.sheet.strings import Strings, strings

#: Panels a row holds, by layout.
COLUMNS: Mapping[str, int] = {"6": 3, "2": 2, "text": 1}
LAYOUTS = tuple(COLUMNS)
#: Millimetres for a comment, and in a row that is set smaller.
_COMMENT, _TIGHT_COMMENT = {"6": 7.0, "2": 18.0, "text": 9.4}, 5.8
#: Words on a panel from which it takes two columns (or smaller letters), and from which it takes the whole width and
#: may go on over the page's end.
_LONG, _ENDLESS = {"6": 85, "2": 130}, {"6": 300, "2": 240, "text": 320}
_QUALITY = 88
#: How a panel that somebody decided on is marked where room is short.
_TICKS = {Status.APPROVED: "✓", Status.CHANGES: "✓+", Status.REJECTED: "✗"}
#: By layout, in millimetres: a column, what a panel's number and times take of it, and a letter of its tag and its id.
_HEAD = {"6": (87.0, 43.0, 1.3, 1.6), "2": (133.5, 56.0, 1.6, 1.92)}
_TRIANGLE = 5.2
#: Letters that count as a word, where words are longer than others are.
_LETTERS = 8
#: Letters from which a word may be longer than a line.
_VAST = 26

_SWASH = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 16" preserveAspectRatio="none"><path fill="#E2663F" '
    'd="M2 10.5C70 4.5 160 3 250 5.2S430 9.6 510 4.4C400 9.8 250 7.8 170 9.2S40 12.6 2 10.5Z"/></svg>'
)
_DELTA = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 23 21"><path d="M11.5 1.6 21.6 19.6H1.4Z" fill="none" '
    'stroke="#A63C17" stroke-width="1.8" stroke-linejoin="round"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Row:
    """Panels side by side, each with its size: "", wide (two columns), long (smaller words) or endless."""

    panels: tuple[tuple[Panel, str], ...]
    spare: bool = False

    @property
    def scenes(self) -> tuple[str, ...]:
        """The panels' scenes."""
        return tuple(panel.scene for panel, _ in self.panels)

    @property
    def single(self) -> bool:
        """Whether one panel takes the whole width, and may go on over the page's end."""
        return self.panels[0][1] == "endless"


@dataclass(frozen=True, slots=True)
class Fit:
    """What measuring a layout has taught: `pads` are millimetres by scene to put above a panel's answer, so that those
    of a row are level, `room` what its comment may take more; rows whose first scene is in `tight` are set smaller, so
    that two share a page.
    """

    pads: Mapping[str, float] = field(default_factory=dict)
    room: Mapping[str, float] = field(default_factory=dict)
    tight: frozenset[str] = frozenset()


def markup(sheet: Sheet, layout: str, *, screen: bool = False, fit: Fit | None = None) -> str:
    """The sheet's HTML for paper in a layout ("6", "2" or "text"), or for the screen.

    OSError where a still cannot be read.
    """
    from rentegn.sheet.fonts import faces

    words, fit = strings(sheet.language), fit or Fit()
    table = [] if layout == "text" else list(rows(sheet.panels, layout))
    template = _environment().get_template("sheet.html.j2")
    context: dict[str, Any] = {
        "sheet": sheet,
        "layout": layout,
        "screen": screen,
        "w": words,
        "at": _Times(words, sheet.rate),
        "rows_of_panels": table,
        "size_of": lambda panel: _size(panel, layout),
        "fit": fit,
        "comment_height": lambda scene: _comment_height(scene, layout, fit, table),
        "image": _image,
        "swash": _svg(_SWASH),
        "delta": _svg(_DELTA),
        "made_of": lambda panel: tuple(made(panel, words)),
        "fits_beside": lambda panel: fits_beside(
            tuple(made(panel, words)), len(panel.pictures), "2" if screen else layout
        ),
        "head_of": lambda panel, size: _head(panel, size, layout, words),
        "is_draft": _is_draft,
        "marked": _marked,
        "stands": lambda standing: _standing(standing, words, short=not screen),
        "ticks": [(tick, words["panel"][verdict]) for verdict, tick in _TICKS.items()] if sheet.decided else [],
        "css": "",
        **_facts(sheet, words),
    }
    bare = template.render(context)
    return template.render(context | {"css": Markup(faces(bare) + "\n" + _css(screen))})


def rows(panels: Sequence[Panel], layout: str) -> Iterator[Row]:
    """Panels in rows; one that speaks for long takes two columns, one that never stops a row of its own."""
    columns, row, used = COLUMNS[layout], list[tuple[Panel, str]](), 0
    for panel in panels:
        size = _size(panel, layout)
        width = {"wide": 2, "endless": columns}.get(size, 1)
        if row and used + width > columns:
            yield Row(tuple(row), spare=used < columns)
            row, used = [], 0
        row.append((panel, size))
        used += width
    if row:
        yield Row(tuple(row), spare=used < columns)


class _Times:
    """Frames as people write times, at a film's rate."""

    def __init__(self, words: Strings, rate: int) -> None:
        self._words, self._rate = words, rate

    def seconds(self, frames: int) -> str:
        """`5,2 s`."""
        return self._words.seconds(frames, self._rate)

    def clock(self, frames: int) -> str:
        """`0:12,0`."""
        return self._words.clock(frames, self._rate)

    def minutes(self, frames: int) -> str:
        """`2 min 15 s`."""
        return self._words.minutes(frames, self._rate)


def _size(panel: Panel, layout: str) -> str:
    texts = (panel.text, *(run.text for run in (*panel.note, *panel.reading)))
    words = sum(max(len(text.split()), len(text) // _LETTERS) for text in texts)
    if words > _ENDLESS[layout]:
        return "endless"
    if words > _LONG.get(layout, words):
        return "wide" if layout == "6" else "long"
    return ""


def _head(panel: Panel, size: str, layout: str, words: Strings) -> str:
    """The class of a panel's head: longer where its tag needs a second line, longest where its id does."""
    column, fixed, letter, mono = _HEAD["2" if layout == "2" else "6"]
    width = {"wide": 2 * column, "endless": 3 * column}.get(size, column) - fixed
    name, tag = mono * len(panel.scene), 0.0
    if panel.revised:
        tag = _TRIANGLE + letter * len(words["panel.revised"].format(version=1, what=panel.revised))
    elif panel.standing and panel.standing.status is not Status.OPEN:
        tag = letter * len(_standing(panel.standing, words, short=True))
    return "longest" if name > width else "longer" if name + tag > width else ""


def _comment_height(scene: str, layout: str, fit: Fit, table: Sequence[Row]) -> float:
    """Millimetres that a scene's comment has."""
    tight = any(row.scenes[0] in fit.tight and scene in row.scenes for row in table)
    return (_TIGHT_COMMENT if tight else _COMMENT[layout]) + fit.room.get(scene, 0.0)


def _facts(sheet: Sheet, words: Strings) -> dict[str, Any]:
    """What stands in the head of every page and on the last."""
    count, code = len(sheet.panels), f"{sheet.digest[:4]} {sheet.digest[4:8]}"
    edition, scenes = sheet.edition, words["page.scene_count"]
    revised = [str(panel.number) for panel in sheet.panels if panel.revised]
    steps = words["page.steps"]
    return {
        "status": words["states"]["approved" if sheet.approved else "asked" if sheet.asked else "open"],
        "look": _look(sheet, words),
        "code": code,
        "mono_code": Markup('<span class="mono">{}</span>').format(code),
        "shape": f"{sheet.format.name.replace('x', ':')} · {words['page.rate'].format(sheet.rate)}",
        "scene_range": _scene_range(sheet, words),
        "scene_count": scenes["one"] if count == 1 else scenes["many"].format(count),
        "changed": words["page.changed_scenes"].format(", ".join(revised))
        if revised
        else words["page.nothing_changed"],
        "steps": [*steps[:2], words["page.send_to"].format(edition.contact)] if edition.contact else steps,
        "log": edition.changes or (Change(1, edition.day, (), words["last.first"], edition.producer),),
        "questions": list(_questions(sheet, words)),
    }


def _scene_range(sheet: Sheet, words: Strings) -> str:
    numbers = [panel.number for panel in sheet.panels]
    if sheet.whole:
        return f"1–{sheet.of}" if sheet.of > 1 else "1"
    return str(words["page.of_scenes"]).format(", ".join(map(str, numbers)), sheet.of)


def _questions(sheet: Sheet, words: Strings) -> Iterator[tuple[int, str]]:
    """What only the client can answer: scenes without a note, and words that were not understood."""
    for panel in sheet.panels:
        if _is_draft(panel) and not panel.note:
            yield panel.number, words["last.no_note"]
        meant = {run.text: run.hint for run in panel.unknown}
        for word, hint in meant.items():
            if hint:
                yield panel.number, words["last.unknown_near"].format(words.quoted(word), words.quoted(hint))
        strange = [words.quoted(word) for word, hint in meant.items() if not hint]
        if strange:
            asked = words["last.unknown" if len(strange) == 1 else "last.unknown_several"]
            yield panel.number, asked.format(words.listed(strange))


def _marked(run: Run) -> str:
    """The classes of a run by its kind; a vast word is set as a block, or WeasyPrint would not break it."""
    return f"k k-{run.kind}" + (" vast" if any(len(word) > _VAST for word in run.text.split()) else "")


def _is_draft(panel: Panel) -> bool:
    """Whether its pictures are the program's own idea, and nobody has said yes to it."""
    approved = panel.standing is not None and panel.standing.status is Status.APPROVED
    return panel.source is Source.PROPOSED and not approved


def _look(sheet: Sheet, words: Strings) -> str:
    """What the film is drawn in, with a word where nothing here is."""
    film = str(words["looks"].get(sheet.look, sheet.look))
    shown = {picture.key.look for panel in sheet.panels for picture in panel.pictures}
    return film if sheet.look in shown or not shown else str(words["page.drawn"]).format(film)


def _standing(standing: PanelState, words: Strings, *, short: bool) -> str:
    """`godkendt af Anne Holm`, in short `✓ Anne Holm`; of a stale decision what has changed since."""
    if standing.status is Status.STALE:
        what = [words["bound"][cause.what] for cause in standing.causes]
        return str(words["standing"][standing.status]).format(words.listed(dict.fromkeys(what)) if what else "–")
    by = standing.decision.signer.name if standing.decision else "–"
    return f"{_TICKS[standing.status]} {by}" if short else str(words["standing"][standing.status]).format(by)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("rentegn.sheet"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _css(screen: bool) -> str:
    folder = Path(__file__).parent / "templates"
    names = ("words.css", "screen.css" if screen else "print.css")
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in names)


def _image(picture: Picture) -> Markup:
    return Markup(_jpeg(picture.path))


@cache
def _jpeg(path: Path) -> str:
    with Image.open(path) as still:
        written = io.BytesIO()
        still.convert("RGB").save(written, "JPEG", quality=_QUALITY, optimize=True, subsampling=0)
    return "data:image/jpeg;base64," + base64.b64encode(written.getvalue()).decode()


def _svg(source: str) -> Markup:
    return Markup("data:image/svg+xml;base64," + base64.b64encode(source.encode()).decode())
