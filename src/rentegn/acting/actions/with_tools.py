"""What is done with something in the hand, a line of `acting/trades.yaml` each."""

from rentegn.acting.wielding import wielded

ACTIONS = tuple(wielded())
