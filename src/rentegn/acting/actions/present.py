"""Opens a hand towards something for a while."""

from rentegn.acting.posing import passing

ACTION = passing("present", "present", "offer")
