"""A child process and what it cost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Cost:
    """Seconds of clock and of processor, the most memory (MB) of any one process, and what the child itself told."""

    wall: float
    cpu: float
    memory: float
    told: Mapping[str, float] = field(default_factory=dict)


def cost(command: Sequence[str], environment: Mapping[str, str] | None = None, folder: Path = ROOT) -> Cost:
    """Run a command in a folder, or at the root of the checkout. RuntimeError, with what it printed, where it fails."""
    with tempfile.NamedTemporaryFile("r", suffix=".json") as told, tempfile.TemporaryFile() as printed:
        names = {**_as_installed(), "BENCHMARK_TELLS": told.name, **(environment or {})}
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, env=names, stdout=printed, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            printed.seek(0)
            raise RuntimeError(f"{' '.join(command)}:\n{printed.read().decode(errors='replace')[-3000:]}")
        text = told.read()
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, json.loads(text) if text else {})


def _as_installed() -> dict[str, str]:
    """The environment with a place for bytecode, which an installed program has and some checkouts do without."""
    names = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "rentegn-benchmark-bytecode")}
    names.pop("PYTHONDONTWRITEBYTECODE", None)
    return names


def child(case: str, *arguments: str, environment: Mapping[str, str] | None = None) -> Cost:
    """One of the cases of `benchmarks.cases`, in a process of its own."""
    return cost([sys.executable, "-m", "benchmarks.cases", case, *arguments], environment)


def tell(**figures: float) -> None:
    """From within a case: figures for the parent."""
    Path(os.environ["BENCHMARK_TELLS"]).write_text(json.dumps(figures), encoding="utf-8")
