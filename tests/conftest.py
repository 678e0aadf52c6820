"""What holds for every test."""

from hypothesis import settings

# the same examples every time, and no clock: a busy machine is no failure
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")
