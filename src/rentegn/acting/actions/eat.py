"""Takes a bite, chews, and takes another: of what the note names, else of a sandwich."""

from rentegn.acting.tasting import tasting

ACTION = tasting("eat", "sandwich")
