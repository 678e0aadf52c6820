"""The finished film: joined, captioned, checked, with a manifest."""

from rentegn.delivery.conform import conform

__all__ = ["conform"]
