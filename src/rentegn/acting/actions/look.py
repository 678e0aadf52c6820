"""Turns to somebody or something and looks."""

from rentegn.acting.posing import gesture

ACTION = gesture("look", "relaxed", lead=6, least=14, ideal=22)
