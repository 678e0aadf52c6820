"""Pulls a load along by a rope over the shoulder."""

from rentegn.acting.hauling import Haul, hauling

ACTION = hauling("pull", Haul("tow", ahead=True, rope=1.1))
