"""The wheel and the sdist: they build without a network, hold all that the program reads, and run where installed."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGES = ("api", "graph", "loaders", "queries")
UV = Path(sys.executable).with_name("uv")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist of this checkout, and the wheel that is made of the sdist."""
    folder = tmp_path_factory.mktemp("built")
    build = [UV, "build", "--quiet", "--no-build-isolation", "--python", sys.executable, "--out-dir", folder, CHECKOUT]
    subprocess.run(build, check=True, timeout=120)
    return folder


def wheel_of(built: Path) -> Path:
    (wheel,) = built.glob("onrecord-*.whl")
    return wheel


def tracked(*under: str) -> set[str]:
    """The files of the checkout below these paths, as git knows them; else as they lie there."""
    if (CHECKOUT / ".git").exists():
        listed = subprocess.run(
            ["git", "-C", CHECKOUT, "ls-files", "-z", *under], check=True, capture_output=True, text=True
        ).stdout.split("\0")
        return {name for name in listed if name and (CHECKOUT / name).exists()}
    files = (path for each in under for path in [CHECKOUT / each, *(CHECKOUT / each).rglob("*")] if path.is_file())
    return {path.relative_to(CHECKOUT).as_posix() for path in files if path.suffix != ".pyc"}


def test_the_wheel_holds_every_file_of_the_four_packages(built: Path) -> None:
    held = set(zipfile.ZipFile(wheel_of(built)).namelist())
    assert tracked(*PACKAGES) - held == set()


def test_the_wheel_holds_queries_shapes_and_word_lists_beside_the_code(built: Path) -> None:
    held = zipfile.ZipFile(wheel_of(built)).namelist()
    suffixes = {name.rpartition(".")[2] for name in held}
    assert {"cypher", "toml", "ttl"} <= suffixes
    assert {f"{package}/py.typed" for package in PACKAGES} <= set(held)


def test_the_wheel_brings_nothing_but_the_four_packages(built: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel_of(built)).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_the_wheel_carries_its_licence(built: Path) -> None:
    wheel = zipfile.ZipFile(wheel_of(built))
    (licence,) = [name for name in wheel.namelist() if name.endswith("/LICENSE")]
    (metadata,) = [name for name in wheel.namelist() if name.endswith("/METADATA")]
    assert "Apache License" in wheel.read(licence).decode()
    assert "License-Expression: Apache-2.0" in wheel.read(metadata).decode()


def test_the_sdist_holds_all_that_tests_and_checks_need(built: Path) -> None:
    (sdist,) = built.glob("onrecord-*.tar.gz")
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert tracked(".") - held - {".gitignore"} == set()


@pytest.mark.slow
def test_the_command_runs_from_an_installed_wheel(built: Path, tmp_path: Path) -> None:
    """Elsewhere than in the checkout, in an environment where nothing was installed in place."""
    version = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    environment = _with_the_wheel(wheel_of(built), tmp_path / "environment")
    told = _run(environment, tmp_path, "--version")
    shown = _run(environment, tmp_path, "demo")
    assert version in told
    assert "denies" in shown


def _with_the_wheel(wheel: Path, environment: Path) -> Path:
    """A new environment that holds the wheel alone, and borrows what it depends on from the one that runs the tests."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True, timeout=60)
    python = environment / "bin/python"
    install = [UV, "pip", "install", "--quiet", "--offline", "--no-deps", "--python", python, wheel]
    subprocess.run(install, check=True, timeout=60)
    (site,) = environment.glob("lib/python*/site-packages")
    borrowed = next(path for path in map(Path, sys.path) if path.name == "site-packages")
    # Last on the path, and as a plain folder: the checkout's own `.pth` in there is not followed.
    (site / "borrowed.pth").write_text(f"{borrowed}\n", encoding="utf-8")
    return environment


def _run(environment: Path, home: Path, *words: str) -> str:
    finished = subprocess.run(
        [environment / "bin/onrecord", *words],
        cwd=home,
        env={"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout
