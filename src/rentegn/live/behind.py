"""What a worker does who gives way to others."""

from __future__ import annotations

import os

from rentegn.run import Report

#: How much a worker gives way who draws what nobody waits for.
NICE = 5


def step_back(report: Report, *, nice: int) -> None:
    """Let every other process go first, the more so the higher `nice` is (0 to 19)."""
    os.nice(nice)
    report(1)
