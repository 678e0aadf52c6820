"""A small storyboard, made by hand: two scenes of a film about a window, with its timeline."""

from rentegn.model.direction import Source
from rentegn.model.span import Span
from rentegn.model.storyboard import WIDE, Beat, Call, Dress, Placement, Shot, Storyboard, Tableau
from rentegn.model.timeline import FrameRange, ShotTiming, Timeline

FILE = "storymaps/vindue.yaml"
ROLES = {"look_out": ("actor", "through"), "widen": ("thing",), "gather": ("actor", "to"), "vanish": ("actor",)}

ROOM = Placement("room", "room", depth=0)
WINDOW = Placement("window", "window", x=2, y=1, state={"width": 1.0})
MAN = Placement("man", "man", x=1, y=-2, depth=20)
STAFF = tuple(Placement(f"employee-{n}", "employee", x=-n, y=-2, depth=20) for n in (1, 2, 3))


def roles(action: str) -> tuple[str, ...]:
    return ROLES[action]


def beat(name: str, after: Tableau, *calls: Call, line: int = 8, source: Source = Source.NOTE) -> Beat:
    return Beat(name, calls, after, None, lead=4, least=10, ideal=25, source=source, span=Span(FILE, line, 13, 9))


OPENING = Tableau((ROOM, WINDOW, MAN))
WIDE_OPEN = OPENING.with_(WINDOW.moved(x=1.5, state={"width": 3.0}))
CROWD = WIDE_OPEN.with_(*STAFF)

LOOK = beat("manden-kigger-ud", OPENING, Call("look_out", {"through": ("window",), "actor": ("man",)}))
WIDEN = beat("vinduet-udvides", WIDE_OPEN, Call("widen", {"thing": ("window",)}, ("slowly",)), line=12)
GATHER = beat(
    "medarbejderne-samles",
    CROWD,
    Call("gather", {"actor": ("employee-1", "employee-2", "employee-3"), "to": ("man",)}),
    Call("look_out", {"actor": ("employee-2",), "through": ("window",)}),
    line=12,
    source=Source.PROPOSED,
)
GONE = beat("manden-forsvinder", CROWD.without("man"), Call("vanish", {"actor": ("man",)}), line=12)

FIRST = Shot(
    scene="lille-vindue",
    number=1,
    title="Lille vindue",
    text="Tillidsbaseret ledelse handler om at bygge en organisation …",
    opening=OPENING,
    beats=(LOOK,),
    runs_on=True,
    source=Source.NOTE,
    span=Span(FILE, 6, 5),
    note="En mand kigger ud gennem et lille vindue …",
)
SECOND = Shot(
    scene="vinduet-udvides",
    number=2,
    title="Vinduet udvides",
    text="… med så stort et råderum, som det giver mening for de konkrete opgaver. Et råderum til at handle lokalt. "
    "Og et råderum for den enkelte medarbejder.",
    opening=OPENING,
    beats=(WIDEN, GATHER, GONE),
    runs_on=False,
    source=Source.NOTE,
    span=Span(FILE, 10, 5),
    note="… vinduet udvides.",
)
CAST = {"man": Dress("man"), **{p.entity: Dress("employee", seed=n) for n, p in enumerate(STAFF)}}

BOARD = Storyboard(
    film="vindue",
    title="Vinduet",
    client="Esbjerg Kommune",
    language="da",
    format=WIDE,
    cast=CAST,
    shots=(FIRST, SECOND),
)

TIMELINE = Timeline(
    rate=25,
    title=FrameRange(0, 75),
    shots=(
        ShotTiming("lille-vindue", FrameRange(75, 175), FrameRange(5, 95), {"manden-kigger-ud": FrameRange(20, 45)}),
        ShotTiming(
            "vinduet-udvides",
            FrameRange(175, 375),
            FrameRange(0, 190),
            {
                "vinduet-udvides": FrameRange(10, 60),
                "medarbejderne-samles": FrameRange(60, 110),
                "manden-forsvinder": FrameRange(120, 150),
            },
        ),
    ),
    end=FrameRange(375, 450),
    sounds=(),
    captions=(),
)
