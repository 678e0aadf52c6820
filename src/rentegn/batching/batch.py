"""Films one after another, their scenes side by side: what fails is told, and stops nothing but itself."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from rentegn import pipeline, storymap
from rentegn.batching.report import Batch, FilmReport, Forecast, Problem, Result, problems
from rentegn.model.film import Film
from rentegn.model.progress import Count, nobody_counts
from rentegn.model.span import Diagnostic, Outcome, Severity
from rentegn.model.storymap import Storymap
from rentegn.taking import T

if TYPE_CHECKING:
    from rentegn.picture import Progress

_log = logging.getLogger(__name__)


class Watcher(pipeline.Audience, Protocol):
    """Who is told how a batch goes, film by film; of what happens within a film it hears as any audience."""

    def expects(self, forecasts: Sequence[Forecast]) -> None:
        """Every film has been looked at, and those that can be are about to be made."""

    def begins(self, number: int, forecast: Forecast) -> None:
        """A film begins; they are numbered from 0."""

    def ends(self, report: FilmReport) -> None:
        """A film is made, or is known not to be."""


class _Nobody:
    """An audience that is told nothing: looking at what is there takes a second or two a film."""

    def hears(self, step: str) -> None:
        pass

    @contextmanager
    def follows(self, step: str) -> Iterator[Count]:
        yield nobody_counts

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        yield lambda done: None


def take_stock(orders: Sequence[pipeline.Order]) -> tuple[Forecast, ...]:
    """What would be made and what is there; no picture is drawn."""
    names = [order.storymap.stem for order in orders]
    return tuple(
        _taken(order) if order.storymap.stem in names[:number] else _forecast(order)
        for number, order in enumerate(orders)
    )


def run(
    orders: Sequence[pipeline.Order],
    watcher: Watcher,
    told: Callable[[Batch], None] = lambda batch: None,
    clock: Callable[[], float] = time.monotonic,
) -> Batch:
    """Make every film that can be made. `told` hears of the whole batch at first and after every film.

    KeyboardInterrupt comes through when `told` has heard how far it got; what is finished stands in the store, so that
    the same batch run again makes the rest.
    """
    forecasts = take_stock(orders)
    watcher.expects(forecasts)
    jobs = max((order.jobs or os.cpu_count() or 1 for order in orders), default=1)
    batch = Batch(tuple(FilmReport(forecast) for forecast in forecasts), jobs)
    told(batch)
    for number, (order, forecast) in enumerate(zip(orders, forecasts, strict=True)):
        watcher.begins(number, forecast)
        report = _made(order, forecast, watcher, clock) if forecast.ok else _refused(forecast)
        batch = batch.with_(number, report)
        watcher.ends(report)
        told(batch)
    return batch


def _forecast(order: pipeline.Order) -> Forecast:
    outcome = _guarded(lambda: pipeline.take_stock(order, _Nobody()))
    forecast = Forecast(order.storymap, order.storymap.stem, format=order.format.name)
    stock = outcome.value
    if stock is None:
        return _described(forecast, order, outcome.diagnostics)
    plan = stock.plan
    return replace(
        forecast,
        title=plan.storyboard.title,
        client=plan.storyboard.client,
        language=plan.storyboard.language,
        frames={scene: timing.frames for scene, timing in plan.timing.scenes.items()},
        clips=stock.clips,
        finished=stock.finished,
        problems=problems(outcome.diagnostics, plan.storymap),
    )


def _described(forecast: Forecast, order: pipeline.Order, diagnostics: Sequence[Diagnostic]) -> Forecast:
    """What can be said of a film that got no further than its storymap, if as far as that."""
    told = _storymap(order)
    found = problems(diagnostics, told)
    if told is None:
        return replace(forecast, problems=found)
    language = order.language or told.language
    return replace(forecast, title=told.title.value, client=told.client.value, language=language, problems=found)


def _taken(order: pipeline.Order) -> Forecast:
    message = f"another storymap of this batch is called `{order.storymap.stem}` too"
    problem = Problem(Severity.ERROR, "same-name", message, hints=("rename one of the files",))
    return Forecast(order.storymap, order.storymap.stem, format=order.format.name, problems=(problem,))


def _refused(forecast: Forecast) -> FilmReport:
    return FilmReport(forecast, Result.FAILED, reused=forecast.there, problems=forecast.problems)


def _made(
    order: pipeline.Order, forecast: Forecast, audience: pipeline.Audience, clock: Callable[[], float]
) -> FilmReport:
    begun = clock()
    outcome = _guarded(lambda: pipeline.make_film(order, audience))
    report = FilmReport(forecast, seconds=clock() - begun, problems=problems(outcome.diagnostics, _storymap(order)))
    film = outcome.value
    if film is None or not outcome.ok:
        return _failed(report, order)
    return replace(
        report,
        result=Result.DONE,
        path=film.path,
        frames=film.frames,
        drawn=forecast.scenes - forecast.there,
        reused=forecast.there,
        checks=film.checks,
        approval=_approval(film),
    )


def _failed(report: FilmReport, order: pipeline.Order) -> FilmReport:
    """A failed film's scenes that were drawn all the same count, and are there the next time."""
    before = report.forecast
    now = replace(before, clips=_forecast(order).clips)
    return replace(report, forecast=now, result=Result.FAILED, drawn=now.there - before.there, reused=before.there)


def _guarded(work: Callable[[], Outcome[T]]) -> Outcome[T]:
    """The outcome of some work; even a fault of our own is told as this film's, so that the others are made."""
    try:
        return work()
    except OSError as error:
        where = (f"it happened at {error.filename}",) if error.filename else ()
        return _fault("machine", str(error.strerror or error).lower(), where)
    except Exception as error:
        _log.exception("a film of the batch stopped on a fault of the program")
        return _fault("fault", f"{type(error).__name__}: {error}", ("this is a fault of rentegn, not of the storymap",))


def _fault(code: str, message: str, hints: tuple[str, ...]) -> Outcome[T]:
    return Outcome(None, (Diagnostic(Severity.ERROR, code, message, hints=hints),))


def _storymap(order: pipeline.Order) -> Storymap | None:
    """The storymap as far as it can be read, whatever its notes say; a fault in reading it has been told already."""
    with suppress(Exception):
        return storymap.read(order.storymap).value
    return None


def _approval(film: Film) -> str:
    return str(json.loads(film.manifest.read_text(encoding="utf-8"))["approval"])
