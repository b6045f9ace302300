"""tools/set_up.sh: which Python it takes, what it installs, and that it does nothing where all stands already."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

# Notes what it is asked, and installs nothing.
_UV = """\
#!/bin/sh
if [ "$1" = --version ]; then echo "uv {pinned}"; else echo "$@" >> asked; fi
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout as the script sees it, whose folder has a space in its name."""
    folder = tmp_path / "a checkout"
    (folder / "tools").mkdir(parents=True)
    for name in ("pyproject.toml", "uv.lock", "tools/set_up.sh"):
        shutil.copy(CHECKOUT / name, folder / name)
    return folder


@pytest.fixture
def with_environment(folder: Path) -> Path:
    """The same with a virtual environment, and a uv in it that notes what it is asked."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / ".venv"], check=True, timeout=60)
    lines = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    (pinned,) = [line.strip(' ",').removeprefix("uv==") for line in lines if line.strip().startswith('"uv==')]
    _put_script(folder / ".venv/bin/uv", _UV.format(pinned=pinned))
    return folder


def _put_script(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def set_up(folder: Path, wanted: str = "dev", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script; `environment` goes before this process's own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHON"}
    return subprocess.run(
        ["sh", "tools/set_up.sh", wanted],
        cwd=folder,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def asked(folder: Path) -> list[str]:
    """What uv was asked, each once it was."""
    notes = folder / "asked"
    return notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []


def _only_an_old_python(folder: Path) -> str:
    """A PATH on which `python3` is 3.9."""
    programs = folder / "programs"
    programs.mkdir()
    for name in ("sh", "dirname", "cat", "sed", "cksum"):
        (programs / name).symlink_to(shutil.which(name) or name)
    _put_script(programs / "python3", '#!/bin/sh\ncase "$2" in *exit*) exit 1 ;; *) echo 3.9.2 ;; esac\n')
    return str(programs)


def test_a_machine_with_an_older_python_is_told_which_it_needs(folder: Path) -> None:
    ended = set_up(folder, PATH=_only_an_old_python(folder))
    assert ended.returncode == 1
    assert "needs Python 3.11, 3.12 or 3.13, and 'python3' here is 3.9.2" in ended.stderr
    assert not (folder / ".venv").exists()


def test_a_named_python_that_is_not_there_is_not_replaced_by_another(folder: Path) -> None:
    ended = set_up(folder, PYTHON="python9.9")
    assert ended.returncode == 1
    assert "there is no 'python9.9' here" in ended.stderr


def test_a_named_python_that_is_too_old_is_not_replaced_by_another(folder: Path) -> None:
    old = Path(_only_an_old_python(folder)) / "python3"
    ended = set_up(folder, PYTHON=str(old))
    assert ended.returncode == 1
    assert "is 3.9.2; name another with PYTHON=" in ended.stderr


def test_the_locked_packages_are_installed_once(with_environment: Path) -> None:
    first, second = set_up(with_environment), set_up(with_environment)
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert asked(with_environment) == ["sync --locked --quiet"]
    assert "installing" in first.stderr
    assert second.stderr == ""


def test_the_demo_installs_no_tools_and_leaves_those_that_are_there(with_environment: Path) -> None:
    set_up(with_environment, "run")
    assert asked(with_environment) == ["sync --locked --quiet --no-dev --inexact"]


def test_where_the_tools_stand_the_demo_installs_nothing(with_environment: Path) -> None:
    set_up(with_environment, "dev")
    set_up(with_environment, "run")
    assert len(asked(with_environment)) == 1


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_is_installed_again(with_environment: Path, name: str) -> None:
    set_up(with_environment)
    with (with_environment / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    set_up(with_environment)
    assert len(asked(with_environment)) == 2


def test_a_file_that_only_got_a_new_date_is_not(with_environment: Path) -> None:
    set_up(with_environment)
    (with_environment / "uv.lock").touch()
    set_up(with_environment)
    assert len(asked(with_environment)) == 1


def test_a_failed_installation_is_not_taken_for_one_that_stands(with_environment: Path) -> None:
    uv = with_environment / ".venv/bin/uv"
    working = uv.read_text(encoding="utf-8")
    _put_script(uv, working.replace('echo "$@" >> asked', "exit 2"))
    failed = set_up(with_environment)
    _put_script(uv, working)
    set_up(with_environment)
    assert failed.returncode == 1
    assert "could not be installed" in failed.stderr
    assert len(asked(with_environment)) == 1
