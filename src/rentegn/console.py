"""What a person at a terminal sees: problems with their place, and how the work goes."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from rentegn.model.progress import Count
from rentegn.model.scene_file import END, TITLE
from rentegn.model.span import Diagnostic, Severity, Span

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_LONGEST_LINE = 100
_MOST_UNREADABLE = 3
_USUAL_WIDTH = 100
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_LEAST, _WIDEST = 12, 36  # letters for what is being done, and for its bar
_NUMBERS = 23  # letters for `10000/10000 0:00:00` and what parts it from the bar and the name
_EVERY = 10.0  # seconds between lines of progress where there is no terminal
_READY = "getting ready to draw"  # what draws is loaded, and compiled the first time
_BLINK = 0.05  # seconds between two looks of a bar


def shown(diagnostics: Sequence[Diagnostic], colour: bool = False) -> str:
    """Diagnostics as text: place, message, the source line with its word marked, hints."""
    return "".join(f"{line}\n" for each in diagnostics for line in _lines(each, colour))


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`, or the empty text."""
    found = Counter(each.severity for each in diagnostics)
    return ", ".join(f"{n} {severity}{'s' * (n > 1)}" for severity in Severity if (n := found[severity]))


def scenes(count: int) -> str:
    """`1 scene`, `14 scenes`."""
    return f"{count} scene{'s' * (count != 1)}"


def tell(diagnostics: Sequence[Diagnostic], out: TextIO | None = None) -> None:
    """Print diagnostics, each once and in the order of the file, to the error stream where no other is given."""
    stream = sys.stderr if out is None else out
    stream.write(told(diagnostics, in_colour(stream)))
    stream.flush()


def told(diagnostics: Sequence[Diagnostic], colour: bool = False) -> str:
    """What `tell` prints."""
    return shown(sorted(dict.fromkeys(diagnostics), key=_by_place), colour)


def in_colour(stream: TextIO) -> bool:
    """Whether a stream is a terminal that shows colours, and nobody asked for none."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(stream: TextIO) -> int:
    """How many columns a stream has: those of its terminal, else those that COLUMNS says, else a hundred."""
    with suppress(OSError, ValueError):
        if stream.isatty():
            return os.get_terminal_size(stream.fileno()).columns or _USUAL_WIDTH
    written = os.environ.get("COLUMNS", "")
    return int(written) if written.isdecimal() and int(written) else _USUAL_WIDTH


def _by_place(each: Diagnostic) -> tuple[bool, int, int]:
    """By line and column; what has no place comes last."""
    return (False, each.span.line, each.span.column) if each.span else (True, 0, 0)


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
    """An audience at a terminal: bars that move, or now and then a line where the output goes elsewhere."""

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = sys.stderr if out is None else out

    @property
    def live(self) -> bool:
        """Whether what is written there can be written over."""
        return self.out.isatty() and os.environ.get("TERM") != "dumb"

    def hears(self, step: str) -> None:
        """A step begins."""
        print(f"{step} …", file=self.out, flush=True)

    @contextmanager
    def follows(self, step: str) -> Iterator[Count]:
        """A step begins that tells how far it is."""
        if not self.live:
            self.hears(step)
            yield _Counted(self.out)
            return
        with bars(self.out) as progress:
            task = progress.add_task(step, total=None)

            @_now_and_then
            def count(done: int, of: int) -> None:
                progress.update(task, completed=done, total=of)

            yield count

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Callable[[Mapping[str, int]], None]]:
        """Frames of scenes being rendered."""
        if not self.live:
            yield _Lines(frames, self.out)
            return
        with bars(self.out) as progress:
            tasks: list[TaskID] = []
            whole, there = sum(frames.values()), 0

            def watch(done: Mapping[str, int]) -> None:
                nonlocal there
                drawn = sum(done.values())
                if not tasks:  # what was there before says nothing of how fast the rest goes
                    there = drawn
                    tasks.append(progress.add_task("drawing", total=whole, completed=drawn))
                waiting = there == drawn < whole
                progress.update(tasks[0], completed=drawn, description=_READY if waiting else _busy(done, frames))

            yield watch


def bars(out: TextIO) -> Progress:
    """Bars on a terminal: what is done, how much of how much, and how long it will take or took."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.table import Column

    console = Console(file=out)
    room = min(_WIDEST, max(_LEAST, console.width - _NUMBERS - _LEAST))  # what numbers and a short bar leave for names
    bar = min(_WIDEST, max(1, console.width - _NUMBERS - room))
    name = TextColumn("{task.description}", markup=False, table_column=Column(width=room, no_wrap=True))
    left = TimeRemainingColumn(elapsed_when_finished=True)
    return Progress(name, BarColumn(bar_width=bar), MofNCompleteColumn(), left, console=console)


def _now_and_then(count: Count) -> Count:
    """Told of every part, it hears of some, and of the last: drawing a bar takes longer than many a part."""
    latest = -_BLINK

    def some(done: int, of: int) -> None:
        nonlocal latest
        now = time.monotonic()
        if now - latest >= _BLINK or done == of:
            latest = now
            count(done, of)

    return some


class _Counted:
    """A step's progress as plain lines, every few seconds."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.last = time.monotonic()

    def __call__(self, done: int, of: int) -> None:
        if time.monotonic() - self.last >= _EVERY and done < of:
            self.last = time.monotonic()
            print(f"  {done} of {of}", file=self.out, flush=True)


class _Lines:
    """Progress as plain lines: a scene when it is done, and how far the whole is every few seconds."""

    def __init__(self, frames: Mapping[str, int], out: TextIO) -> None:
        self.frames, self.out = frames, out
        self.finished: set[str] | None = None
        self.there, self.waiting = 0, False
        self.last = time.monotonic()

    def __call__(self, done: Mapping[str, int]) -> None:
        complete = [scene for scene, total in self.frames.items() if done.get(scene, 0) >= total]
        if self.finished is None:
            self.finished = set(complete)
            self.there = sum(done.values())
            if complete:
                self._say(f"{len(complete)} of {len(self.frames)} scenes are there already")
        for scene in complete:
            if scene not in self.finished:
                self.finished.add(scene)
                self._say(f"{_named(scene)}: {_frames(self.frames[scene])}")
        if time.monotonic() - self.last >= _EVERY:
            self.last = time.monotonic()
            self._tell(sum(done.values()))

    def _tell(self, drawn: int) -> None:
        if drawn > self.there:
            self._say(f"{drawn} of {_frames(sum(self.frames.values()))}")
        elif not self.waiting:
            self.waiting = True
            self._say(_READY)

    def _say(self, line: str) -> None:
        print(f"  {line}", file=self.out, flush=True)


def _frames(count: int) -> str:
    return f"{count} frame{'s' * (count != 1)}"


def _busy(done: Mapping[str, int], frames: Mapping[str, int]) -> str:
    """The scenes that are being rendered."""
    running = [_named(scene) for scene, count in done.items() if 0 < count < frames[scene]]
    return ", ".join(running) or "drawing"


def _named(scene: str) -> str:
    return {TITLE: "title card", END: "end card"}.get(scene, scene)
