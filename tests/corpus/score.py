"""How well notes are read, by language: `python -m tests.corpus.score [--part dev|test|held] [--failures]`.

The rules, which were written down before anything was scored:

- Expected and read directions are paired in their order, each with one at most, so that most agrees; a pair must have
  the same action. What stands in another order than expected is thereby missed.
- An expected direction asks for points: one for its action; for everybody and everything in it one for being there and
  one for the role; one for each number and each manner that the row states.
- Ids mean the same as `tests.corpus.ids` tells: a row may say `mayor` where the vocabulary has `politician`.
- What an action's own id says needs no saying (`open_mouth` is to open a mouth), and how somebody stands, sits or lies
  may be told apart from what they do there or with it, as `tests.corpus.alike` tells.
- A note that is somewhere stays there until it names another place, and what it sets out before anything is done
  stands there in what is done: neither needs to be said again, nor is it wrong to say it again of the place.
- Nor do the place where the scene before left off, what those who act are never without, and whom several people do
  something with who do it with each other. *All*, where nobody is named, are whom the row means.
- How somebody feels may be told as a doing or as how they are in one, as `tests.corpus.moods` tells.
- A `person` is anybody, where no noun of the note says who it is.
- The role is right where it is the same, where both are among props, target and place (what something is done to,
  with, or where), or where a thing that acts alone, an animal or a hand stands among the props or those who act.
  Whoever acts must not be who it is done to, unless they do it with each other.
- A negated direction asks for one point: the action is not read, and a word of the note says why (an unknown word, or
  one that was read as a negation). Those whom it names may stand there, and it may be shown to end or not to be heeded.
- A reading claims points: one for each action, two for everybody and everything in it. A claim is right where it met
  one that was expected. Not counted are things that an action always brings unless the row expects them, and an
  `appear` of people and things that the row names in other directions, which only sets the scene.
- `recall` is the share of expected points that were met, `precision` the share of claims that are right. A note is
  *right* with both whole, *refused* where something is missing and the reader told so, else *wrong*.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rentegn.direction.lexicons import vocabulary
from rentegn.model.direction import Direction, Mention, Reading
from rentegn.model.span import Diagnostic, Severity
from tests.corpus.alike import (
    described,
    does_as_people_do,
    in_one,
    says_thing,
    still_there,
    told_manners,
    told_things,
)
from tests.corpus.ids import EVERYONE, doings, manners, things
from tests.corpus.moods import felt, with_bearing, with_moods
from tests.corpus.rows import ROLES, Expected, Row, corpus, read
from tests.corpus.there import There, each_other, worn_by_name

LANGUAGES = ("da", "nb", "nn", "en")
#: What the reading is developed by, what it was first judged by, and what nobody who works on it has looked at.
PARTS = ("dev", "test", "held")
#: How it is seen that something ends, or that somebody does not heed.
_INSTEAD = frozenset({"let_go", "fall_silent", "be_calm", "vanish", "stop", "look_away", "stand_still"})
_OBJECTS = frozenset({"props", "target", "place"})


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody or something in a read direction."""

    role: str
    mention: Mention


@dataclass(slots=True)
class Score:
    """Points of a note or of many; `missing` and `wrong` tell what they were lost for."""

    expected: int = 0
    met: int = 0
    claimed: int = 0
    right: int = 0
    verdicts: dict[str, int] = field(default_factory=lambda: {"right": 0, "refused": 0, "wrong": 0})
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.met / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.claimed if self.claimed else 1.0

    @property
    def notes(self) -> int:
        return sum(self.verdicts.values())

    def add(self, other: Score) -> None:
        """Count another's points in."""
        self.expected += other.expected
        self.met += other.met
        self.claimed += other.claimed
        self.right += other.right
        for verdict, count in other.verdicts.items():
            self.verdicts[verdict] += count

    def line(self, name: str) -> str:
        """The figures in one line."""
        told = ", ".join(f"{count} {verdict}" for verdict, count in self.verdicts.items())
        return f"{name:5} recall {self.recall:.3f}  precision {self.precision:.3f}  {self.notes} notes: {told}"


def parts(direction: Direction) -> tuple[Part, ...]:
    """Everybody and everything in a direction with the role."""
    single = [Part(role, one) for role in ("target", "place") if (one := getattr(direction, role)) is not None]
    return (
        *(Part("actors", mention) for mention in direction.actors),
        *(Part("props", mention) for mention in direction.props),
        *single,
    )


def score(row: Row) -> Score:
    """The points of one note."""
    found = read(row)
    apart = _score(row, found)
    together = in_one(row.expect)
    if apart.verdicts["right"] or len(together) == len(row.expect):
        return apart
    joined = _score(replace(row, expect=together), found)
    return max(apart, joined, key=lambda each: each.met + each.right - each.expected - each.claimed)


