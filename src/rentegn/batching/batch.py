"""Films side by side, made by one crew: what fails is told, and stops nothing but itself."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from queue import Empty, Queue
from typing import TYPE_CHECKING, Protocol

from rentegn import pictures, pipeline, storymap
from rentegn.batching.floor import Floor, Listener
from rentegn.batching.report import Batch, FilmReport, Forecast, Problem, Result, problems
from rentegn.model.film import Film
from rentegn.model.progress import Count, nobody_counts
from rentegn.model.span import Diagnostic, Outcome, Severity
from rentegn.model.storymap import Storymap
from rentegn.order import Audience
from rentegn.taking import T

if TYPE_CHECKING:
    from rentegn.picture import Progress

_log = logging.getLogger(__name__)

#: Films that are being made at the same time: one is drawn while another is made ready for it, or is joined.
_AT_ONCE = 2
_GLANCE = 0.2


class Watcher(Protocol):
    """Who is told how a batch goes, from several threads; films are numbered from 0."""

    def expects(self, films: int) -> None:
        """So many films are to be made."""

    def looked_at(self, number: int, forecast: Forecast) -> None:
        """It is known how much of a film is there, or that it cannot be made."""

    def begins(self, number: int, forecast: Forecast) -> Audience:
        """A film begins; whoever is handed back hears of what happens within it."""

    def ends(self, number: int, report: FilmReport) -> None:
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
    return tuple(_looked_at(orders, number) for number in range(len(orders)))


def run(
    orders: Sequence[pipeline.Order],
    watcher: Watcher,
    told: Callable[[Batch], None] = lambda batch: None,
    clock: Callable[[], float] = time.monotonic,
) -> Batch:
    """Make every film that can be made. `told` hears of the whole batch at first and whenever a film ends.

    KeyboardInterrupt comes through when `told` has heard how far it got; what is finished stands in the store, so that
    the same batch run again makes the rest.
    """
    begun = clock()
    jobs = max((order.jobs or os.cpu_count() or 1 for order in orders), default=1)
    batch = Batch(tuple(FilmReport(_unread(order)) for order in orders), jobs)
    with pictures.crew_for(jobs).at_work() as shift:
        floor = Floor(shift)
        made = _Making(orders, floor, watcher, clock)
        try:
            watcher.expects(len(orders))
            told(batch)
            for number, report in made.reports():
                batch = batch.with_(number, report, clock() - begun)
                if report.result is not Result.WAITING:
                    told(batch)
        except BaseException:
            floor.clear()
            told(batch)
            raise
    return batch


class _Making:
    """Films in the making, in the order they were named: one thread looks at all of them, a few make them."""

    def __init__(
        self, orders: Sequence[pipeline.Order], floor: Floor, watcher: Watcher, clock: Callable[[], float]
    ) -> None:
        self.orders = [replace(order, crew=floor) for order in orders]
        self.floor, self.watcher, self.clock = floor, watcher, clock
        self._looked_at: Queue[tuple[int, Forecast] | None] = Queue()
        self._news: Queue[tuple[int, FilmReport] | BaseException] = Queue()

    def reports(self) -> Iterator[tuple[int, FilmReport]]:
        """What is known of a film as soon as it has been looked at (waiting), and what became of it in the end."""
        self.floor.employ(lambda: self._told(self._look))
        for _ in range(_AT_ONCE):
            self.floor.employ(lambda: self._told(self._make))
        lacking = len(self.orders)
        while lacking:
            try:
                news = self._news.get(timeout=_GLANCE)
            except Empty:
                continue  # a signal that comes just before a wait without end would never be heard
            if isinstance(news, BaseException):
                raise news
            yield news
            lacking -= news[1].result is not Result.WAITING

    def _told(self, work: Callable[[], None]) -> None:
        """A fault of the batch itself ends it."""
        try:
            work()
        except Exception as error:
            self._news.put(error)

    def _look(self) -> None:
        for number in range(len(self.orders)):
            with self.floor.turn():
                self.floor.check()
                forecast = _looked_at(self.orders, number)
            self.watcher.looked_at(number, forecast)
            self._news.put((number, FilmReport(forecast)))
            self._looked_at.put((number, forecast))
        for _ in range(_AT_ONCE):
            self._looked_at.put(None)

    def _make(self) -> None:
        while (next_one := self._next()) is not None:
            number, forecast = next_one
            report = self._made(number, forecast) if forecast.ok else _refused(forecast)
            self.watcher.ends(number, report)
            self._news.put((number, report))

    def _next(self) -> tuple[int, Forecast] | None:
        while True:
            self.floor.check()
            with suppress(Empty):
                return self._looked_at.get(timeout=_GLANCE)

    def _made(self, number: int, forecast: Forecast) -> FilmReport:
        with self.floor.turn():
            self.floor.check()
            audience = Listener(self.watcher.begins(number, forecast), self.floor)
            return _made(self.orders[number], forecast, audience, self.clock)


def _looked_at(orders: Sequence[pipeline.Order], number: int) -> Forecast:
    """A film's forecast; one that would overwrite an earlier film cannot be made."""
    order = orders[number]
    return _taken(order) if order.storymap.stem in [o.storymap.stem for o in orders[:number]] else _forecast(order)


def _unread(order: pipeline.Order) -> Forecast:
    """A film before anybody has looked at more than its storymap."""
    forecast = Forecast(order.storymap, order.storymap.stem, format=order.format.name)
    return replace(_described(forecast, order, ()), problems=())


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


def _made(order: pipeline.Order, forecast: Forecast, audience: Audience, clock: Callable[[], float]) -> FilmReport:
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
        return storymap.read(order.storymap, order.words).value
    return None


def _approval(film: Film) -> str:
    return str(json.loads(film.manifest.read_text(encoding="utf-8"))["approval"])
