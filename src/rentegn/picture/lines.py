"""A scene's code where it says no more than the generator would: who is there, how it opens, and beat after beat.

Of such code it is known what each line is for, so that what has not happened by some frame can be left out. What an
animator adds of their own (Manim's mobjects and updaters, conditions, imports) may do anything at any time.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_MODULE = "rentegn.manim_stage"
_IMPORTED = frozenset({"StoryScene", "act"})
_CAST = frozenset({"place", "actor", "prop"})
_OPENS = frozenset({"turn_page", "draw_in", "wipe_in", "settle_in", "open_on"})
#: What lines are put together from.
_FORMS = (
    *(ast.Expr, ast.Assign, ast.Name, ast.Load, ast.Store, ast.Constant, ast.Attribute, ast.Call, ast.keyword),
    *(ast.Starred, ast.Subscript, ast.Slice, ast.List, ast.Tuple, ast.Dict, ast.UnaryOp, ast.USub),
    *(ast.ListComp, ast.comprehension, ast.JoinedStr, ast.FormattedValue),
)


@dataclass(frozen=True, slots=True)
class Lines:
    """The statements of a scene in their order; those that play a beat with its name, the others with none."""

    statements: Sequence[tuple[str | None, ast.stmt]]

    @property
    def beats(self) -> tuple[str, ...]:
        """The beats in the order they are played."""
        return tuple(name for name, _ in self.statements if name is not None)

    def without(self, beats: Collection[str]) -> str:
        """What they do, whatever their layout, but for some beats."""
        return "\n".join(ast.dump(statement) for name, statement in self.statements if name not in beats)


def lines(source: str) -> Lines | None:
    """The lines of a scene's source; None where there is anything else in it."""
    try:
        module = ast.parse(source)
    except (SyntaxError, ValueError):
        return None
    match module.body:
        case [ast.ImportFrom() as line, ast.ClassDef(bases=[ast.Name("StoryScene")]) as scene] if _is_usual(line):
            body = _body(scene)
        case _:
            return None
    if body is None or not all(map(_is_ours, body)):
        return None
    return Lines(tuple((_beat(statement), statement) for statement in body))


def _is_usual(line: ast.ImportFrom) -> bool:
    named = all(alias.asname is None and alias.name in _IMPORTED for alias in line.names)
    return (line.module, line.level) == (_MODULE, 0) and named


def _body(scene: ast.ClassDef) -> Sequence[ast.stmt] | None:
    """The statements of `construct`, where the class holds nothing else but what it says of itself."""
    told = [each for each in scene.body if not _is_text(each)]
    match told:
        case [ast.FunctionDef("construct", ast.arguments(args=[ast.arg("self")])) as construct]:
            plain = not (scene.decorator_list or scene.keywords or construct.decorator_list)
            arguments = construct.args
            alone = not (arguments.posonlyargs or arguments.kwonlyargs or arguments.vararg or arguments.kwarg)
            return construct.body if plain and alone else None
    return None


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _is_ours(statement: ast.stmt) -> bool:
    """Whether a statement names somebody, opens the scene or plays a beat, and does nothing beside it."""
    match statement:
        case ast.Assign(targets=[ast.Name(name)]):
            return name not in _IMPORTED | {"self", "range"} and _calls_only(statement, _CAST)
        case ast.Expr(ast.Call(ast.Attribute(ast.Name("self"), "beat"), [ast.Constant(str()), *_])):
            return _calls_only(statement, {"beat"})
        case ast.Expr(ast.Call(ast.Attribute(ast.Name("self"), _))):
            return _calls_only(statement, _OPENS)
    return False


def _beat(statement: ast.stmt) -> str | None:
    match statement:
        case ast.Expr(ast.Call(ast.Attribute(ast.Name("self"), "beat"), [ast.Constant(str(name)), *_])):
            return name
    return None


def _calls_only(statement: ast.stmt, asked: Collection[str]) -> bool:
    """Whether nothing is called but these of the scene, actions and `range`, and nothing of theirs is asked for."""
    nodes = list(ast.walk(statement))
    called = [node.func for node in nodes if isinstance(node, ast.Call)]
    attributes = sum(isinstance(node, ast.Attribute) for node in nodes)
    return (
        all(isinstance(node, _FORMS) for node in nodes)
        and all(_is_known(function, asked) for function in called)
        and attributes == sum(isinstance(function, ast.Attribute) for function in called)
    )


def _is_known(function: ast.expr, asked: Collection[str]) -> bool:
    match function:
        case ast.Attribute(ast.Name("self"), name):
            return name in asked
        case ast.Attribute(ast.Name("act"), _) | ast.Name("range"):
            return True
    return False
