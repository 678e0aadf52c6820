import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_clone_has_the_same_command_from_any_python_and_folder(tmp_path: Path) -> None:
    base = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
    done = subprocess.run(
        [base, ROOT / "render.py", "--help"], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("usage: rentegn")
