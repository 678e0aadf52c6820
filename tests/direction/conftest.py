"""At the end of a run: how each corpus of reworded notes was read."""

from __future__ import annotations

from collections import Counter

import pytest

#: Of each corpus that was read in this run, how many of its notes were right, refused and wrong.
VERDICTS = pytest.StashKey[dict[str, Counter[str]]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[VERDICTS] = {}


@pytest.fixture
def verdicts(request: pytest.FixtureRequest) -> dict[str, Counter[str]]:
    """Where a test notes how the notes of a corpus were read."""
    return request.config.stash[VERDICTS]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    told = terminalreporter.config.stash[VERDICTS]
    if told:
        terminalreporter.section("reworded notes")
    for corpus, counted in told.items():
        shares = ", ".join(f"{counted[how]} {how}" for how in ("right", "refused", "wrong"))
        terminalreporter.line(f"{corpus}: {counted.total()} notes, {shares}")
