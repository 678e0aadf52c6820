"""`rentegn draft`."""

from __future__ import annotations

import argparse
import sys
import time

from rentegn import pipeline
from rentegn.console import Terminal, tell
from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page

_LAST_PORT = 65535
_GLANCE = 0.2

PAGE = Page(
    name="draft",
    takes="FILE [options]",
    about="a quick, small film with timecode, scene ids and captions in the picture",
    text="""\
The film as it moves and sounds, at a third of its size, to work by. In the picture stand the film's timecode
(hours:minutes:seconds:frames), the id of the scene, the captions, and in the film's language that it is a
draft.

Only scenes that changed since the last draft are drawn again. A draft of some scenes has a name of its own,
keeps the timecode of the whole film, and leaves the whole draft alone.

With --watch it is a page in the browser instead, which follows the storymap until Ctrl-C: save the file, and the
scene that changed is there at once, as a still and then moving with its sound, beside how its note was read. A
mistake is shown at its line, and the last good picture stays. Only this machine can open the page.""",
    writes=(
        ("out/FILM/FILM_16x9_da_ink_draft.mp4", "the whole film"),
        ("out/FILM/FILM_16x9_da_ink_draft_SCENE.mp4", "with --scene: that scene; several are joined by +"),
    ),
    examples=(
        ("rentegn draft storymaps/tillid-esbjerg.yaml", "all of it"),
        (
            "rentegn draft storymaps/tillid-esbjerg.yaml --scene trange-rum --scene rummet-vokser",
            "two scenes, after a change to one of them",
        ),
        ("rentegn draft storymaps/tillid-esbjerg.yaml --look sketch", "in pencil"),
        ("rentegn draft storymaps/tillid-esbjerg.yaml --watch", "in the browser, while you write"),
    ),
    done="the draft is made, and its path is printed",
    problems="the storymap has an error, or a scene could not be drawn; the others are kept for the next time",
    see=("film", "compile", "animatic"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The file, its scenes, and how to draw them."""
    shared.storymap(parser)
    shared.scene(parser, "only this scene")
    shared.variant(parser)
    shared.rendering(parser)
    shared.verbose(parser)
    live = parser.add_argument_group("in the browser")
    live.add_argument("--watch", action="store_true", help="show each saved change in a page (default: make a file)")
    live.add_argument("--port", type=_port, metavar="N", help="where the page is served (default: any that is free)")
    live.add_argument("--no-browser", action="store_true", help="only tell the address (default: open the page)")


def run(chosen: argparse.Namespace) -> int:
    """Make a draft, or follow the storymap."""
    return _watch(chosen) if chosen.watch else _make(chosen)


def _make(chosen: argparse.Namespace) -> int:
    if chosen.port is not None or chosen.no_browser:
        chosen.usage("--port and --no-browser are for a draft that has --watch")
    outcome = pipeline.make_draft(shared.order(chosen), Terminal(), chosen.scene)
    tell(outcome.diagnostics)
    if outcome.value is None:
        print("no draft is made; what was finished is kept", file=sys.stderr)
        return PROBLEMS
    print(outcome.value)
    return DONE if outcome.ok else PROBLEMS


def _watch(chosen: argparse.Namespace) -> int:
    """Follow the storymap until somebody stops it."""
    import webbrowser

    from rentegn.live import follow

    for option in ("scene", "jobs", "verbose"):
        if getattr(chosen, option):
            chosen.usage(f"--{option} is for a draft without --watch")
    order = shared.order(chosen)
    if not order.storymap.is_file():
        tell(pipeline.read_notes(order.storymap, words=order.words).diagnostics)
        return PROBLEMS
    with follow(order, chosen.port or 0) as session:
        print(session.address, flush=True)
        print("follows the storymap until you press Ctrl-C", file=sys.stderr)
        if not chosen.no_browser:
            webbrowser.open(session.address)
        while True:  # a signal that comes just before a wait without end would never be heard
            time.sleep(_GLANCE)


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 to {_LAST_PORT}")
    return int(text)
