"""Points, and stays pointing."""

from rentegn.acting.posing import gesture

ACTION = gesture("point", "point", lead=10, least=18, ideal=28)
