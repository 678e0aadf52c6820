"""Other people's words as Python source: the one place where text becomes code."""

from __future__ import annotations

import textwrap

WIDTH = 120


def literal(text: str) -> str:
    """A string literal that evaluates to exactly `text`, on one line; letters stay readable, æ, ø and å among them."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def comment(text: str) -> str:
    """`text` as it may stand after a `#`: what cannot be printed, and so could end the line or hide it, is left out."""
    return "".join(character if character.isprintable() else " " for character in text)


def docstring(paragraphs: list[str], indent: str) -> list[str]:
    """The lines of a docstring with these paragraphs, wrapped; its words evaluate to exactly theirs."""
    texts = [" ".join(_in_docstring(text).split()) for text in paragraphs]
    blocks = [
        textwrap.wrap(text, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
        for text in texts
        if text
    ]
    lines = [line for number, block in enumerate(blocks) for line in ([""] if number else []) + block]
    if len(lines) == 1 and len(lines[0]) + len(indent) + 6 <= WIDTH:
        return [f'{indent}"""{lines[0]}"""']
    first, *rest = lines
    return [f'{indent}"""{first}', *(indent + line if line else "" for line in rest), f'{indent}"""']


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _in_docstring(text: str) -> str:
    return "".join(character if character.isspace() else _escaped(character) for character in text)
