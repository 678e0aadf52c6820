"""Puts a hand to the chin, looks up, and lets it sink again."""

from rentegn.acting.posing import passing

ACTION = passing("think", "think", lead=6, least=36, ideal=50)
