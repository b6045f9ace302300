"""Which store a URL names, and which it can't."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UnknownStoreUrl
from graph.opening import NEO4J_SCHEMES, Credentials, default_store_url, open_store


def test_an_embedded_url_opens_the_file_it_names(tmp_path: Path) -> None:
    store = open_store(f"embedded:{tmp_path / 'new' / 'graph.kgl'}")
    assert store.url == f"embedded:{tmp_path / 'new' / 'graph.kgl'}"
    store.close()
    assert (tmp_path / "new" / "graph.kgl").exists()


@pytest.mark.parametrize("url", ["embedded:", "embedded:  "])
def test_an_embedded_url_without_a_path_is_refused_and_nobodys_own_store_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(UnknownStoreUrl, match="names no file; write embedded:PATH, or leave it out for embedded:/"):
        open_store(url)
    assert default_store_url().endswith("/onrecord/graph.kgl")
    assert list(tmp_path.iterdir()) == []


def test_a_tilde_is_the_users_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    store = open_store("embedded:~/graph.kgl")
    assert store.url == f"embedded:{tmp_path / 'graph.kgl'}"
    store.close()


@pytest.mark.parametrize("url", ["", "graph.kgl", "sqlite:graph.db", "https://example.org", "NEO4J://host"])
def test_an_unknown_url_is_answered_with_the_known_ones(url: str) -> None:
    with pytest.raises(UnknownStoreUrl, match=r"names no store; use embedded:PATH, or .* neo4j://, .*bolt\+ssc://"):
        open_store(url)


@pytest.mark.parametrize("scheme", NEO4J_SCHEMES)
def test_credentials_in_a_url_are_refused_and_not_repeated(scheme: str) -> None:
    with pytest.raises(UnknownStoreUrl, match="ONRECORD_NEO4J_PASSWORD_FILE") as told:
        open_store(f"{scheme}neo4j:opensesame@example.org:7687")
    assert "opensesame" not in str(told.value)


@pytest.mark.parametrize("url", ["bolt://", "bolt://:7687", "neo4j:///path"])
def test_an_address_without_a_host_is_refused(url: str) -> None:
    with pytest.raises(UnknownStoreUrl, match="names no server; write"):
        open_store(url)


@pytest.mark.parametrize("url", ["bolt://host:port", "bolt://host:99999", "bolt://[::1"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UnknownStoreUrl, match="can't be read"):
        open_store(url)


def test_a_password_never_shows() -> None:
    assert "opensesame" not in f"{Credentials('neo4j', 'opensesame')!r}"
    assert "neo4j" in f"{Credentials('neo4j', 'opensesame')}"
