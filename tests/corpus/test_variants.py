"""Notes said a little otherwise are read alike: see `variants.py`."""

from __future__ import annotations

import pytest

from tests.corpus.variants import done_in, right, same, variants

#: One note of so many is tried, and so many of a hundred of its variants are read alike.
_EACH, _SHARE = 3, 96


@pytest.mark.parametrize("language", ["da", "nb", "nn", "en"])
def test_an_adverb_an_adjective_another_doer_or_a_second_note_changes_nothing(language: str) -> None:
    tried = list(variants(right("dev", language, each=_EACH)))
    other = [f"{each.kind}: {each.row.note} {done_in(each.row)}" for each in tried if not same(each)]
    assert len(tried) > 30
    assert 100 * (len(tried) - len(other)) >= _SHARE * len(tried), "\n".join(other)
