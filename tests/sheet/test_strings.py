from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from rentegn import sheet
from rentegn.model.storymap import LANGUAGES


def entries(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from entries(each, f"{path}.{key}")
    else:
        yield path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_says_the_same_things_in_every_language(language: str) -> None:
    def read(code: str) -> Any:
        file = Path(sheet.__file__).parent / "strings" / f"{code}.yaml"
        return yaml.safe_load(file.read_text(encoding="utf-8"))

    assert set(entries(read(language))) == set(entries(read("da")))
