"""`rentegn completion`: what the shell offers on Tab."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rentegn.model.storymap import WORDS_FILE
from rentegn.verbs.page import DONE, Page

SHELLS = ("bash", "zsh", "fish")
#: Names what stands at the cursor, from what is typed of it and what was chosen before it.
Completer = Callable[..., Iterable[str]]

PAGE = Page(
    name="completion",
    takes="bash|zsh|fish",
    about="what the shell needs to fill in verbs, files and scenes on Tab",
    text="""\
Prints a script for your shell. With it Tab fills in verbs, options, storymaps, the ids of the scenes in the storymap
that stands on the line, looks, layouts, languages and formats.""",
    examples=(
        ('eval "$(rentegn completion bash)"', "in this bash; put the line into ~/.bashrc to have it always"),
        ('eval "$(rentegn completion zsh)"', "in this zsh; put it into ~/.zshrc, after compinit"),
        ("rentegn completion fish > ~/.config/fish/completions/rentegn.fish", "in every fish from now on"),
    ),
    done="the script is printed",
    problems="it cannot be written to where you send it",
    see=("doctor",),
)
# an id as it stands in a storymap that cannot be read, since it is being written
_ID = re.compile(r"^\s*(?:-\s+)?id:\s*[\"']?([a-z0-9-]+)", re.MULTILINE)
_STORYMAPS = (".yaml", ".yml")


def options(parser: argparse.ArgumentParser) -> None:
    """Which shell."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def run(chosen: argparse.Namespace) -> int:
    """Print the script."""
    from argcomplete.shell_integration import shellcode

    print(shellcode(["rentegn"], shell=chosen.shell, use_defaults=False))
    return DONE


def answer(parser: argparse.ArgumentParser) -> None:
    """Tell the shell, and leave the program."""
    from argcomplete import autocomplete
    from argcomplete.completers import SuppressCompleter

    # options where a dash is typed, as elsewhere; files only where files are meant
    autocomplete(parser, always_complete_options=False, exclude=("-h",), default_completer=SuppressCompleter())


def completed(action: argparse.Action, completer: Completer) -> None:
    """Have Tab ask the completer for what the action takes."""
    action.completer = completer  # type: ignore[attr-defined]


def storymap_files(prefix: str, **_: object) -> Iterator[str]:
    """Storymaps, and folders on the way to them; those in their usual place where nothing is typed yet."""
    usual = sorted(path for path in Path("storymaps").glob("*.yaml") if path.name != WORDS_FILE)
    yield from map(str, usual) if usual and not prefix else _paths(prefix, lambda path: path.suffix in _STORYMAPS)


def record_files(prefix: str, **_: object) -> Iterator[str]:
    """Records of decisions, and folders on the way to them."""
    yield from _paths(prefix, lambda path: path.suffix == ".sqlite")


def scene_ids(prefix: str, parsed_args: argparse.Namespace, **_: object) -> list[str]:
    """The scenes of the storymap on the line that are not on it yet."""
    path = getattr(parsed_args, "storymap", None)
    there = [*(getattr(parsed_args, "scene", None) or ()), *(getattr(parsed_args, "reset", None) or ())]
    return [scene for scene in _ids(path) if scene.startswith(prefix) and scene not in there] if path else []


def _ids(path: Path) -> list[str]:
    from rentegn import storymap

    read = storymap.read(path).value
    if read is not None:
        return [scene.id for scene in read.scenes]
    return _ID.findall(path.read_text(encoding="utf-8")) if path.is_file() else []


def _paths(prefix: str, wanted: Callable[[Path], bool]) -> Iterator[str]:
    folder, _, begun = prefix.rpartition("/")
    for path in sorted(Path(folder or ("/" if prefix.startswith("/") else ".")).glob(f"{begun}*")):
        name = prefix[: len(prefix) - len(begun)] + path.name
        if path.is_dir() and not path.name.startswith("."):
            yield f"{name}/"
        elif wanted(path):
            yield name
