"""Pushes what is heavy out of the way."""

from rentegn.acting.hauling import Haul, hauling

ACTION = hauling("push", Haul("shove", ahead=False))
