"""Two people clap their palms together over their heads."""

from rentegn.acting.action import Sound
from rentegn.acting.pairs import Contact, together
from rentegn.drawing.people.contacts import CLAPPING, high_five

ACTION = together("high_five", Contact(high_five, CLAPPING, 1.95, 14, ("left", "left")), (Sound("pop", 0),))
