"""The summary of a batch as one page that needs nothing beside it: for each film its picture, length and result."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from rentegn.batching.poster import poster
from rentegn.batching.report import Batch, FilmReport, Problem, Result
from rentegn.files import write_whole
from rentegn.model.span import Severity
from rentegn.sheet.fonts import faces
from rentegn.sheet.strings import Strings, strings

_HERE = Path(__file__).parent
_RATE = 25
_NAME = re.compile("`([^`]*)`")
_SIGNS = {"done": "✓", "look": "▲", "failed": "✕", "waiting": "○"}


@dataclass(frozen=True, slots=True)
class _Cell:
    """A thing and how it stands: `state` is a key of `_SIGNS`."""

    name: str
    value: str
    state: str


@dataclass(frozen=True, slots=True)
class _Film:
    """One film as the page tells it."""

    title: str
    client: str
    file: str
    state: str
    made: str
    picture: str
    format: str
    language: str
    length: str
    checks: tuple[_Cell, ...]
    problems: tuple[Problem, ...]


def page(batch: Batch, day: str = "") -> str:
    """The page as HTML in the language that all its films are in, else in English; `day` is an ISO date."""
    language = _language(batch)
    words, forms = _words()[language], strings(language)
    films = [_film(report, words, forms) for report in batch]
    bare: str = _template().render(
        language=language,
        words=words,
        signs=_SIGNS,
        heading=words["title"] + (f", {_unbroken(forms.day(day))}" if day else ""),
        lead=_lead(batch, words),
        totals=_bound(_totals(batch, words, forms)),
        films=films,
        error=Severity.ERROR,
        style=Markup("@STYLE@"),
    )
    style = faces(bare) + "\n" + (_HERE / "page.css").read_text(encoding="utf-8")
    return bare.replace("@STYLE@", style)


def write(path: Path, batch: Batch, day: str = "") -> None:
    """The page as a file that is whole whenever somebody opens it."""
    write_whole(path, page(batch, day))


def _film(report: FilmReport, words: Mapping[str, Any], forms: Strings) -> _Film:
    forecast = report.forecast
    drawn = poster(report)
    time = f" · {_lasting(report.seconds, forms)}" if report.result is not Result.WAITING else ""
    return _Film(
        title=forecast.title or forecast.film,
        client=forecast.client,
        file=forecast.storymap.name,
        state=report.result.value,
        made=_bound(f"{_many(words['drawn'], report.drawn)}, {_many(words['reused'], report.reused)}{time}"),
        picture=f"data:image/webp;base64,{base64.b64encode(drawn).decode()}" if drawn else "",
        format=forecast.format.replace("x", ":"),
        language=words["languages"].get(forecast.language, ""),
        length=_length(report, words, forms),
        checks=tuple(_checks(report, words, forms)),
        problems=report.problems,
    )


def _length(report: FilmReport, words: Mapping[str, Any], forms: Strings) -> str:
    if report.result is Result.DONE:
        return _lasting(report.frames / _RATE, forms)
    return str(words["not_finished"])


def _checks(report: FilmReport, words: Mapping[str, Any], forms: Strings) -> Iterator[_Cell]:
    forecast = report.forecast
    if report.result is not Result.DONE:
        if forecast.scenes:
            told = _many(words["of"], forecast.scenes, done=forecast.there, all=forecast.scenes)
            whole = forecast.there == forecast.scenes
            yield _Cell(words["scenes"], told, "done" if whole else report.result.value)
        return
    loudness, _, unit = report.checks.get("loudness", "").partition(" ")
    if unit:
        yield _Cell(words["sound"], f"{forms.decimal(float(loudness)).replace('-', '−')} {unit}", "done")
    yield _Cell(words["frames"], str(report.frames), "done")
    approved = report.approval == "godkendt"
    yield _Cell(words["approved"], words["approval"][report.approval], "done" if approved else "look")


def _lead(batch: Batch, words: Mapping[str, Any]) -> tuple[str, str]:
    """What the producer wants to know first, and what is to be said besides."""
    count = {result: sum(film.result is result for film in batch) for result in Result}
    every = len(batch.films)
    done = count[Result.DONE]
    first = _many(words["all"], every) if done == every else words["some"].format(done=done, all=every)
    rest = [_many(words[result.value], count[result]) for result in (Result.FAILED, Result.WAITING) if count[result]]
    return first, " ".join(rest)


def _totals(batch: Batch, words: Mapping[str, Any], forms: Strings) -> str:
    return str(words["totals"]).format(
        time=_lasting(batch.seconds, forms),
        jobs=_many(words["jobs"], batch.jobs),
        drawn=_many(words["drawn"], sum(film.drawn for film in batch)),
        reused=_many(words["reused"], sum(film.reused for film in batch)),
    )


def _lasting(seconds: float, forms: Strings) -> str:
    whole = max(1, round(seconds))
    return forms.minutes(whole, 1) if whole >= 60 else str(forms["seconds"]).format(whole)


def _many(ways: Mapping[str, str], count: int, **parts: object) -> str:
    return str(ways["one" if count == 1 else "several"]).format(count, **parts)


def _bound(text: str) -> str:
    """Numbers on the same line as what they count."""
    return re.sub(r"(?<=\d) ", "\N{NO-BREAK SPACE}", text)


def _unbroken(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _language(batch: Batch) -> str:
    found = {film.forecast.language for film in batch if film.forecast.language}
    return found.pop() if len(found) == 1 else "en"


def _named(message: str) -> Markup:
    """A message with its names, which stand in backticks, as code."""
    return Markup(_NAME.sub(r"<code>\1</code>", str(escape(message))))


@cache
def _words() -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = yaml.safe_load((_HERE / "words.yaml").read_text(encoding="utf-8"))
    return found


@cache
def _template() -> Any:
    room = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    room.filters["named"] = _named
    return room.get_template("page.html.j2")
