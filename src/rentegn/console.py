"""What a person at a terminal sees: problems with their place, and how the work goes."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TextIO

from rentegn.model.scene_file import END, TITLE
from rentegn.model.span import Diagnostic, Severity, Span

_LONGEST_LINE = 100
_MOST_UNREADABLE = 3
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_LEAST, _WIDEST = 16, 36  # letters for the names of the scenes being rendered
_EVERY = 10.0  # seconds between lines of progress where there is no terminal


def shown(diagnostics: Sequence[Diagnostic], colour: bool = False) -> str:
    """Diagnostics as text: place, message, the source line with its word marked, hints."""
    return "".join(f"{line}\n" for each in diagnostics for line in _lines(each, colour))


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`, or the empty text."""
    found = Counter(each.severity for each in diagnostics)
    return ", ".join(f"{n} {severity}{'s' * (n > 1)}" for severity in Severity if (n := found[severity]))


def tell(diagnostics: Sequence[Diagnostic], out: TextIO | None = None) -> None:
    """Print diagnostics, to the error stream where no other is given."""
    stream = sys.stderr if out is None else out
    stream.write(shown(diagnostics, colour=stream.isatty()))


def _lines(each: Diagnostic, colour: bool) -> Iterator[str]:
    label = f"{each.severity}[{each.code}]"
    if colour:
        label = f"\033[1;{_COLOURS[each.severity]}m{label}\033[0m"
    place = f"{each.span}: " if each.span else ""
    yield f"{place}{label}: {each.message}"
    if each.span:
        yield from _excerpt(each.span)
    for hint in each.hints:
        yield f"  hint: {hint}"


def _excerpt(span: Span) -> Iterator[str]:
    lines = _source(span.file)
    if not 1 <= span.line <= len(lines):
        return
    line = "".join(c if c.isprintable() else " " for c in lines[span.line - 1].rstrip("\n"))
    if not line.strip() or line.count("\N{REPLACEMENT CHARACTER}") > _MOST_UNREADABLE:
        return  # nothing there to look at
    first = max(0, span.column - 1 - _LONGEST_LINE // 2) if len(line) > _LONGEST_LINE else 0
    excerpt = line[first : first + _LONGEST_LINE]
    start = min(span.column - 1 - first, len(excerpt))
    marks = "^" * max(1, min(span.width, len(excerpt) - start))
    number = f"{span.line:5d} | "
    yield number + excerpt
    yield " " * (len(number) + start) + marks


@cache
def _source(file: str) -> Sequence[str]:
    try:
        return Path(file).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return ()


class Terminal:
    """An audience at a terminal: a bar that moves, or now and then a line where the output goes elsewhere."""

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = sys.stderr if out is None else out

    def hears(self, step: str) -> None:
        """A step begins."""
        print(f"{step} …", file=self.out, flush=True)

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Callable[[Mapping[str, int]], None]]:
        """Frames of scenes being rendered."""
        if not self.out.isatty():
            yield _Lines(frames, self.out)
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        console = Console(file=self.out)
        room = min(_WIDEST, max(_LEAST, console.width - 2 * _LEAST))  # what numbers and a short bar leave for names
        name = TextColumn(f"{{task.description:{room}}}")
        with Progress(name, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console) as bar:
            task = bar.add_task("drawing", total=sum(frames.values()))

            def progress(done: Mapping[str, int]) -> None:
                bar.update(task, completed=sum(done.values()), description=_busy(done, frames)[:room])

            yield progress


class _Lines:
    """Progress as plain lines: a scene when it is done, and how far the whole is every few seconds."""

    def __init__(self, frames: Mapping[str, int], out: TextIO) -> None:
        self.frames, self.out = frames, out
        self.finished: set[str] | None = None
        self.last = time.monotonic()

    def __call__(self, done: Mapping[str, int]) -> None:
        complete = [scene for scene, total in self.frames.items() if done.get(scene, 0) >= total]
        if self.finished is None:
            self.finished = set(complete)
            if complete:
                self._say(f"{len(complete)} of {len(self.frames)} scenes are there already")
        for scene in complete:
            if scene not in self.finished:
                self.finished.add(scene)
                self._say(f"{_named(scene)}: {self.frames[scene]} frames")
        if time.monotonic() - self.last >= _EVERY:
            self.last = time.monotonic()
            self._say(f"{sum(done.values())} of {sum(self.frames.values())} frames")

    def _say(self, line: str) -> None:
        print(f"  {line}", file=self.out, flush=True)


def _busy(done: Mapping[str, int], frames: Mapping[str, int]) -> str:
    """The scenes that are being rendered."""
    running = [_named(scene) for scene, count in done.items() if 0 < count < frames[scene]]
    return ", ".join(running) or "drawing"


def _named(scene: str) -> str:
    return {TITLE: "title card", END: "end card"}.get(scene, scene)
