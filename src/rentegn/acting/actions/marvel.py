"""Is struck by what there is to see; before a view, throws the arms wide."""

from rentegn.acting.action import Action, Length, Moment, Passage
from rentegn.acting.posing import gesture
from rentegn.model.storyboard import Call, Format, Tableau

#: What opens on a view.
_VIEWS = frozenset({"window", "door", "mountain", "sea", "garden"})

_STRUCK = gesture("marvel", "marvel", "gasp", "touched", lead=8, least=18, ideal=30)
_OVERJOYED = gesture("marvel", "rejoice", lead=8, least=24, ideal=36)


def _manner(call: Call, tableau: Tableau) -> Action:
    """What is seen decides whether somebody is taken aback or glad."""
    seen = (tableau.get(entity) for entity in call.roles.get("at", ()))
    return _OVERJOYED if any(placement and placement.kind in _VIEWS for placement in seen) else _STRUCK


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return _manner(call, before).length(call, before, after)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return _manner(call, before).after(call, before, frame)


def _picture(passage: Passage, frame: int) -> Moment:
    return _manner(passage.call, passage.before).picture(passage, frame)


ACTION = Action("marvel", _STRUCK.roles, _length, _after, _picture, _STRUCK.proof)
