"""Visual notes → Directions: who does what, with what, where, and the words that said so."""

from rentegn.direction.adopting import adopted
from rentegn.direction.explain import explain, problems
from rentegn.direction.ids import ids
from rentegn.direction.page import explained
from rentegn.direction.spelt_out import spelt_out
from rentegn.direction.understand import understand

__all__ = ["adopted", "explain", "explained", "ids", "problems", "spelt_out", "understand"]
