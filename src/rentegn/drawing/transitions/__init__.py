"""One picture gives way to the next: pages, an arm that wipes, a drawing that is drawn."""

from rentegn.drawing.transitions.drawing_in import drawn_in
from rentegn.drawing.transitions.going import gone_by

__all__ = ["drawn_in", "gone_by"]
