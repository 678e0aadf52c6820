# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 523935d892a5b83b
from rentegn.manim_stage import StoryScene, act


class Relationer(StoryScene):
    """Tillid lever i relationer. I relationen til borgeren. Til dine medarbejdere, og mellem dem. Til samarbejdspartnere
    på tværs af organisationens grænser. Op til din egen leder. Og i sidste ende til det politiske niveau.
    """

    def construct(self):
        town = self.place("town")
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        citizen = self.actor("citizen")
        relation_citizen = self.prop("relation-citizen")
        employees = [self.actor(f"employee-{number}") for number in range(1, 3)]
        relation_employees = [self.prop(f"relation-employee-{number}") for number in range(1, 3)]
        relation_employee_1_employee_2 = self.prop("relation-employee-1-employee-2")
        colleague_1 = self.actor("colleague-1")
        relation_colleague_1 = self.prop("relation-colleague-1")
        own_leader = self.actor("own_leader")
        relation_own_leader = self.prop("relation-own_leader")
        politician_1 = self.actor("politician-1")
        relation_politician_1 = self.prop("relation-politician-1")
        self.open_on(town, leader)
        self.beat("leader-present", act.present(leader))
        self.beat("citizen-kommer", act.appear(citizen))
        self.beat("relation-til-citizen", act.connect(relation_citizen, source=leader, to=citizen))
        self.beat("employee-1-kommer", act.appear(employees))
        self.beat(
            "relation-til-employee-1",
            act.connect(relation_employees[0], source=leader, to=employees[0]),
            act.connect(relation_employees[1], source=leader, to=employees[1]),
        )
        self.beat(
            "relation-mellem-dem",
            act.connect(relation_employee_1_employee_2, source=employees[0], to=employees[1]),
        )
        self.beat("colleague-1-kommer", act.appear(colleague_1))
        self.beat("relation-til-colleague-1", act.connect(relation_colleague_1, source=leader, to=colleague_1))
        self.beat("leader-talk", act.talk(leader))
        self.beat("own_leader-kommer", act.appear(own_leader))
        self.beat("relation-til-own_leader", act.connect(relation_own_leader, source=leader, to=own_leader))
        self.beat("leader-present-2", act.present(leader))
        self.beat("politician-1-kommer", act.appear(politician_1))
        self.beat("relation-til-politician-1", act.connect(relation_politician_1, source=leader, to=politician_1))
