"""Two people put their arms round one another."""

from rentegn.acting.action import Sound
from rentegn.acting.pairs import Contact, together
from rentegn.drawing.people.contacts import HUGGING, hug

ACTION = together("hug", Contact(hug, HUGGING, 1.75, 34), (Sound("rustle", 4),))
