from __future__ import annotations

from pathlib import Path

import pytest

from rentegn.direction import lexicons as lexicon
from rentegn.direction import ready
from rentegn.direction.nouns import nouns
from rentegn.model.storymap import LANGUAGES


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RENTEGN_STORE", str(tmp_path / "store"))


def _vocabulary(language: str) -> lexicon.Vocabulary:
    return lexicon.vocabulary.__wrapped__(language)


OFTEN = ("da", "en")


@pytest.mark.parametrize(
    "language", [pytest.param(each, marks=() if each in OFTEN else pytest.mark.slow) for each in LANGUAGES]
)
def test_a_lexicon_that_was_kept_is_the_one_that_was_read(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _vocabulary(language)
    monkeypatch.setattr(lexicon, "_read", lambda _: pytest.fail("it was read again"))
    found = _vocabulary(language)
    assert isinstance(found.senses, ready.Lazily)
    assert found.senses == made.senses
    assert found == made


def test_a_damaged_file_is_made_anew() -> None:
    made = _vocabulary("en")
    (file,) = ready.folder().iterdir()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert _vocabulary("en") == made
    assert file.read_bytes() != bytes(content)


def test_other_sources_make_another_file_in_place_of_the_one_before(tmp_path: Path) -> None:
    source = tmp_path / "words.yaml"
    for words in ("one", "one two"):
        source.write_text(words)
        made = ready.kept("xx", [source], lambda: lexicon.Concept("a", "prop", words), (lexicon.Concept,))  # noqa: B023
        assert made.many == words
        assert len(list(ready.folder().iterdir())) == 1


def test_without_a_place_to_write_the_lexicon_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("RENTEGN_STORE", str(tmp_path / "file" / "store"))
    assert _vocabulary("en").kind("door") == "prop"


def test_what_things_are_called_is_kept_too() -> None:
    made = nouns.__wrapped__("nb")
    assert nouns.__wrapped__("nb") == made
    assert made["door"].the_one == "døren"
