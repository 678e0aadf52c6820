"""A mark is set under the words that matter: the `emphasis` of a written text."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.moves import changed
from rentegn.acting.proof import Findings, each, strokes
from rentegn.drawing.measure import ink_area
from rentegn.model.storyboard import Call, Format, Tableau


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(2, 12, 16)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(before[text].moved(state={"drawn": 1.0}) for text in call.roles["text"]))


def _picture(passage: Passage, frame: int) -> Moment:
    u = ease(share(frame, 0, passage.frames - 3))
    return Moment({text: changed(passage, text, u) for text in passage.all("text")})


def _marked(passage: Passage, entity: str) -> Findings:
    start, end = (ink_area(strokes(passage, entity, f)) for f in (0, passage.frames - 1))
    return () if end > start * 1.005 else (f"nothing was set under `{entity}`",)


ACTION = Action(
    id="emphasise",
    roles=(Role("text", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("text", _marked),
    sounds=(Sound("pencil"),),
)
