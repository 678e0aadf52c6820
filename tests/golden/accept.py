"""Accept the pictures as they are drawn now, after looking at them: `make accept`."""

import json
import os
import sys

from tests.golden.pictures import (
    HERE,
    accept,
    accepted,
    all_golden,
    difference,
    drawn,
    leave,
    tools,
)


def main() -> int:
    if os.environ.get("CI"):
        print("pictures are accepted by a person who looked at them, not here", file=sys.stderr)
        return 2
    needed = {HERE / "made-with.json"}
    for path, scene, frame, look in all_golden():
        pixels = drawn(scene, frame, look)
        needed.add(path)
        if path.exists() and difference(accepted(path), pixels).within:
            continue
        if path.exists():
            print(f"changed  {leave(accepted(path), pixels, path.stem)}")
        else:
            print(f"new      {path}")
        accept(pixels, path)
    for path in HERE.glob("*.png"):
        if path not in needed:
            path.unlink()
    (HERE / "made-with.json").write_text(json.dumps(tools(), indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
