"""A live draft at work: one thread reads what is saved, one draws what cannot wait, one all the rest, one serves."""

from __future__ import annotations

import sys
import tempfile
import traceback
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from shutil import rmtree
from threading import Event, Thread

from rentegn.live import behind
from rentegn.live.cut import read_cut
from rentegn.live.desk import Desk, Job, Kind
from rentegn.live.fault import Fault, first_fault
from rentegn.live.making import made
from rentegn.live.pages import pages
from rentegn.live.server import Site, open_site
from rentegn.live.sources import Sources
from rentegn.model.scene_file import folder_name
from rentegn.order import Order
from rentegn.pictures import crew_for
from rentegn.run import Shift, Task

#: Seconds between two looks at the files.
_GLANCE = 0.05
#: Copies of scenes that are kept: whoever draws from one is done before so many saves have passed.
_COPIES = 8
#: Seconds for a thread to put its things away.
_PATIENCE = 5.0
_AT_ONCE, _IN_TIME = (Kind.STILL, Kind.OPENING), (Kind.WHOLE,)


class Session:
    """What follows one storymap. `address` is where its page is."""

    def __init__(self, order: Order, desk: Desk, site: Site) -> None:
        self.desk, self.site = desk, site
        self._order = order
        self._ended = Event()

    @property
    def address(self) -> str:
        """The page's address, with the word that opens it."""
        return self.site.address

    def read(self, folder: Path) -> None:
        """Read every save until the end; copies of its scenes go into `folder`."""
        storymap = self._order.storymap
        words = self._order.words or storymap.with_name("words.yaml")
        sources = Sources(storymap, self._order.scenes / folder_name(storymap.stem), words)
        for number in count():
            while not sources.changed():
                if self._ended.wait(_GLANCE):
                    return
            self._read_once(folder / str(number))
            rmtree(folder / str(number - _COPIES), ignore_errors=True)

    def draw(self, kinds: Collection[Kind], shift: Shift, folder: Path) -> None:
        """Do jobs of these kinds until the end."""
        while (job := self.desk.job(kinds)) is not None:
            self._draw_once(job, shift, folder)

    def end(self) -> None:
        """Nobody reads or draws any more."""
        self._ended.set()
        self.desk.close()

    def _read_once(self, copies: Path) -> None:
        try:
            outcome = read_cut(self._order, copies)
            if outcome.value is None:
                self.desk.refuse(first_fault(outcome.diagnostics, self._order.storymap))
            else:
                self.desk.take(outcome.value)
        except Exception as error:
            self.desk.refuse(_own(error))

    def _draw_once(self, job: Job, shift: Shift, folder: Path) -> None:
        try:
            outcome = made(job, shift, folder)
            if outcome.value is None:
                fault = first_fault(outcome.diagnostics, self._order.storymap)
                real = str(self._order.scenes / job.cut.compiled.timing_file.parent.name)
                hint = fault.hint.replace(str(job.cut.compiled.timing_file.parent), real)
                self.desk.give_up(job, replace(fault, hint=hint, scene=job.scene.id))
            else:
                useless = self.desk.hand_in(job, *outcome.value)
                if useless is not None and useless.parent == folder:  # stills are the store's
                    useless.unlink(missing_ok=True)
        except Exception as error:
            self.desk.give_up(job, replace(_own(error), scene=job.scene.id))


@contextmanager
def follow(order: Order, port: int = 0) -> Iterator[Session]:
    """A session at work, its page served on this machine at `port` (0: any that is free), until the block is left.

    OSError where the port is taken.
    """
    desk = Desk(order.storymap)
    with ExitStack() as stack:
        site = stack.enter_context(open_site(pages(desk), port))
        session = Session(order, desk, site)
        folder = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="rentegn-live-", ignore_cleanup_errors=True))
        )
        crew = crew_for(1)
        first, rest = (stack.enter_context(crew.at_work()) for _ in range(2))
        works: list[tuple[Callable[[], None], Shift | None]] = [
            (lambda: session.read(folder / "scenes"), None),
            (lambda: _at_work(session, _AT_ONCE, first, folder, 0), first),
            (lambda: _at_work(session, _IN_TIME, rest, folder, behind.NICE), rest),
        ]
        hands = [Thread(target=_until_stopped, args=(work,), daemon=True) for work, _ in works]
        try:
            for hand in hands:
                hand.start()
            yield session
        finally:
            session.end()
            first.stop()
            rest.stop()
            for hand in hands:
                hand.join(_PATIENCE)


def _at_work(session: Session, kinds: Collection[Kind], shift: Shift, folder: Path, nice: int) -> None:
    """Have the crew load what it draws with before there is anything to draw."""
    shift.run([Task("getting ready", behind.step_back, {"nice": nice})])
    session.draw(kinds, shift, folder)


def _until_stopped(work: Callable[[], None]) -> None:
    try:
        work()
    except KeyboardInterrupt:  # the crew was sent home
        return


def _own(error: Exception) -> Fault:
    """A mistake of the program: told in the page, and in full where the command runs."""
    traceback.print_exception(error, file=sys.stderr)
    return Fault(f"the program itself failed: {type(error).__name__}: {error}")
