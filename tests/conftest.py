"""What holds for every test."""

import os

from hypothesis import settings

# the same examples every time, and no clock: a busy machine is no failure
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")

# workers of the test run are told a width of their own, which is no terminal's
for name in ("COLUMNS", "LINES"):
    os.environ.pop(name, None)
