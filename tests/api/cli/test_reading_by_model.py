"""`--extractor llm`: which settings it needs, what it says on standard error, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from bridge import Onrecord
from pretending import Asked, Reply, pretending, statements, written

FIRST = "The ministry denied on Tuesday that the dam at Kelmet had leaked."
DENIAL: Mapping[str, object] = {
    "source": "The ministry",
    "cue": "denied",
    "stance": "denies",
    "quote": ["the dam at Kelmet had leaked"],
}


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "dam.txt"
    path.write_text(f"A dam\n\n{FIRST}\n", encoding="utf-8")
    return str(path)


def set_up(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("ONRECORD_LLM_URL", url)
    monkeypatch.setenv("ONRECORD_LLM_MODEL", "small")


def rightly_and_wrongly(asked: Asked) -> Reply:
    here = {"paragraph": asked.number_of("Kelmet")}
    return statements({**DENIAL, **here}, {**DENIAL, **here, "quote": ["it was a lie"]})


@pytest.mark.model
def test_the_model_of_the_settings_reads_and_what_is_dropped_is_told(
    onrecord: Onrecord, article: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    key = tmp_path / "key"
    key.write_text("secret-key\n", encoding="utf-8")
    with pretending(rightly_and_wrongly) as service:
        set_up(monkeypatch, service.url)
        monkeypatch.setenv("ONRECORD_LLM_KEY_FILE", str(key))
        ended = onrecord("read", article, "--extractor", "llm", "--json")
        assert service.asked[0].headers["Authorization"] == "Bearer secret-key"
    record = json.loads(ended.out)
    assert ended.code == 0
    assert record["extractor"] == "llm:small/prompt1"
    assert [each["cue"]["text"] for each in record["statements"]] == ["denied"]
    assert ended.err == f"onrecord: {article}: 1 answer of the model dropped; the unread passages tell why\n"
    assert "secret" not in ended.out + ended.err


@pytest.mark.model
def test_what_a_model_read_is_loaded_and_not_asked_for_again(
    onrecord: Onrecord, article: str, embedded_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pretending(rightly_and_wrongly) as service:
        set_up(monkeypatch, service.url)
        first = onrecord("load", article, "--extractor", "llm", "--store", embedded_url)
        again = onrecord("load", article, "--extractor", "llm", "--store", embedded_url)
        assert len(service.asked) == 1
    assert first.out.startswith("stored ")
    assert again.out.startswith("unchanged ")
    assert onrecord("load", article, "--store", embedded_url).out.startswith("replaced "), "the rules read it anew"


@pytest.mark.model
def test_several_articles_are_asked_about_side_by_side_in_order(
    onrecord: Onrecord, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"Dam {number}\n\n{FIRST}\n", encoding="utf-8")
    with pretending(rightly_and_wrongly) as service:
        set_up(monkeypatch, service.url)
        ended = onrecord("read", str(tmp_path), "--extractor", "llm", "--json", "--cores", "2")
        assert len(service.asked) == 4
    texts = [json.loads(line)["text"] for line in ended.out.splitlines()]
    assert [text[:5] for text in texts] == ["Dam 0", "Dam 1", "Dam 2", "Dam 3"]


def test_a_service_that_refuses_ends_the_command_with_its_own_code(
    onrecord: Onrecord, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pretending([Reply(status=401)]) as service:
        set_up(monkeypatch, service.url)
        ended = onrecord("read", article, "--extractor", "llm")
    told = f"onrecord: the model at {service.url} refuses the key (status 401); check ONRECORD_LLM_KEY_FILE\n"
    assert (ended.code, ended.out, ended.err) == (12, "", told)


@pytest.mark.model
def test_an_answer_that_is_none_leaves_the_passage_unread(
    onrecord: Onrecord, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pretending([written("no")]) as service:
        set_up(monkeypatch, service.url)
        ended = onrecord("read", article, "--extractor", "llm")
    assert ended.code == 0
    assert "the model gave no answer of the form that was asked for" in " ".join(ended.out.split())


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        (None, None, "--extractor llm needs ONRECORD_LLM_URL and ONRECORD_LLM_MODEL"),
        ("ONRECORD_LLM_URL", "http://127.0.0.1:9/v1", "--extractor llm needs ONRECORD_LLM_MODEL"),
        ("ONRECORD_LLM_URL", "file:///etc/passwd", "ONRECORD_LLM_URL"),
        ("ONRECORD_LLM_URL", "https://user:password@host.example/v1", "ONRECORD_LLM_URL"),
        ("ONRECORD_LLM_MODEL", "two words", "ONRECORD_LLM_MODEL"),
        ("ONRECORD_LLM_TIMEOUT", "0", "ONRECORD_LLM_TIMEOUT"),
    ],
)
def test_settings_that_lack_or_can_not_be_used_are_named(
    onrecord: Onrecord, article: str, monkeypatch: pytest.MonkeyPatch, name: str | None, value: str, told: str
) -> None:
    if name is not None:
        monkeypatch.setenv(name, value)
    ended = onrecord("read", article, "--extractor", "llm")
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
    assert "password" not in ended.err


@pytest.mark.parametrize("held", [None, b"", b"two\nlines", b"\xff\xfe"])
def test_a_key_file_without_a_key_is_told(
    onrecord: Onrecord, article: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, held: bytes | None
) -> None:
    path = tmp_path / "key"
    if held is not None:
        path.write_bytes(held)
    set_up(monkeypatch, "http://127.0.0.1:9/v1")
    monkeypatch.setenv("ONRECORD_LLM_KEY_FILE", str(path))
    ended = onrecord("read", article, "--extractor", "llm")
    assert ended.code == 2
    assert "ONRECORD_LLM_KEY_FILE" in ended.err


def test_the_service_has_its_own_extractor(onrecord: Onrecord, article: str) -> None:
    ended = onrecord("load", article, "--extractor", "llm", "--server", "http://127.0.0.1:9")
    assert ended.code == 2
    assert "--server and --extractor can't go together" in ended.err


def test_an_extractor_that_there_is_not_is_refused(onrecord: Onrecord, article: str) -> None:
    assert onrecord("read", article, "--extractor", "oracle").code == 2
