"""The finished film: joined, captioned, checked, with a manifest; and its draft."""

from rentegn.delivery.conform import conform
from rentegn.delivery.draft import draft

__all__ = ["conform", "draft"]
