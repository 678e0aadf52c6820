"""Points for a while, then lets the arm sink."""

from rentegn.acting.posing import passing

ACTION = passing("point", "point", lead=10)
