"""What comes out at the end: clips of silent picture, the mix, the finished film."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Clip:
    """Silent picture of one scene (or card): an MP4 with exactly `frames` frames.

    `error` says why it could not be made, `line` on which line of the scene's file, where it was one of those.
    """

    scene: str
    path: Path | None
    frames: int
    digest: str
    from_store: bool = False
    error: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Mix:
    """The film's whole sound: a 48 kHz stereo WAV with its measured loudness (LUFS) and true peak (dBTP)."""

    path: Path
    samples: int
    loudness: float
    peak: float
    digest: str


@dataclass(frozen=True, slots=True)
class Track:
    """The mix as the film's sound track: packets of AAC, each with its time and length in samples.

    `heard` is how loud (LUFS) and how high (dBTP) it is when it is played, where that was measured.
    """

    packets: tuple[tuple[int, int, bytes], ...]
    heard: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Film:
    """A finished film with its companions (captions, manifest) and the checks that were made on it."""

    path: Path
    format: str
    language: str
    look: str
    frames: int
    captions: tuple[Path, ...]
    manifest: Path
    checks: Mapping[str, str]
