import pytest
from hypothesis import given
from hypothesis import strategies as st

from rentegn.store import key

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text().filter(lambda t: t[:1] != "$"), inner),
    max_leaves=8,
)


def test_equal_parts_make_equal_keys_in_any_order() -> None:
    assert key(look="ink", width=1920) == key(width=1920, look="ink")
    assert key(cast={"a": 1, "b": 2}) == key(cast={"b": 2, "a": 1})


@given(plain, plain)
def test_different_parts_make_different_keys(one: object, other: object) -> None:
    assert (key(part=one) == key(part=other)) == (repr_of(one) == repr_of(other))


def repr_of(part: object) -> str:
    if isinstance(part, dict):
        return "{" + ",".join(f"{name!r}:{repr_of(part[name])}" for name in sorted(part)) + "}"
    if isinstance(part, list):
        return "[" + ",".join(map(repr_of, part)) + "]"
    return repr(part)


def test_bytes_are_not_the_text_of_their_digest() -> None:
    content = b"line"
    assert key(part=content) != key(part="line")
    assert key(part=content) == key(part=b"line")
    assert key(part=content) != key(part=b"lime")


@pytest.mark.parametrize("part", [{1, 2}, object(), {1: "a"}, {"$bytes": "ab"}])
def test_what_has_no_canonical_form_is_refused(part: object) -> None:
    with pytest.raises(TypeError):
        key(part=part)


@pytest.mark.parametrize("part", [float("nan"), float("inf")])
def test_numbers_without_one_meaning_are_refused(part: float) -> None:
    with pytest.raises(ValueError, match="Out of range"):
        key(part=part)
