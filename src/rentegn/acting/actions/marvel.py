"""Is struck by what there is to see."""

from rentegn.acting.posing import gesture

ACTION = gesture("marvel", "marvel", "think", lead=8, least=18, ideal=30)
