"""What stands between a file and the YAML parser: nothing gets past that could hide, climb, explode or crash.

Measured: an alias bomb loads in every parser, and composing 100,000 brackets overflows the C stack. Therefore the
events are looked at first, which takes 0.07 s for 40,000 of them, and nodes are composed only afterwards.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import yaml

from rentegn.model.span import Diagnostic, Outcome, Span
from rentegn.storymap.problems import error

LARGEST_FILE = 4_000_000
MOST_EVENTS = 200_000
DEEPEST = 40
#: How many spots of one kind are told; a file with thousands has one cause.
MOST_TOLD = 20

#: libyaml is ten times as fast as the parser written in Python, and answers alike.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

#: Controls, other line ends than \n, marks that turn the writing direction, and characters without any width.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]"
)
_INDENTING_TAB = re.compile(r"^[ ]*\t[ \t]*(?=\S)", re.MULTILINE)

_FLAT = ("a storymap is a list of scenes; put text with brackets in quotes",)

_ADVICE = {
    "mapping values are not allowed": (
        "a `: ` stands inside text that is not in quotes",
        "put the text in quotes, or on its own lines after `>-`",
    ),
    "found unexpected end of stream": ("a quote is opened and never closed", "close it with the same quote"),
    "found unknown escape": ("an unknown `\\` escape in double quotes", "use single quotes, or write `\\\\`"),
    "could not find expected ':'": (
        "a line is neither `key: value` nor part of the text above",
        "indent it, or add `:`",
    ),
    "did not find expected ',' or ']'": ("a `[` is opened and never closed", "close it with `]`"),
    "did not find expected ',' or '}'": ("a `{` is opened and never closed", "close it with `}`"),
    "did not find expected '-' indicator": ("a line stands in a list without `-`", "check how far it is indented"),
    "did not find expected key": ("a line does not fit among those around it", "check how far it is indented"),
    "found character that cannot start": (
        "the value begins with a sign that YAML keeps for itself",
        "put it in quotes",
    ),
    "did not find expected comment or line break": (
        "text stands right after `|` or `>`",
        "begin it on a line of its own",
    ),
    "block sequence entries are not allowed": (
        "a list begins in the middle of a line",
        "begin it on a line of its own",
    ),
    "mapping keys are not allowed": ("a `? ` begins the value", "put it in quotes"),
    "did not find expected node content": (
        "the value begins with a sign that YAML keeps for itself",
        "put it in quotes",
    ),
    "found incompatible YAML document": ("the file asks for another version of YAML", "delete the `%YAML` line"),
}

#: What is told where it was opened, not where the file ends.
_NEVER_CLOSED = ("found unexpected end of stream", "did not find expected ',' or ")
_ASKEW = (
    "a line does not fit among those around it",
    "check how far it and the line above are indented, and that a space follows each `-` and `:`",
)


def guarded(path: Path, file: str) -> Outcome[str]:
    """The text of a file that is safe to compose, with line ends as `\\n`; else every reason why it is not."""
    raw = _bytes(path, file)
    if isinstance(raw, Diagnostic):
        return Outcome(None, (raw,))
    text = _decoded(raw, file)
    if isinstance(text, Diagnostic):
        return Outcome(None, (text,))
    found = (*_hidden(text, file), *_tabs(text, file))
    if not found:
        found = _structure(text, file)
    return Outcome(None if found else text, found)


def _bytes(path: Path, file: str) -> bytes | Diagnostic:
    if "\0" in file or not path.exists():
        return error("no-file", f"there is no file `{file}`", None, "check the path")
    if not path.is_file():
        return error("no-file", f"`{file}` is not a file", None, "name the storymap's YAML file")
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST_FILE + 1)
    except OSError as problem:
        return error("no-file", f"`{file}` cannot be read: {problem.strerror}", None)
    if len(raw) > LARGEST_FILE:
        return error("too-large", f"`{file}` is larger than {LARGEST_FILE // 1_000_000} MB", None, "split the film")
    return raw


def _decoded(raw: bytes, file: str) -> str | Diagnostic:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return error("not-utf8", "the file is saved as UTF-16, not UTF-8", Span(file, 1, 1), "save it as UTF-8")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        before = raw[: problem.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        byte = f"0x{raw[problem.start]:02X}"
        return error(
            "not-utf8", f"the file is not saved as UTF-8: byte {byte}", Span(file, line, column), "save it as UTF-8"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(text: str, index: int, file: str, width: int = 1) -> Span:
    return Span(file, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index), width)


def _hidden(text: str, file: str) -> tuple[Diagnostic, ...]:
    return tuple(
        error(
            "hidden-character",
            f"a character nobody can see, U+{ord(hit[0]):04X}",
            _place(text, hit.start(), file),
            "delete it",
        )
        for hit, _ in zip(HIDDEN.finditer(text), range(MOST_TOLD), strict=False)
    )


def _tabs(text: str, file: str) -> tuple[Diagnostic, ...]:
    hits = zip(_INDENTING_TAB.finditer(text), range(MOST_TOLD), strict=False)
    return tuple(
        error(
            "tab", "a tab indents this line", _place(text, hit.start() + hit[0].index("\t"), file), "indent with spaces"
        )
        for hit, _ in hits
    )


def _structure(text: str, file: str) -> tuple[Diagnostic, ...]:
    depth = documents = 0
    found: list[Diagnostic] = []
    try:
        for count, event in enumerate(yaml.parse(text, Loader=LOADER)):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            documents += isinstance(event, yaml.DocumentStartEvent)
            if depth > DEEPEST:
                return (
                    *found,
                    error(
                        "too-deep",
                        f"more than {DEEPEST} brackets or lists stand inside one another",
                        _at(event, file),
                        *_FLAT,
                    ),
                )
            if count > MOST_EVENTS:
                return (*found, error("too-large", "the file has too many parts", _at(event, file), "split the film"))
            if documents > 1:
                return (
                    *found,
                    error("two-documents", "`---` begins a second film", _at(event, file), "one film a file"),
                )
            if len(found) < MOST_TOLD:
                found.extend(_indirect(event, file))
    except yaml.MarkedYAMLError as problem:
        found.append(_syntax(problem, text, file))
    return tuple(found)


def _indirect(event: yaml.Event, file: str) -> list[Diagnostic]:
    hint = "write the value out, or put it in quotes"
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        return [error("alias", f"`*{anchor}` points to another value", _at(event, file), hint)]
    found = []
    if anchor:
        found.append(error("alias", f"`&{anchor}` names a value", _at(event, file), hint))
    if tag is not None:
        found.append(error("tag", f"`{tag}` is a sign of YAML's own", _at(event, file), hint))
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
        found.append(error("alias", "`<<` takes in another mapping", _at(event, file), hint))
    return found


def _at(event: yaml.Event, file: str) -> Span:
    mark = event.start_mark
    return Span(file, mark.line + 1, mark.column + 1) if mark else Span(file, 1, 1)


def _syntax(problem: yaml.MarkedYAMLError, text: str, file: str) -> Diagnostic:
    words = problem.problem or "the file is not YAML"
    opened = words.startswith(_NEVER_CLOSED) and problem.context_mark
    mark = opened or problem.problem_mark or problem.context_mark
    if mark is None:
        return error("yaml", words.lower().rstrip("."), Span(file, 1, 1))
    span = Span(file, mark.line + 1, mark.column + 1)
    line = text.split("\n")[mark.line] if mark.line <= text.count("\n") else ""
    if words.startswith("mapping values") and ": " not in f"{line[: mark.column]} ".lstrip("- "):
        return error("yaml", _ASKEW[0], span, _ASKEW[1])
    if words.startswith("did not find expected key") and line[: mark.column].rstrip().endswith(("'", '"')):
        return error("yaml", "text goes on after its closing quote", span, "put all of it in quotes, or nothing")
    for known, (message, hint) in _ADVICE.items():
        if words.startswith(known):
            return error("yaml", message, span, hint)
    return error("yaml", words.lower().rstrip("."), span)
