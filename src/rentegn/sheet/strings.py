"""What a sheet says in its language: its own data files, and the few rules of writing times and days."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from rentegn import telling

_FILES = Path(__file__).parent / "strings"


class Strings(telling.Strings):
    """The words of one language; ValueError for one that has none."""

    def __init__(self, language: str) -> None:
        super().__init__(language, _FILES)

    def seconds(self, frames: int, rate: int) -> str:
        """`5,2 s`."""
        return str(self["seconds"]).format(self.decimal(frames / rate))

    def clock(self, frames: int, rate: int) -> str:
        """`1:05,2`: minutes, seconds, a tenth; cut, not rounded, so that it never shows a later moment."""
        minutes, tenths = divmod(frames * 10 // rate, 600)
        return f"{minutes}:{tenths // 10:02}{self['decimal']}{tenths % 10}"

    def minutes(self, frames: int, rate: int) -> str:
        """`2 min 15 s`, or `38 s`."""
        minutes, seconds = divmod(round(frames / rate), 60)
        return str(self["minutes"] if minutes else self["seconds"]).format(*([minutes] if minutes else []), seconds)

    def day(self, iso: str) -> str:
        """A date as people write it, from its ISO form; what is no date stays as it is."""
        found = _date(iso)
        if found is None:
            return iso
        return str(self["day"]).format(day=found.day, month=self["months"][found.month - 1], year=found.year)

    def weekday(self, iso: str) -> str:
        """A date with its day of the week; what is no date stays as it is."""
        found = _date(iso)
        if found is None:
            return iso
        return str(self["weekday"]).format(weekday=self["weekdays"][found.weekday()], day=self.day(iso))


def _date(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


@cache
def strings(language: str) -> Strings:
    """The words of a language, read once; ValueError for one that has none."""
    return Strings(language)
