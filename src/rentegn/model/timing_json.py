"""`timing.json`: the frames and placements that a film's generated scenes look up by name.

Pure functions both ways, shared by the room that writes the file and the room that plays from it. What stands at its
default is left out, so that a person can read the file and a change shows as a small difference.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, TypeVar, cast

from rentegn.model.camera import FIELDS, CameraLeg, CameraPath, Framing
from rentegn.model.leisure import Leisure, Shift
from rentegn.model.storyboard import WIDE, Dress, Format, Placement, Tableau
from rentegn.model.transition import Transition

Json = dict[str, Any]
_Plain = TypeVar("_Plain", Dress, Placement, Shift)
_FLOATS = frozenset({"x", "y", "size", "depth", "shown", "girth", "weight"})


class TimingError(ValueError):
    """The text is not a timing file, or not one of this version's."""


@dataclass(frozen=True, slots=True)
class BeatTiming:
    """A beat's frames from `start` up to, not including, `end`, from its shot's first; the first `lead` are lead-in.

    `after` holds the placements the beat leaves changed (or brings on), `gone` the entities it takes off the stage.
    """

    start: int
    end: int
    lead: int
    after: tuple[Placement, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def frames(self) -> int:
        """Its length."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a scene takes over from the one before in its first `frames`: what that one left, and as it was seen there.

    Without a `framing` it was the whole stage.
    """

    by: Transition
    frames: int
    leaving: Tableau = field(default_factory=Tableau)
    framing: Framing | None = None


@dataclass(frozen=True, slots=True)
class SceneTiming:
    """One scene: its length in frames, what is on stage when it opens, its beats in the order they are played.

    `digest` is that of the generated body the timing was made for. Without a `camera` the whole stage is seen, without
    an `arrival` the scene is cut to. `leisure` is what people do, by entity, while nothing is asked of them.
    """

    digest: str
    frames: int
    opening: Tableau
    beats: Mapping[str, BeatTiming] = field(default_factory=dict)
    camera: CameraPath | None = None
    arrival: Arrival | None = None
    leisure: Mapping[str, Leisure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FilmTiming:
    """One film in one format and language: `rate` frames a second, `cast` dresses every person by entity."""

    film: str
    title: str
    format: str
    language: str
    rate: int
    cast: Mapping[str, Dress]
    scenes: Mapping[str, SceneTiming]
    width: int = WIDE.width
    height: int = WIDE.height
    units_wide: float = WIDE.units_wide
    units_high: float = WIDE.units_high

    @property
    def frame(self) -> Format:
        """The format with its pixels and units."""
        return Format(self.format, self.width, self.height, self.units_wide, self.units_high)


def changes(before: Tableau, after: Tableau) -> tuple[tuple[Placement, ...], tuple[str, ...]]:
    """What `BeatTiming.after` and `.gone` say of a beat that leads from one tableau to the next."""
    changed = tuple(placement for placement in after if before.get(placement.entity) != placement)
    gone = tuple(placement.entity for placement in before if placement.entity not in after)
    return changed, gone


def applied(before: Tableau, beat: BeatTiming) -> Tableau:
    """The tableau after a beat, from the one before it."""
    return before.without(*beat.gone).with_(*beat.after)


def placement_to_json(placement: Placement) -> Json:
    """Only what differs from a placement's defaults; numbers rounded to a ten-thousandth of a unit."""
    return _to_json(placement)


def placement_from_json(record: Mapping[str, Any]) -> Placement:
    """TypeError where a field is missing or unknown."""
    return _from_json(Placement, record)


def dress_to_json(dress: Dress) -> Json:
    """Only what differs from a dress's defaults."""
    return _to_json(dress)


def dress_from_json(record: Mapping[str, Any]) -> Dress:
    """TypeError where a field is unknown."""
    return _from_json(Dress, record)


def beat_to_json(beat: BeatTiming) -> Json:
    """`after` and `gone` stand there only where they say something."""
    record: Json = {"start": beat.start, "end": beat.end, "lead": beat.lead}
    if beat.after:
        record["after"] = [placement_to_json(placement) for placement in beat.after]
    if beat.gone:
        record["gone"] = list(beat.gone)
    return record


def beat_from_json(record: Mapping[str, Any]) -> BeatTiming:
    """KeyError where a frame is missing."""
    return BeatTiming(
        start=record["start"],
        end=record["end"],
        lead=record["lead"],
        after=_placements(record.get("after", ())),
        gone=tuple(record.get("gone", ())),
    )


def scene_to_json(scene: SceneTiming) -> Json:
    """One entry of `scenes`; `arrival`, `camera` and `leisure` stand there only where there is something of them."""
    arrival = {"arrival": arrival_to_json(scene.arrival)} if scene.arrival else {}
    camera = {"camera": camera_to_json(scene.camera)} if scene.camera else {}
    return {
        "digest": scene.digest,
        "frames": scene.frames,
        **arrival,
        **camera,
        "opening": [placement_to_json(placement) for placement in scene.opening],
        "beats": {name: beat_to_json(beat) for name, beat in scene.beats.items()},
        **({"leisure": {who: leisure_to_json(own) for who, own in scene.leisure.items()}} if scene.leisure else {}),
    }


def scene_from_json(record: Mapping[str, Any]) -> SceneTiming:
    """KeyError where a field is missing."""
    return SceneTiming(
        record["digest"],
        record["frames"],
        Tableau(_placements(record["opening"])),
        {name: beat_from_json(beat) for name, beat in record["beats"].items()},
        camera_from_json(record["camera"]) if "camera" in record else None,
        arrival_from_json(record["arrival"]) if "arrival" in record else None,
        {who: leisure_from_json(own) for who, own in record.get("leisure", {}).items()},
    )


def leisure_to_json(leisure: Leisure) -> Json:
    """Of a shift only what differs from how a placement has somebody."""
    record: Json = {"shifts": [_to_json(shift) for shift in leisure.shifts]} if leisure.shifts else {}
    return {**record, "nods": list(leisure.nods)} if leisure.nods else record


def leisure_from_json(record: Mapping[str, Any]) -> Leisure:
    """TypeError where a field is missing or unknown."""
    return Leisure(tuple(_from_json(Shift, shift) for shift in record.get("shifts", ())), tuple(record.get("nods", ())))


def arrival_to_json(arrival: Arrival) -> Json:
    """What the scene before has left stands there as placements, and how it was seen where that was not whole."""
    framing = {"framing": _framing_to_json(arrival.framing)} if arrival.framing else {}
    leaving = [placement_to_json(placement) for placement in arrival.leaving]
    return {"by": arrival.by.value, "frames": arrival.frames, **framing, "leaving": leaving}


def arrival_from_json(record: Mapping[str, Any]) -> Arrival:
    """KeyError where a field is missing, ValueError for a transition that is not known."""
    framing = _framing_from_json(record["framing"]) if "framing" in record else None
    return Arrival(Transition(record["by"]), record["frames"], Tableau(_placements(record["leaving"])), framing)


def camera_to_json(camera: CameraPath) -> Json:
    """The framing it starts on, and each leg with its frames and where it leads."""
    legs = [{"start": leg.start, "end": leg.end, **_framing_to_json(leg.to)} for leg in camera.legs]
    return {"start": _framing_to_json(camera.start), "legs": legs}


def camera_from_json(record: Mapping[str, Any]) -> CameraPath:
    """KeyError where a number is missing, ValueError for a leg that takes no time."""
    legs = tuple(CameraLeg(leg["start"], leg["end"], _framing_from_json(leg)) for leg in record["legs"])
    return CameraPath(_framing_from_json(record["start"]), legs)


def _framing_to_json(framing: Framing) -> Json:
    """Its numbers as they are: all of the stage must not become a hair less."""
    return {name: getattr(framing, name) for name in FIELDS}


def _framing_from_json(record: Mapping[str, Any]) -> Framing:
    return Framing(*(float(record[name]) for name in FIELDS))


def film_to_json(film: FilmTiming) -> Json:
    """The whole file."""
    return {
        "film": film.film,
        "title": film.title,
        "format": film.format,
        "language": film.language,
        "rate": film.rate,
        "size": {"width": film.width, "height": film.height, "wide": film.units_wide, "high": film.units_high},
        "cast": {entity: dress_to_json(dress) for entity, dress in film.cast.items()},
        "scenes": {scene: scene_to_json(timing) for scene, timing in film.scenes.items()},
    }


def film_from_json(record: Mapping[str, Any]) -> FilmTiming:
    """KeyError or TypeError where a field is missing or unknown; without `size` the frame is 16:9."""
    size = record.get("size", {})
    return FilmTiming(
        film=record["film"],
        title=record["title"],
        format=record["format"],
        language=record["language"],
        rate=record["rate"],
        cast={entity: dress_from_json(dress) for entity, dress in record["cast"].items()},
        scenes={scene: scene_from_json(timing) for scene, timing in record["scenes"].items()},
        width=size.get("width", WIDE.width),
        height=size.get("height", WIDE.height),
        units_wide=size.get("wide", WIDE.units_wide),
        units_high=size.get("high", WIDE.units_high),
    )


def written(film: FilmTiming) -> str:
    """The file's text: one placement a line, ends in a newline."""
    return _layout(film_to_json(film)) + "\n"


def read(text: str) -> FilmTiming:
    """The film a file's text describes; TimingError where it describes none."""
    try:
        return film_from_json(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TimingError(f"not a timing file: {type(error).__name__}: {error}") from error


def _placements(records: Iterable[Mapping[str, Any]]) -> tuple[Placement, ...]:
    return tuple(placement_from_json(record) for record in records)


def _to_json(plain: Dress | Placement | Shift) -> Json:
    record: Json = {}
    for each in fields(plain):
        value = getattr(plain, each.name)
        default = each.default_factory() if each.default_factory is not MISSING else each.default
        if value != default:
            record[each.name] = _rounded(value)
    return record


def _rounded(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 4)
    return value


def _from_json(kind: type[_Plain], record: Mapping[str, Any]) -> _Plain:
    known = {each.name for each in fields(kind)}
    unknown = [key for key in record if key not in known]
    if unknown:
        raise TypeError(f"a {kind.__name__.lower()} has no `{unknown[0]}`")
    return cast(Any, kind)(**{key: _read(key, value) for key, value in record.items()})  # type: ignore[no-any-return]


def _read(name: str, value: Any) -> Any:
    """Whole numbers were written short; keys of drawings need them equal to what staging made, floats again."""
    if name == "state":
        return {key: each if isinstance(each, str) else float(each) for key, each in value.items()}
    return float(value) if name in _FLOATS else value


def _layout(value: Any, indent: int = 0) -> str:
    """JSON with every placement, and every other short record, on a line of its own."""
    plain = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or (indent and _is_flat(value) and (len(plain) < 120 or "entity" in value)):
        return plain
    inner = " " * (indent + 1)
    if isinstance(value, dict):
        rows = [
            f"{inner}{json.dumps(key, ensure_ascii=False)}: {_layout(each, indent + 1)}" for key, each in value.items()
        ]
        return _wrapped("{}", rows, indent)
    return _wrapped("[]", [inner + _layout(each, indent + 1) for each in value], indent)


def _is_flat(value: Any) -> bool:
    """No lists of records inside."""
    if isinstance(value, list):
        return not any(isinstance(each, (dict, list)) for each in value)
    return all(_is_flat(each) for each in value.values() if isinstance(each, (dict, list)))


def _wrapped(brackets: str, rows: list[str], indent: int) -> str:
    if not rows:
        return brackets
    return brackets[0] + "\n" + ",\n".join(rows) + "\n" + " " * indent + brackets[1]
