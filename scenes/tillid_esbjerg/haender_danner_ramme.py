# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 30928f73bb046f90
from rentegn.manim_stage import StoryScene, act


class HaenderDannerRamme(StoryScene):
    """Som leder sætter du retning og tydelige rammer. Dine medarbejdere skal kende rammerne. Så kan de udfylde deres
    faglige råderum. Og så kan de lykkes med kerneopgaven.

    Visual: Hænder danner en ramme om medarbejderne.
    """

    def construct(self):
        project_room = self.place("project_room")
        table = self.prop("table")
        puzzle = self.prop("puzzle")
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from kernevaerdier
        hands = self.prop("hands")
        frame = self.prop("frame")
        self.turn_page()
        self.open_on(project_room, table, puzzle, *employees)
        self.beat(  # storymaps/tillid-esbjerg.yaml:54
            "haender-danner-ramme-medarbejderne",
            act.frame_in(hands, around=employees),
        )
        self.beat("frame-draw", act.draw(frame), act.marvel(employees[2], at=frame, manner="late"))
        self.beat(
            "employee-3-be-happy",
            act.be_happy(employees[2]),
            act.nod([employees[0], employees[1]], manner="late"),
        )
        self.beat(
            "puzzle-assemble",
            act.assemble(puzzle, actor=[employees[0], employees[1]]),
            act.attend(employees[2], at=puzzle),
        )
        self.beat("employee-1-cheer", act.cheer(employees))
