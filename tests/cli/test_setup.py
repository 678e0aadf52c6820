import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ORDINARY = ("sh", "dirname", "basename", "cat", "cksum", "rm", "id", "env", "mkdir", "cp", "chmod", "grep")

LOGS = 'echo "$(basename "$0") $*" >>"$LOG"\n'
PYTHON = f"""#!/bin/sh
{LOGS}
case "$1 $2" in
"-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
"--version ") echo "Python 3.11.9" ;;
esac
"""
# installing a package makes the tool it stands for appear
APT = f"""#!/bin/sh
{LOGS}
[ "$1" = install ] || exit 0
for package in "$@"; do
    case $package in
    build-essential) cp "$FAKES/plain" "$BIN/cc" ;;
    pkg-config | ffmpeg) cp "$FAKES/plain" "$BIN/$package" ;;
    libcairo2-dev) touch "$BIN/cairo.there" ;;
    python3) cp "$FAKES/python" "$BIN/python3" ;;
    esac
done
"""
# knows cairo once it is installed; pango is always there
PKG_CONFIG = '#!/bin/sh\n[ "$2" != cairo ] || [ -f "$BIN/cairo.there" ]\n'


@dataclass
class Machine:
    """A machine with only the tools it is given, and a log of what they were asked."""

    root: Path

    @property
    def bin(self) -> Path:
        return self.root / "bin"

    @property
    def project(self) -> Path:
        return self.root / "project"

    def tool(self, name: str, script: str) -> None:
        path = self.bin / name
        path.write_text(script)
        path.chmod(0o755)

    def lacks(self, *tools: str) -> None:
        for name in tools:
            (self.bin / name).unlink()

    def set_up(self) -> subprocess.CompletedProcess[str]:
        log = self.root / "log"
        log.write_text("")
        environment = {"PATH": str(self.bin), "LOG": str(log), "BIN": str(self.bin), "FAKES": str(self.root / "fakes")}
        return subprocess.run(
            [self.bin / "sh", "scripts/setup.sh"],
            cwd=self.project,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def asked(self, *of: str) -> list[str]:
        lines = (self.root / "log").read_text().splitlines()
        return [line for line in lines if line.startswith(of)]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path)
    (made.project / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts/setup.sh", made.project / "scripts/setup.sh")
    (made.project / "requirements.lock").write_text("manim==0.22.0\n")
    (made.project / "pyproject.toml").write_text("")
    made.bin.mkdir()
    link(made.bin, (*ORDINARY, "touch"))
    fakes = tmp_path / "fakes"
    fakes.mkdir()
    for name, script in (("plain", "#!/bin/sh\n"), ("python", PYTHON)):
        (fakes / name).write_text(script)
        (fakes / name).chmod(0o755)
    for name in ("cc", "ffmpeg"):
        made.tool(name, "#!/bin/sh\n")
    made.tool("pkg-config", PKG_CONFIG)
    (made.bin / "cairo.there").touch()
    made.tool("python3", PYTHON)
    made.tool("apt-get", APT)
    made.tool("id", "#!/bin/sh\necho 0\n")
    return made


def link(folder: Path, tools: Iterable[str]) -> None:
    for tool in tools:
        found = shutil.which(tool)
        assert found is not None, tool
        if tool != "id":
            os.symlink(found, folder / tool)


def test_a_machine_with_everything_gets_only_the_environment(machine: Machine) -> None:
    done = machine.set_up()
    assert done.returncode == 0, done.stderr
    assert machine.asked("apt-get") == []
    assert [line.split(" --quiet")[0] for line in machine.asked("python -m pip")] == ["python -m pip install"] * 2
    assert "--requirement requirements.lock" in machine.asked("python -m pip")[0]


def test_a_second_run_does_nothing(machine: Machine) -> None:
    machine.set_up()
    again = machine.set_up()
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert machine.asked("apt-get", "python -m") == []


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_another_lock_installs_anew(machine: Machine, file: str) -> None:
    machine.set_up()
    (machine.project / file).write_text("numpy==2\n")
    machine.set_up()
    assert len(machine.asked("python -m pip")) == 2


def test_an_administrator_gets_what_is_missing_installed(machine: Machine) -> None:
    machine.lacks("cc", "ffmpeg", "cairo.there")
    done = machine.set_up()
    assert done.returncode == 0, done.stderr
    update, install = machine.asked("apt-get")
    assert update.startswith("apt-get update")
    assert install.endswith("--no-install-recommends build-essential libcairo2-dev ffmpeg")


def test_a_bare_machine_gets_python_too(machine: Machine) -> None:
    machine.lacks("python3")
    done = machine.set_up()
    assert done.returncode == 0, done.stderr
    assert machine.asked("apt-get install")[0].endswith("python3 python3-venv python3-dev")


def test_a_python_that_is_too_old_gets_a_newer_one_beside_it(machine: Machine) -> None:
    machine.tool("python3", '#!/bin/sh\ncase "$2" in *version_info*) exit 1 ;; esac\n')
    machine.set_up()
    assert machine.asked("apt-get install")[0].endswith("python3.11 python3.11-venv python3.11-dev")


def test_without_rights_the_exact_command_is_said(machine: Machine) -> None:
    machine.tool("id", "#!/bin/sh\necho 1000\n")
    machine.lacks("ffmpeg")
    done = machine.set_up()
    assert done.returncode == 1
    assert "sudo apt-get update && sudo apt-get install --yes ffmpeg\n" in done.stderr
    assert machine.asked("apt-get", "python -m") == []


def test_sudo_without_a_password_is_used(machine: Machine) -> None:
    machine.tool("id", "#!/bin/sh\necho 1000\n")
    machine.tool("sudo", '#!/bin/sh\n[ "$1" = -n ] && exit 0\nexec "$@"\n')
    machine.lacks("ffmpeg")
    assert machine.set_up().returncode == 0
    assert len(machine.asked("apt-get")) == 2


def test_where_there_is_no_apt_the_need_is_named(machine: Machine) -> None:
    machine.lacks("apt-get", "cc")
    done = machine.set_up()
    assert done.returncode == 1
    assert "lacks what these Debian packages hold: build-essential" in done.stderr


def test_an_installation_that_did_not_help_is_told(machine: Machine) -> None:
    machine.tool("apt-get", "#!/bin/sh\n")
    machine.lacks("cc")
    done = machine.set_up()
    assert done.returncode == 1
    assert "Still missing after the installation: build-essential" in done.stderr


def test_the_script_is_sound_shell() -> None:
    subprocess.run(["sh", "-n", ROOT / "scripts/setup.sh"], check=True, timeout=120)
    subprocess.run(["bash", "-n", ROOT / ".ci/run"], check=True, timeout=120)
