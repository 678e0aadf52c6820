"""Wheels somebody in a wheelchair, a pram or a bed along, upright and at ease, with whoever is in it."""

from rentegn.acting.hauling import Haul, hauling

ACTION = hauling("wheel", Haul("wheel", ahead=False, wheels=True))
