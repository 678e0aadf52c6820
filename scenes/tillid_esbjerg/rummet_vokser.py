# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body f184ed3031465942
from rentegn.manim_stage import StoryScene, act


class RummetVokser(StoryScene):
    """… større rum for dine medarbejdere. Klæd dem på til at bevæge sig trygt og kompetent i det. Så er de klar til at
    løse opgaven.

    Visual: … rummet bliver stort, og medarbejderen er klar til at løse opgaven.
    """

    def construct(self):
        room = self.place("room")  # carried from trange-rum
        employee_1 = self.actor("employee-1")  # carried from kernevaerdier
        table = self.prop("table")
        task = self.prop("task")
        gear_board = self.prop("gear_board")
        self.open_on(room, employee_1)
        self.beat("rummet-bliver", act.widen(room))  # storymaps/tillid-esbjerg.yaml:86
        self.beat("employee-1-rise", act.rise(employee_1), act.draw([table, task, gear_board]))
        self.beat("employee-1-gear-up", act.gear_up(employee_1, what=gear_board))
        self.beat("employee-1-jump", act.jump(employee_1))
        self.beat("medarbejderen-klar", act.get_ready(employee_1, at=task))  # storymaps/tillid-esbjerg.yaml:86
        self.beat("employee-1-tick-off", act.tick_off(employee_1, what=task))
        self.beat("employee-1-hold", act.hold(employee_1, what=task))
