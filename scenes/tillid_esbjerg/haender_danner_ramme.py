# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body f8fb14613ddf1f1c
from rentegn.manim_stage import StoryScene, act


class HaenderDannerRamme(StoryScene):
    """Som leder sætter du retning og tydelige rammer. Dine medarbejdere skal kende rammerne. Så kan de udfylde deres
    faglige råderum. Og så kan de lykkes med kerneopgaven.

    Visual: Hænder danner en ramme om medarbejderne.
    """

    def construct(self):
        backdrop = self.place("backdrop")  # carried from kernevaerdier
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from kernevaerdier
        hands = self.prop("hands")
        frame = self.prop("frame")
        self.open_on(backdrop, *employees)
        self.beat("employee-2-talk", act.talk(employees[1], at=employees[0]))
        self.beat(  # storymaps/tillid-esbjerg.yaml:35
            "haender-danner-ramme-medarbejderne",
            act.frame_in(hands, around=employees),
        )
        self.beat("frame-draw", act.draw(frame))
        self.beat("employee-1-be-happy", act.be_happy(employees))
        self.beat("employee-1-be-proud", act.be_proud(employees))
        self.beat("employee-1-present", act.present(employees[0]))
        self.beat("employee-1-cheer", act.cheer(employees))
