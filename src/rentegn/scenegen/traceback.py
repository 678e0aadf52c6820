"""From a line of a generated scene back to the line of the storymap that it was made for."""

from __future__ import annotations

import ast
import re

_REFERENCE = re.compile(r"  # (?P<file>[^#]*\.ya?ml):(?P<line>\d+)")


def origin(source: str, line: int) -> tuple[str, int] | None:
    """The storymap's (file, line) for a line of a scene's source, or None where that line came from no one place."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        first = line
    else:
        first = _statement(tree, line)
    lines = source.splitlines()
    found = _REFERENCE.search(lines[first - 1]) if 0 < first <= len(lines) else None
    return (found["file"], int(found["line"])) if found else None


def _statement(tree: ast.Module, line: int) -> int:
    """The first line of the innermost statement that covers `line`."""
    covering = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno)
    ]
    return max(covering, default=line)
