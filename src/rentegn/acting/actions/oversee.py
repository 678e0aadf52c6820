"""Shades the eyes and looks out over it all."""

from rentegn.acting.posing import gesture

ACTION = gesture("oversee", "look", lead=8, least=22, ideal=34)
