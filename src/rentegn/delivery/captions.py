"""Captions as files: SubRip and WebVTT."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from rentegn.model.timeline import Caption


def srt(captions: Sequence[Caption], rate: int) -> str:
    """SubRip text, numbered from 1."""
    blocks = [
        f"{number}\n{_times(caption, rate, ',')}\n" + "\n".join(caption.lines) + "\n"
        for number, caption in enumerate(captions, start=1)
    ]
    return "\n".join(blocks)


def webvtt(captions: Sequence[Caption], rate: int) -> str:
    """WebVTT text; lines are escaped, and stand at the bottom as players place them by themselves."""
    blocks = [
        f"{_times(caption, rate, '.')}\n" + "\n".join(escape(line, quote=False) for line in caption.lines) + "\n"
        for caption in captions
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def _times(caption: Caption, rate: int, point: str) -> str:
    return f"{_clock(caption.range.start, rate, point)} --> {_clock(caption.range.end, rate, point)}"


def _clock(frame: int, rate: int, point: str) -> str:
    milliseconds = frame * 1000 // rate
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{milliseconds:03}"
