"""Every figure of speed in one run, as ratios: `python -m benchmarks.run [--quick] [--write]`.

What is compared runs in turn, each in a process of its own, `--rounds` times; the least of the rounds counts, since
whatever else a machine does only ever adds. `--quick` takes three scenes instead of the film. `--write` puts the tables
of the parts that ran, and their plot, into the documentation.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks.measures import ROOT, Cost, child, cost
from benchmarks.plotting import plot
from rentegn.cli import VERBS

STORYMAP = "storymaps/tillid-esbjerg.yaml"
THREE = "vinduet_udvides,gartnere_luger_ud,lederen_forsvinder"
RENTEGN = (sys.executable, "-m", "rentegn.cli")
PAGE = ROOT / "docs" / "benchmarks.md"
#: With whose x264 settings the plain command renders.
_WHOSE = {"own": "its own", "ours": "our"}
#: A film of one scene; no two share a clip.
SMALL = """\
storymap: 1
title: Film number {number}
client: Benchmark
language: en
scenes:
  - id: hello-{number}
    text: Somebody waves {number} times.
    visual: An employee waves.
"""
#: A scene of the reference film, and notes that nobody has read before.
NOTED = "En mand kigger ud gennem et lille vindue …"
NOTES = tuple(f"En {who} kigger ud gennem et lille vindue" for who in ("borger", "gartner", "kvinde", "lærer", "pilot"))


@dataclass(frozen=True)
class Line:
    """One line of the table; `aim` is what it should be at most or, with `at_least`, at least."""

    group: str
    name: str
    value: float
    unit: str
    aim: float | None = None
    at_least: bool = False

    @property
    def verdict(self) -> str:
        if self.aim is None:
            return ""
        reached = self.value >= self.aim if self.at_least else self.value <= self.aim
        return f"{'≥' if self.at_least else '≤'} {self.aim:g} {'✓' if reached else '✗'}"


def in_turn(cases: Mapping[str, Callable[[], Cost]], rounds: int) -> dict[str, Cost]:
    """Each case as often as there are rounds, one after another; the cheapest round of each."""
    every: dict[str, list[Cost]] = {name: [] for name in cases}
    for turn in range(rounds):
        for name, run in cases.items():
            print(f"  round {turn + 1}: {name}", file=sys.stderr, flush=True)
            every[name].append(run())
    return {name: min(costs, key=_figure) for name, costs in every.items()}


def _figure(spent: Cost) -> float:
    return spent.told.get("outside", spent.told.get("work", spent.wall))


def frames(names: str, rounds: int) -> list[Line]:
    """What a frame of the film costs in both looks, beside x264 alone and the plain `manim` command."""
    cases = {f"film {look}": _case("film", look, names) for look in ("ink", "sketch")}
    cases |= {f"raster {look}": _case("raster", look, names) for look in ("ink", "sketch")}
    cases |= {f"x264 {look}": _case("encoder", look, names) for look in ("ink", "sketch")}
    cases |= {f"manim, {whose} x264 settings": _case("plain", key, names) for key, whose in _WHOSE.items()}
    found = in_turn(cases, rounds)
    lines = [
        Line("a frame at 1080p, ms of processor", name, 1000 * each.told["work"] / each.told["frames"], "ms")
        for name, each in found.items()
    ]
    work = {name: each.told["work"] for name, each in found.items()}
    ink, manim = work["film ink"], work["manim, its own x264 settings"]
    return [
        *lines,
        Line("ratios", "film in ink / x264 alone", ink / work["x264 ink"], "×", 1.5),
        Line("ratios", "film in pencil / x264 alone", work["film sketch"] / work["x264 sketch"], "×", 2),
        Line("ratios", "plain manim / here, processor", manim / ink, "×"),
        Line("ratios", "the same, x264 set alike", work["manim, our x264 settings"] / ink, "×"),
        Line("memory of one process", "film in ink", found["film ink"].memory, "MB", 700),
        Line("memory of one process", "film in pencil", found["film sketch"].memory, "MB", 700),
    ]


def stock(rounds: int) -> list[Line]:
    """Manim's own shapes and text under both hosts, all but the encoder."""
    found = in_turn({host: _case("stock", host) for host in ("ours", "manim")}, rounds)
    ours, theirs = (found[host].told["outside"] / found[host].told["frames"] for host in ("ours", "manim"))
    name = "Manim's shapes, all but x264: here / plain manim"
    return [Line("ratios", name, ours / theirs, "×", 0.25)]


