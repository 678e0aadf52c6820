# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 2bab851cb9649258
from rentegn.manim_stage import StoryScene, act


class Relationer(StoryScene):
    """Tillid lever i relationer. I relationen til borgeren. Til dine medarbejdere, og mellem dem. Til samarbejdspartnere
    på tværs af organisationens grænser. Op til din egen leder. Og i sidste ende til det politiske niveau.
    """

    def construct(self):
        town = self.place("town")
        terrace = self.prop("terrace")
        employees = [self.actor(f"employee-{number}") for number in range(1, 3)]  # carried from kernevaerdier
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        citizen = self.actor("citizen")
        colleague_1 = self.actor("colleague-1")
        relation_citizen = self.prop("relation-citizen")
        relation_employee_2 = self.prop("relation-employee-2")
        relation_employee_1 = self.prop("relation-employee-1")
        relation_colleague_1 = self.prop("relation-colleague-1")
        own_leader = self.actor("own_leader")
        relation_own_leader = self.prop("relation-own_leader")
        politician_1 = self.actor("politician-1")
        relation_politician_1 = self.prop("relation-politician-1")
        self.wipe_in()
        self.open_on(town, terrace, *employees, leader)
        self.beat("citizen-kommer", act.enter([citizen, colleague_1], manner="quickly"))
        self.beat("relation-til-citizen", act.connect(relation_citizen, source=leader, to=citizen))
        self.beat(
            "relation-til-employee-1",
            act.connect(relation_employee_2, source=employees[0], to=employees[1]),
            act.connect(relation_employee_1, source=leader, to=employees[0]),
            act.wave(citizen, at=leader),
        )
        self.beat(
            "relation-til-colleague-1",
            act.connect(relation_colleague_1, source=leader, to=colleague_1),
            act.shake_hands(employees),
            act.enter(own_leader, manner=["quickly", "leftward", "meanwhile"]),
        )
        self.beat(
            "relation-til-own_leader",
            act.connect(relation_own_leader, source=leader, to=own_leader),
            act.wave(colleague_1, at=leader),
            act.enter(politician_1, manner=["quickly", "leftward", "meanwhile"]),
        )
        self.beat(
            "relation-til-politician-1",
            act.connect(relation_politician_1, source=leader, to=politician_1),
            act.nod(own_leader, at=leader),
        )
