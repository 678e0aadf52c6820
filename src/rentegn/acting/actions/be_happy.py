"""A small lift of joy goes through the body and stays in the face."""

from rentegn.acting.posing import gesture

ACTION = gesture("be_happy", "relaxed", keys=((0, "cheer"),), lead=10, least=32, ideal=44, expression="joy")
