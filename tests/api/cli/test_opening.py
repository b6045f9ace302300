"""Which store a command opens, and what it says when it can't."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bridge import Onrecord, bridge, load_into
from console_blocks import CHECKOUT

from graph.opening import open_store

FERRY = CHECKOUT / "tests/data/ferry/article.txt"
SAID = 'Mayor Ann Lee said on Monday that the bridge was closed.\n\n"It is unsafe," Lee said.\n'


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("forget", bridge().record.article.id), "; no service forgets articles: end that process, then forget"),
        (("serve", "--port", "0"), "; ask the service that runs, end that process, or name another store with --store"),
        (("demo",), "; name another store with --store, or none"),
    ],
)
def test_what_to_do_when_another_process_writes_fits_the_command(
    onrecord: Onrecord, embedded_url: str, arguments: tuple[str, ...], told: str
) -> None:
    load_into(embedded_url, bridge())
    held = open_store(embedded_url)
    try:
        ended = onrecord(*arguments, "--store", embedded_url)
    finally:
        held.close()
    assert (ended.code, ended.out) == (6, "")
    assert "is in use by" in ended.err
    assert ended.err.endswith(f"{told}\n")


@pytest.mark.parametrize("url", ["", "embedded:", "embedded: "])
@pytest.mark.parametrize("command", [("stats",), ("demo",), ("forget", bridge().record.article.id)])
def test_an_empty_store_address_never_means_the_users_own_store(
    onrecord: Onrecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], url: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("ONRECORD_STORE", f"embedded:{tmp_path / 'set.kgl'}")
    ended = onrecord(*command, "--store", url)
    assert (ended.code, ended.out) == (2, "")
    assert "names no" in ended.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.model
def test_an_article_in_another_language_is_said_to_be_so_and_has_no_statements(
    onrecord: Onrecord, embedded_url: str, tmp_path: Path
) -> None:
    german = json.loads((CHECKOUT / "tests/data/languages/sentences.json").read_text(encoding="utf-8"))["de"]
    path = tmp_path / "a.txt"
    path.write_text(f"{german}\n\n{german} „It is unsafe“, said der Sprecher.\n", encoding="utf-8")
    told = f"onrecord: {path}: not in English, but in another language (de); its statements are not read\n"
    ended = onrecord("read", str(path), "--json")
    record = json.loads(ended.out)
    assert (ended.code, record["statements"], record["article"]["language"]) == (0, [], "de")
    assert [passage["reason"] for passage in record["unread"]] == ["not in English, but in another language (de)"]
    assert ended.err == told
    assert "date unknown, de, a_" in onrecord("read", str(path)).out
    loaded = onrecord("load", str(path), "--store", embedded_url)
    assert "0 statements, 1 unread" in loaded.out
    assert loaded.err == told
    assert onrecord("load", str(path), "--store", embedded_url).out.startswith("unchanged ")
