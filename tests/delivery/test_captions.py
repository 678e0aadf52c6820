from __future__ import annotations

from rentegn.delivery.captions import srt, webvtt
from rentegn.model.timeline import Caption, FrameRange

CAPTIONS = (
    Caption(FrameRange(10, 60), ("Retning & Rammer,", "Relationer <3")),
    Caption(FrameRange(90_062, 90_100), ("(puf)",)),
)


def test_subrip_numbers_its_cues_and_writes_them_as_they_are() -> None:
    assert srt(CAPTIONS, 25) == (
        "1\n00:00:00,400 --> 00:00:02,400\nRetning & Rammer,\nRelationer <3\n"
        "\n2\n01:00:02,480 --> 01:00:04,000\n(puf)\n"
    )


def test_webvtt_escapes_what_it_would_read_as_markup() -> None:
    assert webvtt(CAPTIONS, 25) == (
        "WEBVTT\n\n00:00:00.400 --> 00:00:02.400\nRetning &amp; Rammer,\nRelationer &lt;3\n"
        "\n01:00:02.480 --> 01:00:04.000\n(puf)\n"
    )


def test_a_film_without_words_has_empty_captions() -> None:
    assert srt((), 25) == ""
    assert webvtt((), 25) == "WEBVTT\n"
