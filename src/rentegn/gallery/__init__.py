"""The whole vocabulary as pictures: every actor, prop, place and action in both looks, with its words."""

from rentegn.gallery.cards import Card, Group, groups
from rentegn.gallery.pages import Gallery, make_gallery

__all__ = ["Card", "Gallery", "Group", "groups", "make_gallery"]
