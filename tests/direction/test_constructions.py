"""Constructions of Danish, Norwegian and English, each with its right reading."""

from __future__ import annotations

import pytest

from tests.direction.films import readings, roles

CONSTRUCTIONS = [
    (
        "verb before who does it, after a place",
        "da",
        "En ældre mand ved vinduet, udenfor løber to børn forbi.",
        ["appear old_man | window | - | -", "pass_by children | - | - | -"],
    ),
    (
        "verb before who does it, beside a mood",
        "nb",
        "Trist kvinne bak et vindu, ute går kollegene forbi.",
        ["be_sad woman | window | - | -", "pass_by colleagues | - | - | -"],
    ),
    ("half of them", "nb", "Halvparten av kollegene klapper.", ["clap colleagues | - | - | -"]),
    ("half of them", "en", "Half of the employees leave the room.", ["leave employees | - | room | -"]),
    ("passive without an agent", "da", "Vinduet udvides", ["widen - | window | - | -"]),
    ("passive with an agent", "da", "Døren bliver åbnet af pedellen", ["open caretaker | door | - | -"]),
    ("plus", "da", "Leder + medarbejder samles", ["gather leader+employee | - | - | -"]),
    ("reflexive", "nn", "Vindauget utvidar seg", ["widen - | window | - | -"]),
    ("split particle", "da", "Der dukker en taleboble op over hovedet", ["appear - | speech_bubble | - | -"]),
    ("expletive", "nb", "Det dukker opp en snakkeboble", ["appear - | speech_bubble | - | -"]),
    ("source in front", "da", "Op af kassen springer en kat", ["jump - | box+cat | - | -"]),
    ("state", "da", "Bag skrivebordet sidder en leder", ["sit leader | table | - | -"]),
    ("recipient, then thing", "da", "Lederen rækker medarbejderen en blomst", ["give leader | plant | - | employee"]),
    ("who gives", "da", "Medarbejderen får en blomst af lederen", ["give leader | plant | - | employee"]),
    ("passive with a goal", "da", "Papirerne bliver suget ind i mappen", ["suck - | paperwork | - | folder"]),
    ("passive with a particle", "nb", "Varselet blir klikket bort", ["vanish - | notification | - | -"]),
    ("measure", "da", "Den store bunke papir på bordet vælter", ["topple - | paperwork | - | table"]),
    (
        "together",
        "da",
        "Mens lederen taler, vinker medarbejderen",
        ["talk leader | - | - | -", "wave employee | - | - | -"],
    ),
    ("relative", "da", "En mand, der står bag et vindue, kigger ud", ["look_out man | window | - | -"]),
    ("event and result", "da", "Lyset slukkes, og der bliver mørkt", ["turn_off - | - | - | -", "dim - | - | - | -"]),
    (
        "two clauses",
        "nb",
        "Vinduet utvides og skjermen deles i to",
        ["widen - | window | - | -", "split - | computer | - | -"],
    ),
    ("camera", "da", "Zoom ind på telefonen", ["appear - | phone | - | -", "zoom_in - | phone | - | -"]),
    ("cut", "nb", "Klipp til skolegården", ["appear - | - | school | -", "cut_to - | - | school | -"]),
    ("sits down", "da", "En medarbejder sætter sig ved bordet", ["sit employee | table | - | -"]),
    ("mood before a doing", "da", "Glad medarbejder vinker farvel", ["wave employee | - | - | -"]),
    ("own thing", "nb", "Lederen ser på klokka si", ["look leader | clock | - | -"]),
    (
        "particle without its verb",
        "da",
        "Leder ud. Medarbejder ind.",
        ["leave leader | - | - | -", "enter employee | - | - | -"],
    ),
    ("idiom, on the spot", "da", "Brikken falder på plads", ["fit - | puzzle | - | -"]),
    ("idiom, into the air", "da", "Ballonen springer i luften", ["explode - | balloon | - | -"]),
    ("preposition that is no place", "da", "Gartneren luger ud i papirarbejdet", ["weed gardener | paperwork | - | -"]),
    (
        "place alone sets the scene",
        "da",
        "Byrådssalen. Borgmesteren taler.",
        ["talk politician | - | council_chamber | -"],
    ),
    ("posture and doing", "nb", "To elever sitter på en benk og ler", ["laugh pupils | bench | - | -"]),
    ("number", "da", "Tre børn leger på en legeplads", ["play children | - | playground | -"]),
    ("imperative", "en", "Put the letter in the mailbox", ["put_down - | letter | - | mailbox"]),
    ("owner", "da", "Borgerens telefon ringer", ["ring - | phone | - | -"]),
    (
        "who is there, and what somebody else does",
        "nb",
        "Medarbeider på sofaen, telefonen ringer",
        ["sit employee | sofa | - | -", "ring - | phone | - | -"],
    ),
    ("absence is not shown to happen", "da", "Kassen er væk. En mand vinker.", ["wave man | - | - | -"]),
    ("none but one", "da", "Ingen kø, kun en tom stol", ["appear - | chair | - | -"]),
    (
        "an object pronoun is somebody else",
        "da",
        "En kvinde falder. En mand kommer ind og hjælper hende.",
        ["fall woman | - | - | -", "enter man | - | - | -", "help man | - | - | woman"],
    ),
    ("how somebody comes", "da", "En bil kommer kørende", ["drive - | car | - | -"]),
    ("somebody", "da", "Lederen peger, og nogen vinker", ["point leader | - | - | -", "wave person | - | - | -"]),
    (
        "all of a meeting",
        "da",
        "Et mødebord. Alle taler",
        ["appear - | table | - | -", "talk participants | - | - | -"],
    ),
    ("an animal that acts", "nb", "Hunden finner en leder", ["find - | dog | - | leader"]),
    ("done to somebody", "da", "Borgeren bliver budt velkommen", ["welcome - | - | - | citizen"]),
    (
        "somebody is helped to do it",
        "da",
        "Lederen hjælper en borger med at åbne døren",
        ["help leader | - | - | citizen", "open citizen | door | - | -"],
    ),
    ("what goes on", "en", "The leader keeps waving", ["wave leader | - | - | -"]),
    ("thing that acts on somebody", "da", "En pil forbinder manden med huset", ["connect - | house+arrow | - | man"]),
    ("weather", "nb", "Det snør", ["snow - | snow | - | -"]),
    ("weather beside a doing", "da", "Manden løber, mens det regner", ["run man | - | - | -", "rain - | rain | - | -"]),
    ("title and name", "nb", "Fru Olsen går", ["walk woman | - | - | -"]),
    ("age and name", "da", "Lille Emma hopper", ["jump child | - | - | -"]),
    ("what is done without", "nn", "Ein mann går utan å sjå opp", ["walk man | - | - | -"]),
    ("attempt", "en", "A boy tries to lift the box", ["lift boy | box | - | -"]),
    ("article of one, form of many", "da", "De danser", ["dance people | - | - | -"]),
    ("verb like a noun", "en", "The nurse hands him a towel", ["give nurse | towel | - | man"]),
    (
        "part of the body that only says where",
        "da",
        "Et barn hopper med et flag i hånden",
        ["jump child | flag | - | -"],
    ),
    (
        "sign beside a doing",
        "en",
        "The boy opens the box with a grin",
        ["open boy | box | - | -", "be_happy boy | - | - | -"],
    ),
]


