"""Random small articles, as loading would yield them: shared names and addresses, chains, cycles, evil strings."""

from __future__ import annotations

from dataclasses import replace

from building import About, Said, Source, agency, article, outlet, person, unnamed
from hypothesis import strategies as st

from graph.model import Stance
from graph.quantities import Bound, Quantity
from graph.record import Record
from graph.spans import Span

EVIL = (
    "the bridge is closed",
    "8,000 troops left, and 3 stayed",
    "한국 군대 철수했다 중국",
    'o\'neil "quoted" \\ {$query: 1} /* no */ `name`',
    "a nul \0 stands here",
    "🇺🇦 \u202eflows back\u202c e\u0301 İ ß",
    "and or not a* b~ +c -d (e) [f] g:h",
)
QUANTITIES = {
    EVIL[1]: (
        Quantity("8000", Bound.EXACTLY, "troop", "8,000 troops", Span(0, 12)),
        Quantity("3", Bound.EXACTLY, None, "3", Span(23, 24)),
    )
}
ABOUT = {EVIL[1]: ("Kursk",), EVIL[3]: ("Kursk", "O'Neil's `Bay`")}

SOURCES = (
    person("Ana Ora"),
    person("Bo Lind", speaks_for="Harbour Board"),
    person("Cy 'Quote' Dahl", speaks_for="Harbour Board"),
    agency("Harbour Board"),
    agency("국가정보원"),
    outlet("The Daily"),
    outlet("The Wire"),
    unnamed("officials"),
    unnamed("media reports"),
)
OUTLETS = (None, "The Daily", "The Wire", "Ny \\ Tid")
DAYS = (None, "2025-01-30", "2025-02-05", "2024-02-29")
SAID = (None, "2025-01-30", "2025-01", "2024-11~", "2025-02-04")
RECORDED = ("2025-02-06T00:00:00.000000Z", "2025-02-07T08:00:00.000000Z", "2025-03-01T12:30:00.000001Z")


def _keys(draw: st.DrawFn, keys: list[str]) -> tuple[str, ...]:
    return tuple(draw(st.lists(st.sampled_from(keys), max_size=2, unique=True))) if keys else ()


@st.composite
def _sentences(draw: st.DrawFn) -> tuple[Said, ...]:
    shape = st.tuples(
        st.sampled_from(SOURCES), st.sampled_from(list(Stance)), st.sampled_from(EVIL), st.sampled_from(SAID)
    )
    drawn = draw(st.lists(shape, max_size=5))
    bare = [_said(f"k{number}", *parts) for number, parts in enumerate(drawn)]
    return tuple(
        replace(
            each,
            cites=_keys(draw, [other.key for other in bare if other.claim == each.claim and other is not each]),
            answers=_keys(draw, [other.key for other in bare if other is not each]),
            confidence=draw(st.sampled_from((None, 0.0, 0.5, 1.0))),
        )
        for each in bare
    )


def _said(key: str, source: Source, stance: Stance, claim: str, said: str | None) -> Said:
    return Said(key, source, stance, claim, said=said, about=ABOUT.get(claim, ()), quantities=QUANTITIES.get(claim, ()))


@st.composite
def records(draw: st.DrawFn) -> Record:
    """One article; those of one address are revisions of it."""
    sentences = draw(_sentences())
    pairs = list(
        {(a.claim, b.claim): (a.key, b.key) for a in sentences for b in sentences if a.claim < b.claim}.values()
    )
    about = About(
        url=draw(st.sampled_from((None, "https://a.example/1", "https://b.example/2?q='x'"))),
        title=draw(st.sampled_from((None, "", *EVIL[2:5]))),
        author=draw(st.sampled_from((None, "Ana Ora"))),
        outlet=draw(st.sampled_from(OUTLETS)),
        published=draw(st.sampled_from(DAYS)),
        language=draw(st.sampled_from((None, "en"))),
        extractor=draw(st.sampled_from(("rules/1", "rules/2"))),
        recorded=draw(st.sampled_from(RECORDED)),
        ending=draw(st.sampled_from(("", "\nEnd."))),
        same=tuple(draw(st.lists(st.sampled_from(pairs), max_size=2, unique=True))) if pairs else (),
        unread=draw(st.sampled_from(((), ("It was said.", "Reportedly.")))),
    )
    return article(*sentences, about=about).record
