"""Sets a foot forward and waves the others along."""

from rentegn.acting.posing import gesture

ACTION = gesture("lead_on", "lead_on", lead=8, least=20, ideal=30)
