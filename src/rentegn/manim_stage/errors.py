"""What a scene file can get wrong, told with its line."""

from __future__ import annotations

import inspect


class SceneError(Exception):
    """A scene does not fit its timing; the message begins with file and line."""


def line_in(file: str) -> int:
    """The line of a file that is being executed right now, 0 where none is."""
    frame = inspect.currentframe()
    while frame is not None and frame.f_code.co_filename != file:
        frame = frame.f_back
    return frame.f_lineno if frame is not None else 0
