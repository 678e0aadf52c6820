"""How a page marks words by what they were read as: signs beneath them, colours, lines that the terminal draws."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

#: The sign that stands beneath a word of each kind, in the order of the legend.
SIGNS: Mapping[str, str] = {"actor": "━", "action": "═", "prop": "┄", "place": "┈", "manner": "─", "unknown": "?"}
#: The first sign beneath a word that points to what a scene before left there.
BACK = "←"

_COLOURS = {
    "actor": "38;5;37",
    "action": "1",
    "prop": "38;5;68",
    "place": "38;5;107",
    "manner": "38;5;245",
    "unknown": "1;38;5;203",
    "label": "2",
    "heading": "1",
}
_LINES = {"actor": "4:1", "action": "4:2", "prop": "4:5", "place": "4:4", "manner": "4:1", "unknown": "4:3"}
_ITALIC = "3"
_TERMS = re.compile(r"alacritty|contour|foot|ghostty|kitty|wezterm")
_PROGRAMS = ("WezTerm", "ghostty", "iTerm.app", "kitty", "mintty", "vscode")
_FIRST_VTE, _FIRST_KONSOLE = 5200, 220400


class Pen(Enum):
    """What a page is written with."""

    PLAIN = "plain"
    COLOURED = "coloured"
    #: Colours, and lines beneath words as the terminal draws them: double, dotted, dashed, curly.
    LINED = "lined"

    @property
    def signs(self) -> bool:
        """Whether words need signs beneath them to be told apart."""
        return self is not Pen.LINED

    def inked(self, text: str, kind: str) -> str:
        """A text in the colour of a kind (one of SIGNS, "label" or "heading")."""
        return self._set(text, _COLOURS.get(kind, ""))

    def underlined(self, text: str, kind: str, *, back: bool = False) -> str:
        """A word of a note in the colour of its kind, with a line of its own where the pen draws lines."""
        lined = self is Pen.LINED and kind
        styles = (_COLOURS.get(kind, ""), _LINES.get(kind, "") if lined else "", _ITALIC if lined and back else "")
        return self._set(text, ";".join(filter(None, styles)))

    def _set(self, text: str, style: str) -> str:
        return text if self is Pen.PLAIN or not style or not text else f"\033[{style}m{text}\033[0m"


def pen(colour: bool, environment: Mapping[str, str]) -> Pen:
    """The best pen for a terminal that shows `colour` or does not, by what the environment says of it."""
    if not colour:
        return Pen.PLAIN
    return Pen.LINED if _draws_lines(environment) else Pen.COLOURED


def _draws_lines(environment: Mapping[str, str]) -> bool:
    if "TMUX" in environment or environment.get("TERM", "").startswith(("screen", "tmux")):
        return False
    known = _TERMS.search(environment.get("TERM", "")) or environment.get("TERM_PROGRAM") in _PROGRAMS
    newer = (("VTE_VERSION", _FIRST_VTE), ("KONSOLE_VERSION", _FIRST_KONSOLE))
    return bool(known) or "WT_SESSION" in environment or any(_at_least(environment, *each) for each in newer)


def _at_least(environment: Mapping[str, str], name: str, first: int) -> bool:
    written = environment.get(name, "")
    return written.isdecimal() and int(written) >= first
