"""A text writes itself, letter by letter, at 1.5 frames a letter."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share
from rentegn.acting.moves import drawn_on
from rentegn.acting.proof import came, each
from rentegn.acting.writer import by_hand
from rentegn.drawing.props.text import WRITING
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_A_LETTER = 1.5


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    letters = max(len(str(after[text].state.get("words", ""))) for text in call.roles["text"])
    frames = max(12, round(_A_LETTER * letters) + 4)
    return Length(1, max(12, round(frames * 0.6)), frames)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(
        *(before[text].moved(shown=1.0, state={"drawn": _written(before[text])}) for text in call.roles["text"])
    )


def _written(text: Placement) -> float:
    """A text with words to mark is written when its letters stand; `emphasise` marks them later."""
    return WRITING if text.state.get("emphasis") else 1.0


def _picture(passage: Passage, frame: int) -> Moment:
    u = share(frame, 0, passage.frames - 3)
    return Moment({text: by_hand(passage, drawn_on(passage, text, u), frame) for text in passage.all("text")})


ACTION = Action(
    id="animate_text",
    roles=(Role("text", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("text", came),
    sounds=(Sound("pencil"),),
)
