"""A new user's way: from nothing to the answer, and on with an article of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from console_blocks import CHECKOUT
from processes import Run

pytestmark = [pytest.mark.model, pytest.mark.slow]

FERRY = CHECKOUT / "tests/data/ferry/article.txt"


def test_the_demonstration_shows_confirmations_denials_quotes_and_the_chain(run: Run) -> None:
    ended = run("demo")
    assert (ended.returncode, ended.stderr) == (0, "")
    shown = " ".join(ended.stdout.split())
    assert "North Korean troops deployed to Russia have temporarily retreated" in shown
    assert "disputed: " in shown
    for words in ("confirms National", "denies Kyrylo", "“North Korean troops", "Korea JoongAng", "[root]"):
        assert words in shown
    lines = ended.stdout.splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 80
    times = next(number for number, line in enumerate(lines) if "The New York Times asserts" in line)
    assert "anonymous U.S. and Ukrainian officials (unnamed) asserts" in " ".join(lines[times:][:4])


def test_the_demonstration_leaves_nothing_behind_unless_a_place_is_given(run: Run, tmp_path: Path) -> None:
    assert run("demo", "--json").returncode == 0
    assert run("stats").returncode == 5
    place = f"embedded:{tmp_path / 'kept.kgl'}"
    answer = json.loads(run("demo", "--json", "--store", place).stdout)
    assert answer["standing"]["status"] == "disputed"
    assert json.loads(run("stats", "--json", "--store", place).stdout)["articles"] == 1


def test_an_article_is_read_loaded_asked_about_exported_and_forgotten(run: Run) -> None:
    told = ("--published", "2024-11-20", "--outlet", "Baltic Dispatch")
    assert "denies" in run("read", str(FERRY), *told).stdout
    loaded = run("load", str(FERRY), *told, "--csv")
    assert loaded.returncode == 0
    article_id = loaded.stdout.splitlines()[1].split(",")[2]
    who = run("who", "ship", "sailed", "known", "fault")
    assert "Vainameri" in who.stdout
    exported = run("export")
    assert json.loads(exported.stdout)["article"]["id"] == article_id
    assert run("forget", article_id).returncode == 0
    assert run("who", "ship", "sailed").returncode == 3
    assert run("export").stdout == ""


def test_the_store_is_that_of_the_environment_unless_one_is_named(run: Run, tmp_path: Path) -> None:
    here, there = (f"embedded:{tmp_path / name}" for name in ("here.kgl", "there.kgl"))
    assert run("load", str(FERRY), ONRECORD_STORE=here).returncode == 0
    assert run("stats", ONRECORD_STORE=here).returncode == 0
    assert run("stats", "--store", there, ONRECORD_STORE=here).returncode == 5
