"""The yes: decisions on panels in a record that only grows, and what has changed since each of them."""

from rentegn.approval.clearing import clearance, decisions
from rentegn.approval.history import versions
from rentegn.approval.ledger import Ledger, LedgerError
from rentegn.approval.panels import PICTURE_WIDTH, look_decided_on, shown, small, story
from rentegn.approval.standing import standing
from rentegn.approval.wording import why

__all__ = [
    "PICTURE_WIDTH",
    "Ledger",
    "LedgerError",
    "clearance",
    "decisions",
    "look_decided_on",
    "shown",
    "small",
    "standing",
    "story",
    "versions",
    "why",
]
