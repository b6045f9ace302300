"""The doctor finds what is wrong with an installation, and nothing with one that is new."""

from __future__ import annotations

import json

import pytest
from bridge import Onrecord

pytestmark = pytest.mark.model


def findings(onrecord: Onrecord, *arguments: str, code: int = 0) -> dict[str, dict[str, str | bool]]:
    ended = onrecord("doctor", "--json", *arguments)
    assert ended.code == code, ended
    return {each["check"]: each for each in json.loads(ended.out)["findings"]}


def test_a_sound_installation_is_told_to_be_so(onrecord: Onrecord, embedded_loaded_url: str) -> None:
    found = findings(onrecord, "--store", embedded_loaded_url)
    assert all(each["ok"] for each in found.values())
    assert "1 article" in str(found["store"]["detail"])
    assert "kglite" in str(found["libraries"]["detail"])
    assert onrecord("doctor", "--store", embedded_loaded_url).out.startswith("ok   versions: onrecord ")


def test_a_store_that_was_never_loaded_is_no_fault(onrecord: Onrecord, embedded_url: str) -> None:
    assert "nothing is loaded yet" in str(findings(onrecord, "--store", embedded_url)["store"]["detail"])


def test_another_distribution_with_a_package_of_our_name_is_found(
    onrecord: Onrecord, embedded_loaded_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def owners() -> dict[str, list[str]]:
        return {"queries": ["queries", "onrecord"], "graph": ["onrecord"]}

    monkeypatch.setattr("api.cli.doctor.packages_distributions", owners)
    found = findings(onrecord, "--store", embedded_loaded_url, code=10)
    assert (found["package queries"]["ok"], found["package graph"]["ok"]) == (False, True)
    assert "uv tool" in str(found["package queries"]["detail"])
    assert "mend package queries: " in onrecord("doctor", "--store", embedded_loaded_url).out


def test_what_is_missing_is_named(
    onrecord: Onrecord, embedded_loaded_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("no model")

    monkeypatch.setattr("api.cli.doctor.LIBRARIES", ("kglite", "no-such-library"))
    monkeypatch.setattr("loaders.extract.language.parse", fail)
    found = findings(onrecord, "--store", embedded_loaded_url, code=10)
    assert "no-such-library not installed" in str(found["libraries"]["detail"])
    assert "no model" in str(found["language model"]["detail"])


def test_a_store_that_cant_be_reached_is_told(onrecord: Onrecord) -> None:
    found = findings(onrecord, "--store", "bolt://127.0.0.1:9", code=10)
    assert "can't be reached" in str(found["store"]["detail"])
