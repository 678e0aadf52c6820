"""One mapping of the file, read field by field; whatever is wrong with a field is noted and reading goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from rentegn.model.span import Diagnostic, Span
from rentegn.model.storymap import Text
from rentegn.storymap.guard import HIDDEN
from rentegn.storymap.problems import did_you_mean, error, warning
from rentegn.storymap.scalars import Source, value_of

_KINDS = {bool: "true or false", int: "a number", float: "a number", type(None): "nothing", str: "text"}


def kind_of(node: yaml.Node) -> str:
    """What a node is, in the client's words."""
    if isinstance(node, yaml.MappingNode):
        return "`key: value` pairs"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return _KINDS[type(value_of(node))] if isinstance(node, yaml.ScalarNode) else "an alias"


class Fields:
    """The fields of a mapping node. `whose` names it in messages: "the storymap", "scene 3"."""

    def __init__(self, node: yaml.MappingNode, source: Source, whose: str, found: list[Diagnostic]) -> None:
        self.source, self.whose, self.found = source, whose, found
        self.span = source.span(node)
        self.nodes: dict[str, yaml.Node] = {}
        self.spans: dict[str, Span] = {}
        for key, value in node.value:
            self._add(key, value)

    def _add(self, key: yaml.Node, value: yaml.Node) -> None:
        span = self.source.span(key)
        if not isinstance(key, yaml.ScalarNode):
            self.found.append(error("wrong-type", f"a key of {self.whose} is {kind_of(key)}, not a word", span))
        elif key.value in self.nodes:
            first = self.spans[key.value].line
            message = f"`{key.value}` stands twice in {self.whose}, first in line {first}"
            self.found.append(error("duplicate-key", message, span, "keep one of them"))
        else:
            self.nodes[key.value], self.spans[key.value] = value, span

    def only(self, known: Sequence[str], required: Sequence[str]) -> None:
        """Note the keys that are not `known` and those `required` that are missing."""
        for key, span in self.spans.items():
            if key not in known:
                message = f"{self.whose} has an unknown key `{key}`"
                self.found.append(error("unknown-key", message, span, *did_you_mean(key, known)))
        for key in required:
            if key not in self.nodes:
                self.found.append(error("missing-key", f"{self.whose} has no `{key}`", self.span, f"add `{key}: …`"))

    def text(self, key: str) -> Text | None:
        """A text with at least one letter or digit in it; None where it is missing or wrong."""
        node = self.nodes.get(key)
        return None if node is None else self.text_of(node, key, self.spans[key])

    def text_of(self, node: yaml.Node, key: str, key_span: Span) -> Text | None:
        """The text in a node that stands at `key`."""
        if not isinstance(node, yaml.ScalarNode) or not isinstance(value_of(node), str | None):
            hint = ("put it in quotes",) if isinstance(node, yaml.ScalarNode) else ()
            self._wrong(key, "text", node, *hint)
            return None
        if not any(character.isalnum() for character in node.value) or value_of(node) is None:
            self.found.append(error("empty-text", f"`{key}` of {self.whose} is empty", key_span, "write the text"))
            return None
        return self._visible(self.source.text(node), key)

    def _visible(self, text: Text, key: str) -> Text | None:
        hit = HIDDEN.search(text.value)
        if hit is None:
            return text
        message = f"`{key}` of {self.whose} writes a character nobody can see, U+{ord(hit[0]):04X}"
        self.found.append(error("hidden-character", message, text.span_of(*hit.span()), "delete it"))
        return None

    def optional_text(self, key: str) -> Text | None:
        """Like `text`, but an empty value is only worth a warning and counts as left out."""
        node = self.nodes.get(key)
        if isinstance(node, yaml.ScalarNode) and value_of(node) in (None, ""):
            message = f"`{key}` of {self.whose} is empty"
            hint = f"leave `{key}` out where it is open"
            self.found.append(warning("empty-text", message, self.spans[key], hint))
            return None
        return self.text(key)

    def texts(self, key: str) -> Iterator[Text]:
        """The texts of a list, or of a single one that stands alone."""
        node = self.nodes.get(key)
        for each in (node,) if isinstance(node, yaml.ScalarNode) else self.items(key):
            text = self.text_of(each, key, self.spans[key])
            if text is not None:
                yield text

    def number(self, key: str, low: float, high: float, unit: str = "seconds") -> float | None:
        """A number from `low` to `high`; None where it is missing or wrong."""
        node = self.nodes.get(key)
        if node is None:
            return None
        value = value_of(node) if isinstance(node, yaml.ScalarNode) else None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self._wrong(key, f"a number of {unit}" if unit else "a number", node)
            return None
        if not low <= value <= high:
            message = f"`{key}` of {self.whose} is {value:g}, not from {low:g} to {high:g} {unit}".rstrip()
            self.found.append(error("out-of-range", message, self.source.span(node)))
            return None
        return float(value)

    def flag(self, key: str) -> bool | None:
        """`true` or `false`; None where it is missing or wrong."""
        node = self.nodes.get(key)
        value = value_of(node) if isinstance(node, yaml.ScalarNode) else None
        if node is not None and not isinstance(value, bool):
            self._wrong(key, "true or false", node)
        return value if isinstance(value, bool) else None

    def mapping(self, node: yaml.Node, whose: str) -> Fields | None:
        """The fields of a node that should be a mapping; `whose` names it."""
        if isinstance(node, yaml.MappingNode):
            return Fields(node, self.source, whose, self.found)
        message = f"{whose} should be `key: value` pairs, but is {kind_of(node)}"
        self.found.append(error("wrong-type", message, self.source.span(node)))
        return None

    def items(self, key: str) -> Iterator[yaml.Node]:
        """The members of a list."""
        node = self.nodes.get(key)
        if isinstance(node, yaml.SequenceNode):
            if not node.value:
                self.found.append(error("empty-list", f"`{key}` of {self.whose} is empty", self.spans[key]))
            yield from node.value
        elif node is not None:
            self._wrong(key, "a list", node, "begin each member with `- `")

    def _wrong(self, key: str, wanted: str, node: yaml.Node, *hints: str) -> None:
        message = f"`{key}` of {self.whose} should be {wanted}, but is {kind_of(node)}"
        self.found.append(error("wrong-type", message, self.source.span(node), *hints))
