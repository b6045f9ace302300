"""Who belongs to whom: offices, spokespeople, parts of a state."""

from __future__ import annotations

import pytest
from readings import extraction_of

from graph.model import RoleKind

pytestmark = pytest.mark.model


def _links(text: str) -> list[tuple[str, RoleKind, str | None, str]]:
    return [(text[slice(*link.who)], link.kind, link.role, text[slice(*link.of)]) for link in extraction_of(text).links]


@pytest.mark.parametrize(
    ("sentence", "link"),
    [
        (
            "Maria Keller, chief of the Alpine Rescue Service, said snow fell.",
            ("Maria Keller", RoleKind.HOLDS_ROLE, "chief", "Alpine Rescue Service"),
        ),
        (
            "Jonas Weber, a spokesman for the Alpine Rescue Service, said snow fell.",
            ("Jonas Weber", RoleKind.SPEAKS_FOR, "spokesman", "Alpine Rescue Service"),
        ),
        (
            "A spokeswoman for the Alpine Rescue Service said snow fell.",
            ("spokeswoman", RoleKind.SPEAKS_FOR, "spokeswoman", "Alpine Rescue Service"),
        ),
        (
            "The director of the Alpine Rescue Service said snow fell.",
            ("director", RoleKind.HOLDS_ROLE, "director", "Alpine Rescue Service"),
        ),
        (
            "Kenya's Meteorological Department said snow fell.",
            ("Meteorological Department", RoleKind.PART_OF, None, "Kenya"),
        ),
    ],
)
def test_an_office_a_voice_and_a_part_belong_to_a_body(
    sentence: str, link: tuple[str, RoleKind, str | None, str]
) -> None:
    assert _links(sentence) == [link]


@pytest.mark.parametrize(
    "sentence",
    [
        "The chief said snow fell.",
        "The chief of staff said snow fell.",
        "Maria Keller, chief of nothing, said snow fell.",
        "Maria Keller's dog said snow fell.",
        "Reuters' Maria Keller said snow fell.",
        "The mayor praised the chief of the Alpine Rescue Service.",
        "The chief of the Alpine Rescue Service and Maria Keller fell.",
    ],
)
def test_who_is_not_said_to_belong_to_a_named_body_does_not(sentence: str) -> None:
    assert _links(sentence) == []


def test_the_words_that_show_the_link_are_kept() -> None:
    sentence = "Maria Keller, chief of the Alpine Rescue Service, said snow fell."
    (link,) = extraction_of(sentence).links

    assert link.spans.words(sentence) == "chief"
