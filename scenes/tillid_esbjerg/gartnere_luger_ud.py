# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body c34320357cc20e4f
from rentegn.manim_stage import StoryScene, act


class GartnereLugerUd(StoryScene):
    """Følg op, og lær sammen med dine medarbejdere. Så løfter I resultaterne endnu højere. Find sammen ud af, hvad I vil
    måle, og hvordan. Sæt kontroller op, som giver mening. Og lug ud i dem, der ikke gør.

    Visual: Leder + medarbejder samles. Miniature-gartnere luger ud i papirarbejdet.
    """

    def construct(self):
        office = self.place("office")
        desk_top = self.prop("desk-top")
        paperwork = self.prop("paperwork")
        kept_sheet = self.prop("kept-sheet")
        leader = self.actor("leader")
        employee_1 = self.actor("employee-1")  # carried from kernevaerdier
        gardeners = [self.actor(f"gardener-{number}") for number in range(1, 4)]
        wheelbarrow = self.prop("wheelbarrow")
        self.turn_page()
        self.open_on(office, desk_top, paperwork, kept_sheet, leader, employee_1)
        self.beat("leader-talk", act.talk(leader, at=employee_1))
        self.beat("leder-medarbejder-samles", act.gather([leader, employee_1]))  # storymaps/tillid-esbjerg.yaml:102
        self.beat("gardener-1-appear", act.appear([*gardeners, wheelbarrow]))
        self.beat(
            "employee-1-pick-up",
            act.pick_up(employee_1, what=kept_sheet),
            act.attend(leader, at=employee_1, manner="late"),
            act.think(gardeners[0], at=paperwork, manner="late"),
            act.shrug(gardeners[1], at=paperwork, manner="late"),
            act.attend(gardeners[2], at=paperwork, manner="late"),
        )
        self.beat(
            "leader-tick-off",
            act.tick_off(leader, what=kept_sheet, beside=employee_1),
            act.attend(gardeners[0], at=paperwork, manner="late"),
            act.point(gardeners[1], at=paperwork, manner="late"),
            act.nod(gardeners[2], at=paperwork, manner="late"),
        )
        self.beat(  # storymaps/tillid-esbjerg.yaml:102
            "miniature-gartnere-luger-ud-papirarbejdet",
            act.weed(gardeners, what=paperwork, into=wheelbarrow),
            act.nod(leader, at=employee_1, manner="late"),
        )