def _score(row: Row, outcome: tuple[Reading, tuple[Diagnostic, ...], tuple[Direction, ...]]) -> Score:
    """The points of one note, whose reading is given, for the directions of the row as they stand."""
    reading, diagnostics, read_so = outcome
    wanted = [each for each in row.expect if not each.negated]
    asked = with_bearing(wanted, with_moods(wanted, read_so))
    said = any(word.kind == "unknown" or word.reason.startswith("negation") for word in reading.words)
    said = said or any(_only_nearly(direction) for direction in asked)
    there = There.after(reading)
    found = Score()
    paired = dict(_paired(wanted, asked, there))
    for place, one in enumerate(wanted):
        at = paired.get(place)
        if at is None and felt(one, asked):
            found.expected += 1 + 2 * len(one.roles["actors"])
            found.met += 1 + 2 * len(one.roles["actors"])
            continue
        seen = there if at is None else there.with_set_out(still_there(asked[:at]))
        _count(one, None if at is None else asked[at], found, seen)
    for one in (each for each in row.expect if each.negated):
        found.expected += 1
        others = [direction for place, direction in enumerate(asked) if place not in paired.values()]
        shown = [direction for direction in others if not _seen_instead(direction, row, named_by(row))]
        denied = said and not any(_does(one, direction) for direction in shown)
        found.met += denied
        if not denied:
            found.missing.append(f"not {one.action}")
    # whoever does not do it is there all the same
    named = named_by(row)
    taken = set(paired.values())
    for place, direction in enumerate(asked):
        denies = any(one.negated and direction.action in doings(one.action) for one in row.expect)
        if denies and _only_nearly(direction):
            continue
        if place not in taken and not (_sets_scene(direction, named) or _seen_instead(direction, row, named)):
            claims = 1 + 2 * len(parts(direction))
            found.claimed += claims
            found.wrong.append(_short(direction))
    whole = found.met == found.expected and found.right == found.claimed
    told = any(diagnostic.severity is not Severity.NOTE for diagnostic in diagnostics)
    found.verdicts["right" if whole else "refused" if told else "wrong"] += 1
    return found


def _only_nearly(direction: Direction) -> bool:
    """`er i ferd med å kantre, men …`: what all but happens does not happen."""
    return "nearly" in direction.manner


def _does(denied: Expected, direction: Direction) -> bool:
    """Whether a direction shows what does not happen; `all but the boss run` shows that others do it."""
    others = denied.roles["actors"] and direction.actors
    who = {concept for name in denied.roles["actors"] for concept in things(name)}
    spared = others and not any(mention.concept in who for mention in direction.actors)
    spared = spared or _only_nearly(direction)
    return direction.action in doings(denied.action) and not spared


def named_by(row: Row) -> frozenset[str]:
    """Everybody and everything that a row names."""
    return frozenset(written for one in row.expect for role in ROLES for written in one.roles[role])


def _paired(wanted: Sequence[Expected], asked: Sequence[Direction], there: There) -> list[tuple[int, int]]:
    """Which read direction stands for which expected one: in order, so that most points are met."""
    best: list[list[tuple[int, list[tuple[int, int]]]]] = [[(0, [])] * (len(asked) + 1) for _ in range(len(wanted) + 1)]
    for row, one in enumerate(wanted):
        for column, direction in enumerate(asked):
            options = [best[row][column + 1], best[row + 1][column]]
            if direction.action in doings(one.action) or there.is_there(one.action, direction.action):
                tried = Score()
                _count(one, direction, tried, there)
                points, pairs = best[row][column]
                options.append((points + tried.met, [*pairs, (row, column)]))
            best[row + 1][column + 1] = max(options, key=lambda option: option[0])
    return best[-1][-1][1]


def _count(one: Expected, direction: Direction | None, found: Score, there: There) -> None:
    """Count an expected direction, read as `direction` or not at all."""
    roles = [(role, written) for role in ROLES for written in one.roles[role]]
    counts = one.count or {}
    found.expected += 1 + 2 * len(roles) + len(counts) + len(one.manner)
    if direction is None:
        found.missing.append(one.action)
        return
    left = list(parts(direction))
    brought = _brought(direction.action)
    alone = not direction.actors
    found.met += 1
    found.claimed += 1
    found.right += 1
    for role, written in roles:
        hit = _best(role, written, left, there)
        if hit is None and _seen_anyway(one, role, written, direction, there):
            found.met += 2
            continue
        if hit is None:
            found.missing.append(f"{one.action}: {written}")
            continue
        left.remove(hit)
        fits = _fits(role, hit, alone) or (role == "target" and hit.role == "actors" and _mutual(direction.action))
        found.met += 1 + fits
        found.claimed += 2
        found.right += 1 + fits
        if not fits:
            found.wrong.append(f"{one.action}: {written} as {hit.role}")
        if written in counts:
            found.met += hit.mention.count == counts[written]
    spare = [part for part in left if part.mention.concept not in brought and not there.stays_in(part.mention)]
    found.claimed += 2 * len(spare)
    found.wrong.extend(f"{direction.action}: {part.mention.concept}" for part in spare)
    gone = {*direction.manner, *(manner for part in parts(direction) for manner in part.mention.manner)}
    gone |= told_manners(direction.action) | there.seen_from
    for manner in one.manner:
        found.met += bool(gone & manners(manner))
        if not gone & manners(manner):
            found.missing.append(f"{one.action}: {manner}")


