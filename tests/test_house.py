"""What holds for the whole repository."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent

MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:work|root|home|tmp|opt|Users)/[\w.]")
ADDRESSES = re.compile(r"\b(?:\w+\.)?(?:pypi\.org|pythonhosted\.org|npmjs\.\w+|deb\.debian\.org)\b")


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts() -> list[tuple[Path, str]]:
    found = []
    for path in tracked():
        try:
            found.append((path.relative_to(ROOT), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def run(*command: str) -> None:
    done = subprocess.run([str(BIN / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stdout + done.stderr


def test_imports_run_one_way() -> None:
    run("lint-imports", "--no-cache")


def test_the_code_keeps_the_house_style() -> None:
    run("ruff", "check", ".")
    run("ruff", "format", "--check", ".")


def test_every_type_is_right() -> None:
    run("mypy")


def test_no_file_names_a_path_of_one_machine_or_a_packages_address() -> None:
    here = Path(__file__).relative_to(ROOT)
    found = [
        f"{path}: {match.group()}"
        for path, text in texts()
        if path != here
        for match in (*MACHINE_PATHS.finditer(text), *ADDRESSES.finditer(text))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("open('/home/anna/film')", True), ("see /tmp/x", True), ("out/tmp/film", False), ("a/work/b", False)],
)
def test_a_path_of_a_machine_would_be_found(text: str, expected: bool) -> None:
    assert bool(MACHINE_PATHS.search(text)) is expected


def test_the_lock_pins_every_dependency_exactly() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lines = [line for line in (ROOT / "requirements.lock").read_text().splitlines() if line and line[0] not in " #"]
    pinned = {line.partition("==")[0] for line in lines if re.match(r"[\w.-]+==[\w.]+( ;|$)", line)}
    assert len(pinned) > len(wanted)
    assert all("==" in line for line in lines)
    assert {re.split(r"[^\w.-]", name)[0].lower() for name in wanted} - pinned == set()


def test_whatever_is_imported_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[^\w.-]", name)[0].lower() for name in project["dependencies"]}
    owners = packages_distributions()
    lacking = {
        f"{path.relative_to(ROOT)}: {module}"
        for path in tracked()
        if path.is_relative_to(ROOT / "src") and path.suffix == ".py"
        for module in imported(path)
        if module != "rentegn" and not asked & {owner.lower() for owner in owners.get(module, [module])}
    }
    assert lacking == set()


def imported(path: Path) -> set[str]:
    """The modules outside the standard library that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return {name.partition(".")[0] for name in found} - sys.stdlib_module_names


def test_what_is_installed_is_what_the_lock_says() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    for package in ("manim", "ruff", "pebble"):
        assert f"{package}=={version(package)}" in lock
