"""The live page: what answers its requests."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rentegn.live.desk import Desk
from rentegn.live.server import Answer, Request, Routes
from rentegn.live.words import words as words_of

_PAGE = Path(__file__).parent / "page"
_STYLES = ("live.css", "live.js")
#: Faces by what the page calls them: the package and the file that hold them.
_FACES: Mapping[str, tuple[str, str]] = {
    "sans.ttf": ("fontpkg_source_sans_3", "SourceSans3[wght].ttf"),
    "mono.ttf": ("fontpkg_source_code_pro", "SourceCodePro[wght].ttf"),
    "hand.ttf": ("fontpkg_kalam", "Kalam-Bold.ttf"),
}
#: The language of a page whose storymap nobody can read yet.
_USUAL = "da"


def pages(desk: Desk) -> Routes:
    """Everything that the live page asks for and tells, about the film on this desk."""
    page = _LivePage(desk)
    reading = {"": page.page, "style": page.style, "font": page.font, "events": page.events, "file": page.file}
    return Routes(reading, {"look": page.look})


class _LivePage:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, request: Request) -> Answer:
        """The page itself, in the film's language, as yet without a film."""
        cut = self._desk.cut
        words = words_of(cut.language if cut else _USUAL)
        template = _environment().get_template("live.html.j2")
        told = {name: words[name] for name in ("live", "kinds", "quotes", "decimal")}
        return Answer(text=template.render(w=words["live"], language=words.code, told=_data(told)))

    def style(self, request: Request) -> Answer | None:
        """What the page looks like and does; the marks on words are the sheet's."""
        if request.path == "words.css":
            return Answer(".css", files("rentegn.sheet").joinpath("templates", "words.css").read_text(encoding="utf-8"))
        if request.path not in _STYLES:
            return None
        return Answer(Path(request.path).suffix, (_PAGE / request.path).read_text(encoding="utf-8"))

    def font(self, request: Request) -> Answer | None:
        """A face, straight from its package."""
        found = _FACES.get(request.path)
        return Answer(".ttf", file=_in_package(*found), lasting=True) if found else None

    def file(self, request: Request) -> Answer | None:
        """A picture or a clip that the state names."""
        found = self._desk.file(request.path)
        return Answer(Path(request.path).suffix, file=found, lasting=True) if found else None

    def events(self, request: Request) -> Answer:
        """The state, and again whenever it changes."""
        return Answer(stream=self._told())

    def look(self, request: Request) -> Answer:
        """Somebody looks at a scene."""
        self._desk.look_at(request.body.decode("utf-8", "replace"))
        return Answer(".json", "{}")

    def _told(self) -> Iterator[str]:
        version = -1
        yield "retry: 500\n\n"
        while not self._desk.closed:
            version, state = self._desk.news(version)
            yield f"event: film\ndata: {_line(state)}\n\n" if state is not None else ": still here\n\n"


def _data(words: Mapping[str, Any]) -> Markup:
    """Words for the page's own program: as JSON, in which nothing can end the element that holds it."""
    return Markup(json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"))


def _line(state: Mapping[str, Any]) -> str:
    return json.dumps(state, ensure_ascii=False, separators=(",", ":"))


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("rentegn.live", "page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )


def _in_package(package: str, name: str) -> Path | None:
    found = find_spec(package)
    places = found.submodule_search_locations if found else None
    return next((path for place in places or () for path in Path(place).rglob(name.replace("[", "[[]"))), None)