def _seen_anyway(one: Expected, role: str, written: str, direction: Direction, there: There) -> bool:
    """Whether what a row names is there to be seen though the direction does not name it."""
    mutual = role == "target" and written in each_other(one) and any(who.count != 1 for who in direction.actors)
    placed = there.has_place(written) if role == "place" else role != "actors" and there.set_out(written)
    said = says_thing(direction.action, direction.manner, written) or worn_by_name(direction, written)
    return mutual or placed or said


def _best(role: str, written: str, left: Iterable[Part], there: There) -> Part | None:
    several = written in EVERYONE
    somebody = written == "person"
    hits = [
        part
        for part in left
        if part.mention.concept in things(written)
        or described(written, part.mention.concept, part.mention.manner)
        or there.is_with(written, part.mention.concept)
        or there.may_be(written, part.mention)
        or (several and part.mention.count != 1 and part.role != "props")
        or (somebody and vocabulary("en").kind(part.mention.concept) == "actor")
    ]
    return min(hits, key=lambda part: part.role != role, default=None)


def _fits(expected: str, hit: Part, alone: bool) -> bool:
    if expected == hit.role or {expected, hit.role} <= _OBJECTS:
        return True
    acts = alone or does_as_people_do(hit.mention.concept)
    return {expected, hit.role} == {"actors", "props"} and acts


def _mutual(action: str) -> bool:
    """Whether people do it with each other, so that whom it is done to does it as well: `giver lederen hånden`."""
    frame = vocabulary("en").frames.get(action)
    talks = frame is not None and "talk" in (action, *vocabulary("en").kinds_of_doing(action))
    return talks or (frame is not None and frame.object == "actors")


def _brought(action: str) -> frozenset[str]:
    frame = vocabulary("en").frames.get(action)
    return frozenset() if frame is None else frozenset({frame.brings, frame.default, frame.uses, frame.implies} - {""})


def _sets_scene(direction: Direction, named: Iterable[str]) -> bool:
    meant = {concept for written in named for concept in things(written)}
    return direction.action == "appear" and all(part.mention.concept in meant for part in parts(direction))


def _seen_instead(direction: Direction, row: Row, named: Iterable[str]) -> bool:
    """Whether it shows how what the row says does not happen ends, or is not heeded, by those whom the row names."""
    denied = {one.action for one in row.expect if one.negated}
    # who does not look up looks at what is before them
    if not denied or direction.action not in _INSTEAD | ({"look"} if "look_up" in denied else set()):
        return False
    meant = {concept for written in named for concept in things(written)} | {direction.action}
    brought = {
        concept
        for one in row.expect
        if one.negated
        for action in doings(one.action)
        # of a chimney that no longer smokes the smoke goes
        for concept in _brought(action) | told_things(action)
    }
    several = bool(EVERYONE & set(named))
    return all(
        part.mention.concept in meant | brought or (several and part.mention.count != 1) for part in parts(direction)
    )


def _short(direction: Direction) -> str:
    return f"{direction.action}({', '.join(part.mention.concept for part in parts(direction))})"


def scores(rows: Iterable[Row]) -> dict[str, Score]:
    """The points of many notes by language, and of all."""
    found = {language: Score() for language in (*LANGUAGES, "all")}
    for row in rows:
        each = score(row)
        found[row.language].add(each)
        found["all"].add(each)
    return found


def table(part: str) -> list[str]:
    """The figures of a part by language, and nothing of its notes."""
    rows = corpus(part)
    lines = [each.line(name) for name, each in scores(rows).items() if each.notes]
    written = {one.action for row in rows for one in row.expect}
    named = {name for row in rows for one in row.expect for role in ROLES for name in one.roles[role]}
    known = sum(bool(doings(one)) for one in written), sum(bool(things(one)) for one in named - EVERYONE)
    lines.append(
        f"actions that have words: {known[0]} of {len(written)}; things and people: {known[1]} of {len(named)}"
    )
    unscored = sorted({key for row in rows for key in row.unscored})
    return [*lines, *([f"not scored: {', '.join(unscored)}"] if unscored else [])]


def failures(part: str) -> Iterable[str]:
    """What was lost, note by note."""
    for row in corpus(part):
        each = score(row)
        if not each.verdicts["right"]:
            before = f"   [{' / '.join(row.before)}]" if row.before else ""
            verdict = next(verdict for verdict, count in each.verdicts.items() if count)
            yield f"{row.language} {verdict}: {row.note}{before}"
            yield f"      missing: {'; '.join(each.missing) or '-'}   wrong: {'; '.join(each.wrong) or '-'}"


def main() -> None:
    parser = argparse.ArgumentParser(description="How well notes are read, by language.")
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--failures", action="store_true", help="what was lost, note by note")
    asked = parser.parse_args()
    if asked.failures and asked.part == "held":
        parser.error("the held part is not looked into")
    if asked.failures:
        print("\n".join(failures(asked.part)))
    print("\n".join(table(asked.part)))


if __name__ == "__main__":
    main()
