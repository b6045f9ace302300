"""A chain as lines of a nested list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stating import chained, stated

from api.web.views import chains
from api.web.views.chains import ChainShown, chain_shown


def drawn(shown: ChainShown) -> list[str]:
    """Each line by its source, indented by its level, with its marks; checks that the levels open and close evenly."""
    lines: list[str] = []
    for carried in shown.carried:
        level = 0
        for line in carried.lines:
            level += line.deeper
            marks = [name for name in ("is_root", "circular", "repeated", "cut") if getattr(line, name)]
            lines.append(f"{'  ' * (level - 1)}{line.source.name}{' '.join(['', *marks])}")
            level -= max(0, line.closes - 1)
        assert level == 1
        assert carried.lines[-1].closes > 0
    return lines


def test_what_a_statement_rests_on_stands_below_it() -> None:
    rows = [stated("s1", "Times"), stated("s2", "officials", kind="unnamed"), stated("s3", "Mayor", "denies")]
    shown = chain_shown(chained(*rows, cites="s1>s2"))
    assert drawn(shown) == ["Times", "  officials is_root", "Mayor is_root"]
    assert shown.carried[0].lines[1].source.unnamed
    assert (shown.summary, shown.loops, shown.left_out, shown.truncated) == ("3 statements, 2 roots", (), 0, False)


def test_a_deep_chain_comes_back_to_the_first_level() -> None:
    rows = [stated(f"s{number}", f"P{number}") for number in range(1, 6)]
    assert drawn(chain_shown(chained(*rows, cites="s1>s2 s2>s3 s4>s5"))) == [
        "P1",
        "  P2",
        "    P3 is_root",
        "P4",
        "  P5 is_root",
    ]


def test_a_circle_is_told_with_who_is_in_it() -> None:
    rows = [stated(f"s{number}", f"P{number}") for number in range(1, 4)]
    shown = chain_shown(chained(*rows, cites="s1>s2 s2>s3 s3>s1"))
    assert shown.loops == ("P1, P2 and P3 cite each other in a circle",)
    assert drawn(shown) == ["P1 circular", "  P2 circular", "    P3 circular", "      P1 circular repeated"]
    alone = chain_shown(chained(rows[0], cites="s1>s1"))
    assert alone.loops == ("P1 cites itself",)


def test_what_goes_on_beyond_the_walk_is_told() -> None:
    shown = chain_shown(chained(stated("s1", "Times"), cites="s1>s9"))
    assert drawn(shown) == ["Times cut"]
    assert shown.truncated


def test_a_page_shows_whole_articles_until_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chains, "_MOST", 3)
    rows = [stated(f"s{number}", article_id=f"a_{number // 2}") for number in range(6)]
    shown = chain_shown(chained(*rows))
    assert [len(each.lines) for each in shown.carried] == [2]
    assert shown.left_out == 4


EDGES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16, unique=True)


@given(EDGES)
def test_every_chain_is_a_well_formed_list(edges: list[tuple[int, int]]) -> None:
    rows = [stated(f"s{number}", f"P{number}", article_id=f"a_{number % 3}") for number in range(8)]
    chain = chained(*rows, cites=" ".join(f"s{citing}>s{cited}" for citing, cited in edges))
    told = drawn(chain_shown(chain))
    assert {line.split()[0] for line in told} == {f"P{number}" for number in range(8)}
