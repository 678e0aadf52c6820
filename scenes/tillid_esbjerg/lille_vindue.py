# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body d8f7c91deed7ee93
from rentegn.manim_stage import StoryScene, act


class LilleVindue(StoryScene):
    """Tillidsbaseret ledelse handler om at bygge en organisation og en kultur …

    Visual: En mand kigger ud gennem et lille vindue …
    """

    def construct(self):
        room = self.place("room")
        plant = self.prop("plant")
        chair = self.prop("chair")
        sunlight = self.prop("sunlight")
        window = self.prop("window")
        man = self.actor("man")
        self.turn_page()
        self.open_on(room, plant, chair, sunlight, window, man)
        self.beat("man-rise", act.rise(man))
        self.beat("man-walk", act.walk(man, to=window, manner="quickly"))
        self.beat("mand-kigger-ud-lille", act.look_out(man, through=window))  # storymaps/tillid-esbjerg.yaml:16
