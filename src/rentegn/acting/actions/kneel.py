"""Goes down on one knee, and stays there."""

from dataclasses import replace

from rentegn.acting.posing import gesture
from rentegn.acting.proof import all_of, changed_shape, ducked, each

_KNEELS = gesture("kneel", "kneeling", lead=10, least=26, ideal=34)
ACTION = replace(_KNEELS, proof=all_of(each("actor", changed_shape), each("actor", lambda p, e: ducked(p, e, 0.92))))
