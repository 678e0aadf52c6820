# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 0397b775dd7d9937
from rentegn.manim_stage import StoryScene, act


class IldsjaelenTaendes(StoryScene):
    """Det gør du ved at oversætte de relevante visioner og strategier. De skal vise vej for arbejdet, hver eneste dag. Når
    det bliver relevant for den enkelte, tændes en ildsjæl.

    Visual: Relevansen tænder ildsjælen i en medarbejder.
    """

    def construct(self):
        study = self.place("study")
        strategy = self.prop("strategy")
        leader = self.actor("leader")
        employee_1 = self.actor("employee-1")  # carried from kernevaerdier
        arrow = self.prop("arrow")
        relevance = self.prop("relevance")
        flame = self.prop("flame")
        self.turn_page()
        self.open_on(study, strategy, leader, employee_1)
        self.beat(
            "strategy-unroll",
            act.unroll(strategy),
            act.present(leader, at=strategy, manner="late"),
            act.look(employee_1, at=strategy, manner="late"),
        )
        self.beat("employee-1-shrug", act.shrug(employee_1, at=strategy))
        self.beat(
            "arrow-rise",
            act.rise(arrow),
            act.look(employee_1, at=arrow, manner="late"),
            act.present(leader, at=arrow, manner="late"),
        )
        self.beat(
            "relevance-appear",
            act.appear(relevance, source=arrow),
            act.marvel(employee_1, at=relevance, manner="late"),
        )
        self.beat(  # storymaps/tillid-esbjerg.yaml:66
            "relevansen-taender-ildsjaelen-medarbejder",
            act.ignite(flame, actor=employee_1, source=relevance),
        )
