"""What holds for every test."""

import os

import pytest
from hypothesis import settings

# the same examples every time, and no clock: a busy machine is no failure
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")

# workers of the test run are told a width of their own, which is no terminal's
for name in ("COLUMNS", "LINES"):
    os.environ.pop(name, None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Figures that a test has recorded, also where it ran in a worker."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    told = [value for report in reports for name, value in getattr(report, "user_properties", ()) if name == "figures"]
    if told:
        terminalreporter.section("figures")
    for figures in told:
        terminalreporter.write_line(str(figures))
