"""Runs generated scenes in workers: clips for the film, frames for pages."""

from rentegn.picture.contact import contact
from rentegn.picture.shooting import Progress, Script, Studio, shoot

__all__ = ["Progress", "Script", "Studio", "contact", "shoot"]
