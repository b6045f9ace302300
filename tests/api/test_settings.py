"""Settings come from the environment alone, and say which variable can't be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.settings import read_settings
from graph.errors import InvalidRequest
from graph.rdf.naming import BASE


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STORE", "NEO4J_PASSWORD", "NEO4J_PASSWORD_FILE", "MAX_UPLOAD", "BASE_IRI"):
        monkeypatch.delenv(f"ONRECORD_{name}", raising=False)


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_STORE", "")
    assert read_settings().store is None


def test_iris_start_by_default_as_everybodys_do() -> None:
    assert read_settings().base_iri == BASE


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("MAX_UPLOAD", "much", ": it should be a valid integer$"),
        ("MAX_UPLOAD", "0", ": it should be greater than or equal to 1$"),
        ("BASE_IRI", "here", ": it starts with https://.* and ends in a slash"),
        ("BASE_IRI", "https://example.org", "ends in a slash"),
        ("BASE_IRI", "https://a\nb/\n", "ends in a slash"),
    ],
)
def test_a_value_that_cant_be_used_is_refused_by_the_name_of_its_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(f"ONRECORD_{name}", value)
    with pytest.raises(InvalidRequest, match=f"ONRECORD_{name}.*{told}"):
        read_settings()


def test_the_password_comes_from_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_NEO4J_PASSWORD", "secret")
    settings = read_settings()
    assert settings.password() == "secret"
    assert "secret" not in repr(settings)


def test_the_password_comes_from_a_file_without_its_line_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "password").write_text("se cret\n", encoding="utf-8")
    monkeypatch.setenv("ONRECORD_NEO4J_PASSWORD_FILE", str(tmp_path / "password"))
    assert read_settings().password() == "se cret"


def test_no_password_is_none() -> None:
    assert read_settings().password() is None


def test_two_passwords_are_one_too_many(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ONRECORD_NEO4J_PASSWORD", "one")
    monkeypatch.setenv("ONRECORD_NEO4J_PASSWORD_FILE", str(tmp_path / "other"))
    with pytest.raises(InvalidRequest, match="both set"):
        read_settings().password()


@pytest.mark.parametrize("content", [None, b"\xff"])
def test_a_password_file_that_cant_be_read_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "password"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setenv("ONRECORD_NEO4J_PASSWORD_FILE", str(path))
    with pytest.raises(InvalidRequest, match=str(path)):
        read_settings().password()