@pytest.mark.parametrize(
    ("language", "note", "asked"), [row[1:] for row in CONSTRUCTIONS], ids=[row[0] for row in CONSTRUCTIONS]
)
def test_a_construction_has_its_right_reading(language: str, note: str, asked: list[str]) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == asked
    assert reading.unknown == ()


@pytest.mark.parametrize(
    ("language", "before", "note", "asked"),
    [
        ("da", "En kvinde står ved et bord", "Hun lægger mappen fra sig", "put_down woman | folder | - | -"),
        ("da", "En kvinde og en mand sidder på en bænk", "Hun giver ham en kop kaffe", "give woman | cup | - | man"),
        (
            "nn",
            "Leiaren og medarbeidaren møtest",
            "Dei tek kvarandre i handa",
            "shake_hands leader+employee | - | - | -",
        ),
    ],
)
def test_a_pronoun_points_back(language: str, before: str, note: str, asked: str) -> None:
    reading = readings(("Så …", before), ("… nu.", note), language=language)[-1]
    assert [roles(direction) for direction in reading.directions] == [asked]


def test_a_doing_that_is_not_known_is_told_and_leaves_its_neighbour_alone() -> None:
    (reading,) = readings("Lederen blifrer, medarbejderen vinker")
    assert [roles(direction) for direction in reading.directions] == [
        "appear leader | - | - | -",
        "wave employee | - | - | -",
    ]
    assert [word.text for word in reading.unknown] == ["blifrer"]
