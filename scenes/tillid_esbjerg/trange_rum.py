# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 2195dd23ef5e5beb
from rentegn.manim_stage import StoryScene, act


class TrangeRum(StoryScene):
    """Gennem uddelegering skaber du et …

    Visual: En medarbejder i et meget trangt, lille rum …
    """

    def construct(self):
        room = self.place("room")
        employee_1 = self.actor("employee-1")  # carried from kernevaerdier
        self.wipe_in()
        self.open_on(room, employee_1)
        self.beat(  # storymaps/tillid-esbjerg.yaml:74
            "medarbejder-meget-trangt-lille",
            act.squeeze(employee_1, place=room),
        )
        self.beat("employee-1-struggle", act.struggle(employee_1, place=room))
