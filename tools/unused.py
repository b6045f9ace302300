"""Lists code that nothing uses. What only a page's template names counts as used: vulture itself reads Python alone."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

_NAMED = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)


def main() -> int:
    """Give vulture's own exit code: 0 when everything is used."""
    settings = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["vulture"]
    named = Path(".cache/named_in_templates.py")
    named.parent.mkdir(exist_ok=True)
    named.write_text("".join(f"_.{name}\n" for name in sorted(_names_in_templates())), encoding="utf-8")
    vulture = Path(sys.executable).with_name("vulture")
    return subprocess.run([vulture, *settings["paths"], named], check=False).returncode


def _names_in_templates() -> set[str]:
    """The members that templates ask of the values given to them."""
    texts = (path.read_text(encoding="utf-8") for path in Path("api").rglob("templates/*.html"))
    return {name for text in texts for part in _NAMED.findall(text) for name in re.findall(r"\.([a-z_]\w*)", part)}


if __name__ == "__main__":
    sys.exit(main())
