"""What holds for every test, wherever it runs: by hand, in a worker, on a machine that only tests."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence

import pytest

# What is compiled is kept, whatever the machine says: else each of hundreds of processes compiles all there is.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

from hypothesis import settings  # noqa: E402 - pytest compiles it

from rentegn import pictures  # noqa: E402
from tests import lexicon  # noqa: E402, F401 - it looks where the lexicon is before a test says otherwise
from tests.company import Company  # noqa: E402

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


@pytest.fixture(scope="session", autouse=True)
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """Whatever is drawn in the test's own process is drawn by one worker, who knows how by now."""
    found = Company(tmp_path_factory.mktemp("company"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pictures, "crew_for", lambda jobs: found)
        yield found
    found.close()


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
