# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 9c31259712db92e4
from rentegn.manim_stage import StoryScene, act


class SpoergOs(StoryScene):
    """Og du er aldrig alene om det. Spørg os, så mange gange du har brug for.

    Visual: Medarbejderen taler, og kollegerne lytter.
    """

    def construct(self):
        project_room = self.place("project_room")
        employee_1 = self.actor("employee-1")  # carried from ind-ad-doeren
        colleagues = [self.actor(f"colleague-{number}") for number in range(1, 4)]
        self.turn_page()
        self.open_on(project_room, employee_1, *colleagues)
        self.beat("medarbejderen-taler", act.talk(employee_1, at=colleagues[0]))  # storymaps/den-foerste-dag.yaml:25
        self.beat("kollegerne-lytter", act.listen(colleagues, at=employee_1))  # storymaps/den-foerste-dag.yaml:25
