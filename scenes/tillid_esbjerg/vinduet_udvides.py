# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body daaeb3319bb91075
from rentegn.manim_stage import StoryScene, act


class VinduetUdvides(StoryScene):
    """… med så stort et råderum, som det giver mening for de konkrete opgaver. Et råderum til at handle lokalt. Og et
    råderum for den enkelte medarbejder.

    Visual: … vinduet udvides.
    """

    def construct(self):
        room = self.place("room")  # carried from lille-vindue
        plant = self.prop("plant")  # carried from lille-vindue
        chair = self.prop("chair")  # carried from lille-vindue
        sunlight = self.prop("sunlight")  # carried from lille-vindue
        window = self.prop("window")  # carried from lille-vindue
        man = self.actor("man")  # carried from lille-vindue
        self.open_on(room, plant, chair, sunlight, window, man)
        self.beat(  # storymaps/tillid-esbjerg.yaml:28
            "vinduet-udvides",
            act.widen(window),
            act.marvel(man, at=window, manner="late"),
        )
        self.beat("man-breathe-in", act.breathe_in(man, at=window))
        self.beat("man-be-proud", act.be_proud(man))
        self.beat("man-look-out", act.look_out(man, through=window))
