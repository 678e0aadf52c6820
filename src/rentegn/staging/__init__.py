"""Directions become a storyboard: who stands where when a shot opens, what happens in it, how it closes."""

from rentegn.staging.checker import look_over
from rentegn.staging.stage import stage

__all__ = ["look_over", "stage"]
