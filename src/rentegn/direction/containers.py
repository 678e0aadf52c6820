"""What things are put into, and nobody goes into."""

from __future__ import annotations

#: Things that hold things, and are too small for people.
HOLDING = frozenset({
    "basket", "bin", "box", "bag", "backpack", "envelope", "drawer", "pocket", "folder", "pot", "cup", "jar", "bucket",
    "safe", "suitcase", "mailbox", "bowl", "vase", "wheelbarrow", "ballot_box", "bottle", "wallet", "purse", "crate",
    "cardboard_box", "rubbish_bin", "recycling_bin", "saucepan", "oven", "washing_machine", "fridge", "cupboard",
    "handbag", "shopping_bag", "piggy_bank", "shopping_basket", "letterbox", "sack", "tray",
})  # fmt: skip
