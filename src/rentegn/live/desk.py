"""All that the page shows and all that is still to be made, in one place; whoever works there waits for the others."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Condition
from typing import Any

from rentegn.live.cut import Cut, Scene
from rentegn.live.fault import Fault
from rentegn.live.words import told
from rentegn.model.sheet import Run
from rentegn.store import key

#: A new state is told at least this often (seconds), so that a page knows that somebody is there.
PATIENCE = 10.0


class Kind(StrEnum):
    """What is made of a scene: the still that shows it, its first moving second, all of it."""

    STILL = "still"
    OPENING = "opening"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be made of a scene as one cut has it; `key` names all that it is made of."""

    kind: Kind
    scene: Scene
    cut: Cut
    key: str


@dataclass(frozen=True, slots=True)
class Product:
    """What was made: a file, of so many frames where it moves."""

    key: str
    path: Path
    ending: str
    frames: int = 1


class Desk:
    """The state of a live draft. Any thread may tell it something; `closed` ends all waiting."""

    def __init__(self, storymap: Path) -> None:
        self.storymap = storymap
        self.cut: Cut | None = None
        self.fault: Fault | None = None
        self.closed = False
        self._products: dict[tuple[str, Kind], Product] = {}
        self._failed: dict[tuple[str, str], Fault] = {}
        self._taken: set[str] = set()
        self._focus = ""
        self._changed: tuple[str, ...] = ()
        self._saves = self._version = 0
        self._news = Condition()

    # -- what happens

    def take(self, cut: Cut) -> None:
        """A save can be shown; whoever looks on is led to the first scene in which somebody wrote something else."""
        with self._news:
            before, self.cut, self.fault = self.cut, cut, None
            self._saves += 1
            self._changed = tuple(scene.id for scene in cut.scenes if before and _rewritten(scene, before))
            if self._changed:
                self._focus = self._changed[0]
            elif cut.scene(self._focus) is None and cut.scenes:
                self._focus = cut.scenes[0].id
            self._failed = {each: fault for each, fault in self._failed.items() if cut.scene(each[0])}
            self._tell()

    def refuse(self, fault: Fault) -> None:
        """A save cannot be shown: the one before stays."""
        with self._news:
            self.fault = fault
            self._tell()

    def look_at(self, scene: str) -> None:
        """Somebody looks at a scene: what is nearest to it is made first."""
        with self._news:
            self._focus = scene
            self._news.notify_all()

    def close(self) -> None:
        """Nobody waits any more."""
        with self._news:
            self.closed = True
            self._news.notify_all()

    # -- what is to be made

    def job(self, kinds: Collection[Kind]) -> Job | None:
        """What is wanted most of these kinds, once there is something; None when all is over."""
        with self._news:
            while not self.closed:
                found = min(self._jobs(kinds), key=self._rank, default=None)
                if found is not None:
                    self._taken.add(found.key)
                    return found
                self._news.wait(PATIENCE)
        return None

    def hand_in(self, job: Job, path: Path, frames: int = 1) -> Path | None:
        """A job is done; what a later save has overtaken is kept only where there is nothing else to show.

        The file that is of no use any more, None where there is no such.
        """
        with self._news:
            self._taken.discard(job.key)
            place, ending = (job.scene.id, job.kind), ".png" if job.kind is Kind.STILL else ".mp4"
            now = self.cut.scene(job.scene.id) if self.cut else None
            before, made = self._products.get(place), Product(job.key, path, ending, frames)
            overtaken = before is not None and not (now and _key(now, job.kind) == job.key)
            if not overtaken:
                self._products[place] = made
            self._tell()
        if overtaken:
            return path
        return before.path if before and before.path != path else None

    def give_up(self, job: Job, fault: Fault) -> None:
        """A job cannot be done, and is not tried again until something changes."""
        with self._news:
            self._taken.discard(job.key)
            self._failed[job.scene.id, job.key] = fault
            self._tell()

    # -- what is shown

    def file(self, name: str) -> Path | None:
        """The file of that name, as the state names it; None for every other name."""
        with self._news:
            found = (each.path for each in self._products.values() if _name(each) == name)
            return next(found, None)

    def news(self, since: int) -> tuple[int, dict[str, Any] | None]:
        """The version and the state, once it is another than `since`; (since, None) if that takes long."""
        with self._news:
            self._news.wait_for(lambda: self._version != since or self.closed, PATIENCE)
            return (since, None) if self._version == since else (self._version, self._state())

    def _tell(self) -> None:
        self._version += 1
        self._news.notify_all()

    def _jobs(self, kinds: Collection[Kind]) -> list[Job]:
        if self.cut is None:
            return []
        every = (Job(kind, scene, self.cut, _key(scene, kind)) for scene in self.cut.scenes for kind in kinds)
        return [job for job in every if self._is_due(job)]

    def _is_due(self, job: Job) -> bool:
        if job.key in self._taken or (job.scene.id, job.key) in self._failed or self._made(job.scene, job.kind):
            return False
        return job.kind is not Kind.OPENING or self._is_awaited(job.scene)

    def _is_awaited(self, scene: Scene) -> bool:
        """Whether somebody looks at a scene that does not move yet; another one's first second would only delay it."""
        return scene.id == self._focus and self._made(scene, Kind.WHOLE) is None

    def _made(self, scene: Scene, kind: Kind) -> Product | None:
        """What there is of a scene as it is now."""
        product = self._products.get((scene.id, kind))
        return product if product and product.key == _key(scene, kind) else None

    def _rank(self, job: Job) -> tuple[int, int]:
        """First all of what somebody looks at, then one kind after the other, the nearest scene first."""
        assert self.cut is not None
        focus = self.cut.scene(self._focus)
        far = abs(job.scene.number - (focus.number if focus else 1))
        order = list(Kind).index(job.kind)
        return (0, order) if not far else (1 + order, far)

    def _state(self) -> dict[str, Any]:
        cut = self.cut
        plan = cut.compiled.plan if cut else None
        return {
            "file": self.storymap.name,
            "title": plan.storymap.title.value if plan else self.storymap.stem,
            "language": cut.language if cut else "",
            "format": [plan.storyboard.format.width, plan.storyboard.format.height] if plan else [16, 9],
            "rate": cut.rate if cut else 25,
            "save": self._saves,
            "changed": list(self._changed),
            "fault": _told(self.fault, cut) if self.fault else None,
            "scenes": [self._scene(scene) for scene in cut.scenes] if cut else [],
        }

    def _scene(self, scene: Scene) -> dict[str, Any]:
        still = self._products.get((scene.id, Kind.STILL))
        moving = self._moving(scene)
        faults = [fault for kind in Kind if (fault := self._failed.get((scene.id, _key(scene, kind))))]
        return {
            "id": scene.id,
            "number": scene.number,
            "text": scene.text,
            "note": _runs(scene.note),
            "reading": _runs(scene.reading),
            "source": scene.source.value,
            "start": scene.start,
            "frames": scene.frames,
            "ticks": [[tick.frame, tick.part.value] for tick in scene.ticks],
            "hero": scene.hero.frame,
            "lines": scene.lines,
            "still": _name(still) if still else "",
            "fresh": bool(self._made(scene, Kind.STILL)),
            "clip": _name(moving) if moving else "",
            "moves": moving.frames if moving else 0,
            "fault": _told(faults[0], self.cut) if faults else None,
        }

    def _moving(self, scene: Scene) -> Product | None:
        """The most there is of a scene as it is now."""
        return self._made(scene, Kind.WHOLE) or self._made(scene, Kind.OPENING)


def _rewritten(scene: Scene, before: Cut) -> bool:
    known = before.scene(scene.id)
    return known is None or known.written != scene.written


def _key(scene: Scene, kind: Kind) -> str:
    if kind is Kind.STILL:
        return key(live=kind.value, picture=scene.picture, frame=scene.hero.frame, look=scene.hero.look)
    return key(live=kind.value, picture=scene.picture, sound=scene.sound)


def _name(product: Product) -> str:
    """What the page calls a file: another name for other content, so that no browser shows an old one."""
    return f"{product.key[:24]}{product.ending}"


def _runs(runs: tuple[Run, ...]) -> list[list[str]]:
    return [[run.text, run.kind] for run in runs]


def _told(fault: Fault, cut: Cut | None) -> dict[str, Any]:
    """A fault in the film's language where it can be, each text with the language that it is in."""
    language = cut.language if cut else "en"
    texts = {"message": fault.message, "hint": fault.hint}
    own = {name: told(text, language) for name, text in texts.items()}
    return {
        **{name: [text, "en"] if own[name] is None else [own[name], language] for name, text in texts.items()},
        "line": fault.line,
        "column": fault.column,
        "width": fault.width,
        "file": fault.file,
        "scene": fault.scene,
        "lines": fault.lines,
    }
