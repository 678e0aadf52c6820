# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body e14af3592fe48eb3
from rentegn.manim_stage import StoryScene, act


class Spoergsmaalet(StoryScene):
    """I hver relation er der ét centralt spørgsmål: Hvordan forstår vi tillid? Og hvordan vil vi arbejde med tilliden
    sammen?

    Visual: Teksten animeres.
    """

    def construct(self):
        backdrop = self.place("backdrop")
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        texts = [self.prop(f"text-{number}") for number in range(1, 3)]
        self.open_on(backdrop, leader)
        self.beat("leader-present", act.present(leader))
        self.beat("leader-talk", act.talk(leader))
        self.beat("text-1-skrives", act.animate_text(texts[0]))  # storymaps/tillid-esbjerg.yaml:80
        self.beat("text-2-skrives", act.animate_text(texts[1]))  # storymaps/tillid-esbjerg.yaml:80
        self.beat("ordet-markeres", act.emphasise(texts))  # storymaps/tillid-esbjerg.yaml:80
