"""Lets the arms sink and stands at ease."""

from rentegn.acting.posing import gesture

ACTION = gesture("rest", "relaxed", lead=4, least=14, ideal=20)
