"""What was delivered and how it was made: every file's digest, tools, fonts, checks and approval, as JSON."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import av

from rentegn.delivery.checks import Finding
from rentegn.delivery.join import Reel
from rentegn.model.approval import Clearance
from rentegn.model.film import Clip
from rentegn.model.storyboard import Storyboard
from rentegn.store import file_digest

_TOOLS = ("rentegn", "manim", "av", "numpy", "scipy", "numba", "pydub", "shapely", "espeakng-loader")
_FONTS = ("fontpkg-kalam", "fontpkg-delius")


def manifest(
    storyboard: Storyboard,
    look: str,
    reel: Reel,
    clips: Sequence[Clip],
    files: Sequence[tuple[str, Path]],
    findings: Sequence[Finding],
    clearance: Clearance,
) -> str:
    """The manifest's text; `files` are delivered names and where their bytes are now."""
    frames = sum(len(piece.range) for piece in reel.pieces)
    content = {
        "film": storyboard.film,
        "title": storyboard.title,
        "client": storyboard.client,
        "language": reel.language,
        "format": storyboard.format.name,
        "look": look,
        "frames": frames,
        "seconds": frames / reel.rate,
        **clearance.as_json(),
        "verdict": "passed" if all(finding.ok for finding in findings) else "failed",
        "checks": [{"name": f.name, "expected": f.expected, "measured": f.measured, "passed": f.ok} for f in findings],
        "files": [{"name": name, "sha256": file_digest(path), "bytes": path.stat().st_size} for name, path in files],
        "scenes": [{"scene": clip.scene, "frames": clip.frames, "digest": clip.digest} for clip in clips],
        "tools": {"python": platform.python_version(), **_versions(_TOOLS), **_libraries()},
        "fonts": _versions(_FONTS),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _versions(packages: Sequence[str]) -> dict[str, str]:
    found = {}
    for package in packages:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    return found


def _libraries() -> dict[str, str]:
    return {name: ".".join(map(str, number)) for name, number in sorted(av.library_versions.items())}
