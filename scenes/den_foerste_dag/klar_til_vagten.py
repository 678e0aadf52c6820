# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 5307571387b17311
from rentegn.manim_stage import StoryScene, act


class KlarTilVagten(StoryScene):
    """Når dagen er omme, ved du, hvor alting står. Så er du klar, og vi er glade for, at du kom.

    Visual: Medarbejderen er klar. Kollegerne jubler.
    """

    def construct(self):
        project_room = self.place("project_room")  # carried from spoerg-os
        employee_1 = self.actor("employee-1")  # carried from ind-ad-doeren
        colleagues = [self.actor(f"colleague-{number}") for number in range(1, 4)]  # carried from spoerg-os
        self.settle_in()
        self.open_on(project_room, employee_1, *colleagues)
        self.beat("employee-1-talk", act.talk(employee_1, at=colleagues[0]))
        self.beat("medarbejderen-klar", act.get_ready(employee_1))  # storymaps/den-foerste-dag.yaml:31
        self.beat("kollegerne-jubler", act.cheer(colleagues))  # storymaps/den-foerste-dag.yaml:31