def whole_films(rounds: int) -> list[Line]:
    """The command itself, from an empty store with one and two workers, and again with nothing changed."""
    with tempfile.TemporaryDirectory() as folder:
        found = in_turn({f"cold film, {jobs} workers": _cold(Path(folder), jobs) for jobs in (1, 2)}, rounds)
        again = cost([*RENTEGN, "film", STORYMAP], {"RENTEGN_STORE": str(Path(folder) / "2-0")})
    one, two = (each.wall for each in found.values())
    return [
        *(Line("the whole command", name, each.wall, "s of clock") for name, each in found.items()),
        Line("the whole command", "nothing changed", again.wall, "s of clock", 2),
        Line("ratios", "the film's length / making it cold", _seconds() / two, "×", 2.5, at_least=True),
        Line("ratios", "two workers / one", one / two, "×"),
    ]


def _cold(folder: Path, jobs: int) -> Callable[[], Cost]:
    rounds = count()

    def film() -> Cost:
        store = str(folder / f"{jobs}-{next(rounds)}")
        return cost([*RENTEGN, "film", STORYMAP, "--jobs", str(jobs)], {"RENTEGN_STORE": store})

    return film


def plain_clock(names: str) -> list[Line]:
    """The plain command on each scene by itself, as a user would, beside the same scenes here on two workers."""
    from benchmarks.cases import scenes

    wall = cpu = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for path, name in scenes(names):
            command = [sys.executable, "-m", "manim", "-qh", "--fps", "25", "--disable_caching", "--media_dir", folder]
            scene = cost([*command, str(path), name])
            wall, cpu = wall + scene.wall, cpu + scene.cpu
        with tempfile.TemporaryDirectory() as store:
            here = cost([sys.executable, "-m", "benchmarks.cases", "crew", names, store])
    return [
        Line("plain manim on these scenes", "one after another", wall, "s of clock"),
        Line("plain manim on these scenes", "the same, all its processes", cpu, "s of processor"),
        Line("here, two workers", "from an empty store", here.wall, "s of clock"),
        Line("here, two workers", "the same, all its processes", here.cpu, "s of processor"),
        Line("ratios", "plain manim / here, clock, same scenes", wall / here.wall, "×", 4, at_least=True),
        Line("ratios", "plain manim / here, processor, same scenes", cpu / here.cpu, "×"),
    ]


def growth(rounds: int) -> list[Line]:
    """How the cost grows with people on stage, with seconds, and with films in a batch."""
    lines = []
    for people in (1, 2, 4, 8):
        spent = in_turn({f"{people} people": _case("crowd", str(people), "100")}, rounds)[f"{people} people"]
        name = f"{people} people waving"
        lines.append(Line("growth", name, 1000 * spent.told["work"] / spent.told["frames"], "ms a frame"))
    for seconds in (4, 8, 16):
        spent = in_turn({f"{seconds} s": _case("crowd", "2", str(25 * seconds))}, rounds)[f"{seconds} s"]
        lines.append(Line("growth", f"two people, {seconds} s", spent.told["work"], "s of processor"))
    for films in (1, 2, 4):
        spent = in_turn({f"{films} films": _batch(films)}, 1)[f"{films} films"]
        lines.append(Line("growth", f"batch of {films} small films", spent.cpu, "s of processor"))
        lines.append(Line("memory of one process", f"batch of {films} small films", spent.memory, "MB", 700))
    return lines


def _batch(films: int) -> Callable[[], Cost]:
    """So many films of one scene each, everything in folders of their own."""

    def batch() -> Cost:
        with tempfile.TemporaryDirectory() as folder:
            names = [f"film-{number}.yaml" for number in range(1, films + 1)]
            for number, name in enumerate(names, 1):
                (Path(folder) / name).write_text(SMALL.format(number=number), encoding="utf-8")
            return cost([*RENTEGN, "batch", *names], {"RENTEGN_STORE": str(Path(folder) / "store")}, Path(folder))

    return batch


