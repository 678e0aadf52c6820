# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 92f72ed790869768
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
        self.beat("vinduet-udvides", act.widen(window, by=man))  # storymaps/tillid-esbjerg.yaml:28
        self.beat("man-look-out", act.look_out(man, through=window))
        self.beat("man-wave", act.wave(man, at=window))
