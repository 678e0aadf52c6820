"""Opens a door, a window, a box, a book or whatever else has something to open."""

from rentegn.acting.hinges import hinged

ACTION = hinged("open", 1.0, "happy", "whoosh")
