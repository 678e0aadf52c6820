"""Drinks, and drinks again: what the note names, else out of a mug."""

from rentegn.acting.tasting import tasting

ACTION = tasting("drink", "mug")
