"""A model's service is asked with patience; what it does wrong is told in words, and never waited for without end."""

from __future__ import annotations

import socket
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from pretending import Reply, pretending, written

from graph.errors import ExtractorUnavailable
from loaders.extract.llm.asking import question
from loaders.extract.llm.endpoint import Answer, Endpoint

ASKED = question([(0, "Words.")])
GOOD = written("words")


class Waits(list[float]):
    """Takes down how long it was to wait, and does not."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def endpoint(url: str, waits: Waits | None = None, *, key: str | None = None, seconds: float = 5) -> Endpoint:
    return Endpoint(url, "small", key, seconds, wait=waits if waits is not None else Waits())


def test_the_question_and_the_key_go_where_the_protocol_has_them() -> None:
    with pretending([GOOD]) as service:
        assert endpoint(f"{service.url}/", key="secret").ask(ASKED) == Answer("words", is_cut=False)
        (asked,) = service.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.headers["Authorization"] == "Bearer secret"
    assert (asked.body["model"], asked.body["temperature"]) == ("small", 0)
    assert asked.paragraphs == [{"paragraph": 0, "text": "Words."}]


def test_without_a_key_none_is_sent_and_a_key_is_never_shown() -> None:
    with pretending([GOOD]) as service:
        endpoint(service.url).ask(ASKED)
        assert "Authorization" not in service.asked[0].headers
    assert "secret" not in repr(endpoint("http://127.0.0.1:1/v1", key="secret"))


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 529])
def test_a_busy_service_is_asked_again_later_and_later(status: int) -> None:
    waits = Waits()
    with pretending([Reply(status=status)] * 3 + [GOOD]) as service:
        assert endpoint(service.url, waits).ask(ASKED) == Answer("words", is_cut=False)
        assert len(service.asked) == 4
    assert waits == [1, 2, 4]


def test_the_service_is_asked_again_when_it_says_so() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    replies = [Reply(status=429, headers={"Retry-After": told}) for told in ("7", later, "soon", "0")]
    waits = Waits()
    with pretending([*replies, GOOD]) as service:
        assert endpoint(service.url, waits).ask(ASKED) is not None
    assert waits[0] == 7
    assert 80 < waits[1] <= 90
    assert waits[2:] == [4, 8]


def test_a_service_that_stays_busy_is_given_up() -> None:
    waits = Waits()
    with (
        pretending([Reply(b"too many requests", 429)]) as service,
        pytest.raises(ExtractorUnavailable, match=r"is busy or failing \(status 429: too many requests\); try "),
    ):
        endpoint(service.url, waits).ask(ASKED)
    assert len(waits) == 4


def test_a_wait_that_is_too_long_is_told_at_once() -> None:
    waits = Waits()
    with (
        pretending([Reply(status=429, headers={"Retry-After": "3600"})]) as service,
        pytest.raises(ExtractorUnavailable, match="status 429"),
    ):
        endpoint(service.url, waits).ask(ASKED)
    assert waits == []


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(status=401), r"refuses the key \(status 401\); check ONRECORD_LLM_KEY_FILE"),
        (Reply(status=403), r"refuses the key \(status 403\)"),
        (Reply(status=404), r"knows no such address or model .* ONRECORD_LLM_URL and ONRECORD_LLM_MODEL"),
        (Reply(b"context too long", 400), r"refuses the question \(status 400: context too long\)"),
        (
            Reply(status=302, headers={"Location": "https://other.example/v1"}),
            r"sends on to https://other\.example/v1;",
        ),
        (Reply(b"x" * 5_000_000), r"answers with more than 4,000,000 bytes"),
    ],
    ids=["no key", "forbidden", "no model", "refused", "redirected", "endless"],
)
def test_what_no_patience_mends_is_told_at_once(reply: Reply, told: str) -> None:
    waits = Waits()
    with pretending([reply]) as service:
        with pytest.raises(ExtractorUnavailable, match=told) as raised:
            endpoint(service.url, waits, key="secret").ask(ASKED)
        assert len(service.asked) == 1
        assert str(raised.value).startswith(f"the model at {service.url} ")
    assert waits == []
    assert "secret" not in str(raised.value)


def test_nothing_that_listens_is_told_with_the_setting_to_check() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{held.getsockname()[1]}/v1"
        with pytest.raises(ExtractorUnavailable, match=r"does not answer \(.*refused\); .* check ONRECORD_LLM_URL"):
            endpoint(url).ask(ASKED)


@pytest.mark.parametrize(
    "slow", [Reply(GOOD.body, seconds=3), Reply(GOOD.body, parts=40, seconds=0.1)], ids=["silent", "drop by drop"]
)
def test_a_slow_answer_is_waited_for_as_long_as_told(slow: Reply) -> None:
    started = time.monotonic()
    with pretending([slow, GOOD]) as service:
        assert endpoint(service.url, seconds=0.5).ask(ASKED) == Answer("words", is_cut=False)
    assert time.monotonic() - started < 2.5


def test_a_service_that_is_always_slow_is_given_up() -> None:
    with (
        pretending([Reply(GOOD.body, seconds=1)]) as service,
        pytest.raises(ExtractorUnavailable, match=r"does not answer in 0\.1 seconds"),
    ):
        endpoint(service.url, seconds=0.1).ask(ASKED)


def test_a_body_that_breaks_off_is_asked_for_again() -> None:
    broken = Reply(GOOD.body, headers={"Content-Length": str(len(GOOD.body) + 100)})
    with pretending([broken, GOOD]) as service:
        assert endpoint(service.url).ask(ASKED) == Answer("words", is_cut=False)
        assert len(service.asked) == 2


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>hello</html>",
        b"[]",
        b"{}",
        b'{"choices": []}',
        b'{"choices": {}}',
        b'{"choices": ["words"]}',
        b'{"choices": [{"message": null}]}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": {"content": [1]}}]}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_an_answer_in_another_form_is_none(body: bytes) -> None:
    with pretending([Reply(body)]) as service:
        assert endpoint(service.url).ask(ASKED) is None


def test_an_answer_that_was_cut_off_is_told_to_be_so() -> None:
    with pretending([written("half a", finish="length")]) as service:
        assert endpoint(service.url).ask(ASKED) == Answer("half a", is_cut=True)
