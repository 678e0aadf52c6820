"""What holds for every test, wherever it runs: by hand, in a worker, on a machine that only tests."""

import os
import signal
from collections.abc import Sequence

import pytest
from hypothesis import settings

# the same examples every time, and no clock: a busy machine is no failure
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")

# Workers of the test run are told a width of their own, which is no terminal's. And where pytest believes that only a
# machine reads along it writes out every difference: for two films that is a day's work (`difflib`).
for name in ("COLUMNS", "LINES", "CI", "BUILD_NUMBER"):
    os.environ.pop(name, None)

# Whoever starts the tests in the background may have these ignored, and every command under test would inherit that.
for stop, does in (
    (signal.SIGINT, signal.default_int_handler),
    (signal.SIGTERM, signal.SIG_DFL),
    (signal.SIGHUP, signal.SIG_DFL),
):
    if signal.getsignal(stop) is signal.SIG_IGN:
        signal.signal(stop, does)


def pytest_assertrepr_compare(op: str, left: object, right: object) -> Sequence[str] | None:
    """Bytes that differ are told by where they do."""
    if op != "==" or not isinstance(left, bytes) or not isinstance(right, bytes):
        return None
    at = next((n for n, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), None)
    where = "one is the beginning of the other" if at is None else f"from byte {at} on"
    return [f"{len(left)} bytes == {len(right)} bytes: {where}"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Figures that a test has recorded, also where it ran in a worker."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    told = [value for report in reports for name, value in getattr(report, "user_properties", ()) if name == "figures"]
    if told:
        terminalreporter.section("figures")
    for figures in told:
        terminalreporter.write_line(str(figures))
