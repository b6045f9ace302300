"""A text with marks laid over it: not a character is lost, and each is under the marks that cover it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from api.web.views.highlighting import MOST_LAYERS, Block, Mark, Stretch, blocks, trimmed
from api.web.views.words import STANCES
from graph.model import Stance
from graph.spans import Span, Spans

TEXT = "She said the bridge is closed.\nHe denied it."
LINES = (Stretch("body", Span(0, 30)), Stretch("body", Span(31, 44)))


def mark(number: int, *spans: tuple[int, int], stance: Stance = Stance.ASSERTS) -> Mark:
    return Mark(
        f"words-{number}", f"s{number}", STANCES[stance], number, f"statement {number}", Spans.of(*spans).ranges
    )


def shown(block: Block) -> list[tuple[str, list[str], list[int]]]:
    """Each piece: its words, the stances that lie over it, the numbers behind it."""
    return [
        (piece.text, [layer.stance.name for layer in piece.layers], [each.number for each in piece.ends])
        for piece in block.pieces
    ]


def test_words_under_one_statement_are_a_piece_with_its_number_behind_it() -> None:
    first, second = blocks(TEXT, LINES, [mark(1, (9, 29))])
    assert shown(first) == [("She said ", [], []), ("the bridge is closed", ["asserts"], [1]), (".", [], [])]
    assert shown(second) == [("He denied it.", [], [])]
    assert [layer.anchor for piece in first.pieces for layer in piece.layers] == ["words-1"]


def test_statements_that_overlap_share_the_words_that_both_have() -> None:
    (first, _) = blocks(TEXT, LINES, [mark(1, (9, 19)), mark(2, (13, 29), stance=Stance.DENIES)])
    assert shown(first) == [
        ("She said ", [], []),
        ("the ", ["asserts"], []),
        ("bridge", ["asserts", "denies"], [1]),
        (" is closed", ["denies"], [2]),
        (".", [], []),
    ]


def test_a_stance_is_drawn_once_however_many_statements_take_it() -> None:
    (first, _) = blocks(TEXT, LINES, [mark(1, (9, 29)), mark(2, (9, 29)), mark(3, (9, 29), stance=Stance.DENIES)])
    (piece,) = [piece for piece in first.pieces if piece.layers]
    assert [(layer.stance.name, layer.again) for layer in piece.layers] == [
        ("asserts", False),
        ("asserts", True),
        ("denies", False),
    ]
    assert [layer.anchor for layer in piece.layers] == ["words-1", "words-2", "words-3"]


def test_a_split_quote_has_its_anchor_at_the_first_part_and_its_number_behind_the_last() -> None:
    first, second = blocks(TEXT, LINES, [mark(1, (9, 19), (34, 40))])
    anchors = [layer.anchor for block in (first, second) for piece in block.pieces for layer in piece.layers]
    assert anchors == ["words-1", None]
    assert [piece.text for block in (first, second) for piece in block.pieces if piece.ends] == ["denied"]


def test_a_mark_over_two_paragraphs_is_drawn_in_both() -> None:
    first, second = blocks(TEXT, LINES, [mark(1, (13, 40))])
    assert shown(first)[1] == ("bridge is closed.", ["asserts"], [])
    assert shown(second)[0] == ("He denied", ["asserts"], [1])


def test_very_many_statements_on_the_same_words_each_have_their_anchor_and_number() -> None:
    many = [mark(number, (9, 19), (20, 29)) for number in range(1, 40)]
    (first, _) = blocks(TEXT, LINES, many)
    over, also = [piece for piece in first.pieces if piece.layers]
    assert [layer.anchor for layer in over.layers] == [each.anchor for each in many]
    assert len(also.layers) == MOST_LAYERS
    assert [each.number for each in also.ends] == list(range(1, 40))


def test_blanks_at_the_ends_of_a_span_are_left_out() -> None:
    assert trimmed(" \nsaid \n", Span(0, 8)) == Span(2, 6)
    assert trimmed("   ", Span(0, 3)) == Span(0, 3)


SPANS = st.lists(st.integers(0, 40), min_size=2, max_size=4, unique=True).map(
    lambda edges: tuple(Span(*pair) for pair in zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False))
)


@given(st.lists(SPANS, max_size=8), st.lists(st.integers(0, 40), max_size=6, unique=True))
def test_no_character_is_lost_and_each_is_under_what_covers_it(spans: list[tuple[Span, ...]], edges: list[int]) -> None:
    text = "".join(chr(0x4E00 + number) for number in range(40))
    cuts = [0, *sorted({edge for edge in edges if 0 < edge < 40}), 40]
    stretches = [Stretch("body", Span(start, end)) for start, end in pairwise(cuts)]
    marks = [Mark(f"w{n}", f"s{n}", STANCES[Stance.ASSERTS], n, "", each) for n, each in enumerate(spans)]
    laid = blocks(text, stretches, marks)
    assert "".join(piece.text for block in laid for piece in block.pieces) == text
    place = 0
    for piece in (piece for block in laid for piece in block.pieces):
        covering = [each for each in spans if any(s.start < place + len(piece.text) and s.end > place for s in each)]
        assert len(piece.layers) == len(covering)
        place += len(piece.text)
    anchors = [layer.anchor for block in laid for piece in block.pieces for layer in piece.layers if layer.anchor]
    assert sorted(anchors) == sorted(each.anchor for each in marks)
    assert sorted(each.number for block in laid for piece in block.pieces for each in piece.ends) == list(
        range(len(spans))
    )
