"""What this machine lacks for making films, with the cure."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version

from rentegn.store import Store, StoreError, default_root, key

_LEAST_SPACE = 2 << 30


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `cure` says what to do where it is not well. What is not `needed` can be done without."""

    what: str
    well: bool
    cure: str = ""
    needed: bool = True


def examine() -> Iterator[Finding]:
    """Every finding, one after another."""
    for look in (_python, _packages, _drawing, _stage, _voice, _fonts, _ffmpeg, _store):
        yield from look()


def _python() -> Iterator[Finding]:
    running = ".".join(map(str, sys.version_info[:3]))
    yield Finding(f"Python {running}", sys.version_info >= (3, 11), "install Python 3.11 or later")


def _packages() -> Iterator[Finding]:
    lacking = tuple(_lacking())
    yield from lacking or (Finding("the packages it needs", True),)


def _lacking() -> Iterator[Finding]:
    from packaging.requirements import Requirement

    for line in requires("rentegn") or ():
        wanted = Requirement(line)
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": ""}):
            continue
        try:
            found = version(wanted.name)
        except PackageNotFoundError:
            yield Finding(f"{wanted.name} is missing", False, "run `make setup`")
            continue
        if not wanted.specifier.contains(found, prereleases=True):
            yield Finding(f"{wanted.name} is {found}, not {wanted.specifier}", False, "run `make setup`")


def _drawing() -> Iterator[Finding]:
    yield _imports("the fast painter (numba)", "numba", "run `make setup`; without it films take far longer", False)


def _stage() -> Iterator[Finding]:
    cure = "install libcairo2-dev, libpango1.0-dev and pkg-config, then run `make setup`"
    yield _imports("Manim with Cairo and Pango", "manim", cure)


def _voice() -> Iterator[Finding]:
    yield _imports("the built-in voice (espeak-ng)", "espeakng_loader", "run `make setup`")


def _fonts() -> Iterator[Finding]:
    for font in ("fontpkg_delius", "fontpkg_kalam"):
        yield _imports(f"the font {font.removeprefix('fontpkg_').title()}", font, "run `make setup`")


def _ffmpeg() -> Iterator[Finding]:
    found = shutil.which("ffmpeg") is not None
    yield Finding("ffmpeg, for the last checks on a film", found, "install the package ffmpeg", needed=False)


def _store() -> Iterator[Finding]:
    root = default_root()
    try:
        probe = key(doctor="probe")
        Store(root).put(probe, b"probe")
        well, cure = Store(root).get(probe) is not None, f"{root} loses what is written to it"
    except StoreError as error:
        well, cure = False, f"{error.strerror}; set RENTEGN_STORE to a folder that can be written"
    yield Finding(f"the store in {root}", well, cure)
    existing = next(folder for folder in (root, *root.parents) if folder.exists())
    free = shutil.disk_usage(existing).free
    yield Finding(f"{free / 2**30:.1f} GB free there", free >= _LEAST_SPACE, "a film needs about 2 GB while it is made")


def _imports(what: str, module: str, cure: str, needed: bool = True) -> Finding:
    try:
        __import__(module)
    except Exception as error:  # a broken library raises anything on import
        return Finding(f"{what}: {type(error).__name__}: {error}", False, cure, needed)
    return Finding(what, True, needed=needed)


def report(findings: Iterator[Finding], say: Callable[[str], None]) -> bool:
    """Say every finding with its cure; whether everything needed is there."""
    well = True
    for finding in findings:
        mark = "ok" if finding.well else ("missing" if finding.needed else "absent")
        say(f"{mark:>8}  {finding.what}")
        if not finding.well:
            say(f"{'':8}  → {finding.cure}")
            well = well and not finding.needed
    return well