def starts(rounds: int) -> list[Line]:
    """How long a verb takes to say what it is for; and those that read, with what they read before and a new note."""
    with tempfile.TemporaryDirectory() as folder:
        store = {"RENTEGN_STORE": str(Path(folder) / "store")}
        cases = {f"{verb} --help": _command(verb, "--help") for verb in VERBS}
        cases |= {f"{verb}, read before": _command(verb, STORYMAP, environment=store) for verb in ("check", "explain")}
        cases |= {"check, one note changed": _changed(Path(folder), store)}
        found = in_turn(cases, rounds + 1)
    lines = []
    for name, each in found.items():
        aim = 0.3 if name.endswith("read before") else None
        lines += [Line("start-up", name, each.wall, "s of clock", aim)]
        if not name.endswith("help"):
            lines += [Line("start-up", name, each.cpu, "s of processor", aim)]
    return lines


def _changed(folder: Path, store: Mapping[str, str]) -> Callable[[], Cost]:
    """The reference film read again and again, each time with a note that it never had."""
    text, notes = (ROOT / STORYMAP).read_text(encoding="utf-8"), iter(NOTES)

    def check() -> Cost:
        changed = folder / "tillid-esbjerg.yaml"
        changed.write_text(text.replace(NOTED, next(notes)), encoding="utf-8")
        return cost([*RENTEGN, "check", str(changed)], store)

    return check


def _case(name: str, *arguments: str) -> Callable[[], Cost]:
    return lambda: child(name, *arguments)


def _command(*arguments: str, environment: Mapping[str, str] | None = None) -> Callable[[], Cost]:
    return lambda: cost([*RENTEGN, *arguments], environment)


def _seconds() -> float:
    timing = json.loads((ROOT / "scenes" / "tillid_esbjerg" / "timing.json").read_text(encoding="utf-8"))
    return float(sum(scene["frames"] for scene in timing["scenes"].values()) / timing["rate"])


def table(lines: Sequence[Line]) -> str:
    """The lines as Markdown, group by group."""
    told = ["| | | | aim |", "| --- | --- | ---: | --- |"]
    for group in dict.fromkeys(line.group for line in lines):
        for k, line in enumerate(each for each in lines if each.group == group):
            value = f"{line.value:.0f}" if line.value >= 100 else f"{line.value:.2f}"
            told.append(f"| {group if k == 0 else ''} | {line.name} | {value} {line.unit} | {line.verdict} |")
    return "\n".join(told)


def reading(rounds: int) -> list[Line]:
    """Notes in four languages, read one after another; no picture is drawn."""
    found = in_turn({"10 000 notes": _case("reading", "10000")}, rounds)["10 000 notes"]
    return [Line("reading", "10 000 notes, processor", found.told["work"], "s", 5)]


def main() -> None:
    """Measure, print, and with `--write` keep what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="three scenes instead of the film")
    parser.add_argument("--scenes", help="only these, by the names of their files with commas between")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument(
        "--only", choices=("frames", "stock", "films", "plain", "growth", "starts", "reading"), action="append"
    )
    parser.add_argument("--write", action="store_true", help=f"into {PAGE.relative_to(ROOT)}, with its plot")
    asked = parser.parse_args()
    names = asked.scenes or (THREE if asked.quick else "all")
    parts: dict[str, Callable[[], list[Line]]] = {
        "frames": lambda: frames(names, asked.rounds),
        "stock": lambda: stock(asked.rounds),
        "films": lambda: whole_films(asked.rounds),
        "plain": lambda: plain_clock(names),
        "growth": lambda: growth(asked.rounds),
        "starts": lambda: starts(asked.rounds),
        "reading": lambda: reading(asked.rounds),
    }
    for part in asked.only or parts:
        lines = parts[part]()
        print(table(lines), flush=True)
        if asked.write:
            PAGE.write_text(with_part(PAGE.read_text(encoding="utf-8"), part, lines, names), encoding="utf-8")
            if part == "frames":
                bars = [(line.name, line.value) for line in lines if line.unit == "ms"]
                plot(bars, PAGE.with_name("pictures") / "benchmark.svg")


def with_part(page: str, part: str, lines: Sequence[Line], names: str) -> str:
    """The page with what was measured in place of what stood for that part. ValueError where it has no such part."""
    begin, end = f"<!-- {part} -->\n", f"\n<!-- end of {part} -->"
    before, _, rest = page.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"{PAGE.name} has no place for `{part}`")
    scope = "the whole film" if names == "all" else f"scenes {names.replace(',', ', ')}"
    machine = f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"
    measured = f"*{scope}; {machine}; about {os.getloadavg()[-1]:.0f} processes wanted to run*"
    return f"{before}{begin}{table(lines)}\n\n{measured}{end}{after}"


if __name__ == "__main__":
    main()
