"""The finished film: joined, captioned, checked, with a manifest; and its draft."""

from rentegn.delivery.conform import conform
from rentegn.delivery.draft import draft
from rentegn.delivery.track import track

__all__ = ["conform", "draft", "track"]
