"""What a validator says, as everything else is said here."""

from __future__ import annotations

import pytest
from bridge import Onrecord

from api.wording import in_plain_words


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Value error, 'foo' is not one of 'a', 'b'.", "'foo' is not one of 'a', 'b'"),
        ("Input should be a valid integer, unable to parse string as an integer", "it should be a valid integer"),
        ("'--port': Input should be less than or equal to 65535", "'--port': it should be less than or equal to 65535"),
        ("Field required", "Field required"),
        ("Assertion error, no", "no"),
    ],
)
def test_the_kind_of_error_and_the_parser_are_left_out(told: str, plain: str) -> None:
    assert in_plain_words(told) == plain


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ("entity", "--kind", "foo"),
            (
                "Invalid value for '--kind': 'foo' is not one of 'person', 'agency', 'unit', 'place', 'unnamed'; "
                "`onrecord entity --help` tells what there is"
            ),
        ),
        (
            ("claims", "x", "--limit", "ten"),
            "Invalid value for '--limit': it should be a valid integer; `onrecord claims --help` tells what there is",
        ),
        (("nope",), "No such command 'nope'; `onrecord --help` tells what there is"),
        (("load",), "Missing argument 'FILE|FOLDER|-'; `onrecord load --help` tells what there is"),
    ],
)
def test_a_command_that_is_mistyped_is_one_line_that_says_where_to_read_on(
    onrecord: Onrecord, arguments: tuple[str, ...], line: str
) -> None:
    ended = onrecord(*arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", f"onrecord: {line}\n")
