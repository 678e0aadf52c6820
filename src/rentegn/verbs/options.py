"""Options that several verbs share, and the order they make."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from rentegn.model.storymap import LANGUAGES, WORDS_FILE
from rentegn.verbs.completion import completed, record_files, scene_ids, storymap_files

if TYPE_CHECKING:
    from rentegn.model.approval import Override
    from rentegn.order import Order

FILE = "a storymap, as storymaps/tillid-esbjerg.yaml"


def storymap(parser: argparse.ArgumentParser) -> None:
    """The storymap that the verb is about."""
    file = parser.add_argument("storymap", type=Path, metavar="FILE", help=FILE)
    completed(file, storymap_files)
    own_words(parser)


def storymaps(parser: argparse.ArgumentParser) -> None:
    """The storymaps that the verb is about, at least one."""
    files = parser.add_argument("storymaps", nargs="+", type=Path, metavar="FILE", help="storymaps, one after another")
    completed(files, storymap_files)
    own_words(parser)


def own_words(parser: argparse.ArgumentParser) -> None:
    """Words of the studio's own."""
    told = "words of your own for notes (default: words.yaml beside the storymap, if there is one)"
    parser.add_argument("--words", type=Path, metavar="WORDS", help=told)


def films(chosen: argparse.Namespace) -> list[Path]:
    """The storymaps that are meant, once each: of all files of a folder not the one of words."""
    return [path for path in dict.fromkeys(chosen.storymaps) if path.name != WORDS_FILE or len(chosen.storymaps) == 1]


def read_for(storymap: Path, chosen: argparse.Namespace) -> list[Path]:
    """The files that reading a storymap reads."""
    return [storymap, chosen.words or storymap.with_name(WORDS_FILE)]


def scene(parser: argparse._ActionsContainer, what: str, otherwise: str = "all") -> None:
    """Scenes by id."""
    told = f"{what}; give it again for more (default: {otherwise})"
    completed(parser.add_argument("--scene", action="append", default=[], metavar="ID", help=told), scene_ids)


def json(parser: argparse.ArgumentParser) -> None:
    """The same as data."""
    parser.add_argument("--json", action="store_true", help="print it as JSON, for programs (default: for people)")


def variant(parser: argparse.ArgumentParser) -> None:
    """Which of a film's versions is meant."""
    from rentegn.order import FORMATS

    which = parser.add_argument_group("which version of the film")
    which.add_argument("--format", choices=tuple(FORMATS), default="16x9", help="shape of the frame (default: 16x9)")
    which.add_argument(
        "--language",
        choices=LANGUAGES,
        metavar="L",
        help="da, nb, nn or en: one that every scene has a text in (default: the storymap's own)",
    )


def rendering(parser: argparse.ArgumentParser, otherwise: str = "") -> None:
    """How pictures are drawn: in ink where no look is named, or `otherwise`."""
    from rentegn.order import LOOKS

    how = parser.add_argument_group("how it is drawn")
    how.add_argument(
        "--look",
        choices=LOOKS,
        default=None if otherwise else "ink",
        help=f"ink, or the pencil of a sketch (default: {otherwise or 'ink'})",
    )
    how.add_argument("--jobs", type=count, metavar="N", help="scenes drawn at the same time (default: one a core)")


def verbose(parser: argparse.ArgumentParser) -> None:
    """Why what is drawn is drawn."""
    parser.add_argument(
        "--verbose",
        action="store_true",
        help="tell of each scene that is drawn what changed since its last clip (default: do not)",
    )


def finishing(parser: argparse.ArgumentParser) -> None:
    """What a film needs to be the final one."""
    final = parser.add_argument_group("the final film")
    final.add_argument(
        "--final",
        action="store_true",
        help="make it only if every panel and their order are approved (default: make it, marked as not approved)",
    )
    final.add_argument(
        "--override",
        default="",
        metavar="NAME",
        help="who has it finished without that; the manifest tells (default: no)",
    )
    final.add_argument("--reason", default="", metavar="TEXT", help="why; needed with --override (default: none)")


def recorded(parser: argparse.ArgumentParser) -> None:
    """Where decisions are kept."""
    told = "the record of decisions (default: approvals/FILM.sqlite)"
    completed(parser.add_argument("--record", type=Path, metavar="FILE", help=told), record_files)


def count(text: str) -> int:
    """A number from 1 up; ArgumentTypeError for any other text."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 up")
    return int(text)


def order(chosen: argparse.Namespace, storymap: Path | None = None) -> Order:
    """What is wanted, of one storymap where there are several."""
    from rentegn.order import FORMATS, Order

    return Order(
        storymap=storymap or chosen.storymap,
        format=FORMATS[getattr(chosen, "format", "16x9")],
        language=getattr(chosen, "language", None),
        look=getattr(chosen, "look", None) or "ink",
        jobs=getattr(chosen, "jobs", None),
        final=getattr(chosen, "final", False),
        override=_override(chosen),
        record=getattr(chosen, "record", None),
        verbose=getattr(chosen, "verbose", False),
        words=getattr(chosen, "words", None),
    )


def _override(chosen: argparse.Namespace) -> Override | None:
    from rentegn.model.approval import Override

    name, reason = getattr(chosen, "override", ""), getattr(chosen, "reason", "")
    if not name and not reason:
        return None
    if not chosen.final:
        chosen.usage("--override and --reason are for a film that is --final")
    if not name.strip() or not reason.strip():
        chosen.usage("an override needs both --override NAME and --reason TEXT")
    return Override(name.strip(), reason.strip())
