"""Runs generated scenes in workers: clips for the film, frames for pages."""

from rentegn.picture.contact import contact
from rentegn.picture.drafting import draft, draft_reasons
from rentegn.picture.excerpts import excerpts
from rentegn.picture.recipes import is_known
from rentegn.picture.shooting import Progress, Script, Studio, kept, reasons, shoot
from rentegn.picture.stills import Stills, stills

__all__ = [
    "Progress",
    "Script",
    "Stills",
    "Studio",
    "contact",
    "draft",
    "draft_reasons",
    "excerpts",
    "is_known",
    "kept",
    "reasons",
    "shoot",
    "stills",
]
