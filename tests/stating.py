"""Statements and chains for tests of what is decided without a store."""

from __future__ import annotations

from queries.chains import Chain, chain_from
from queries.statements import CitationRow, StatementRow


def stated(  # noqa: PLR0913 — each names one thing that a test is about
    statement_id: str,
    source: str = "Ann",
    stance: str = "asserts",
    *,
    kind: str = "person",
    days: tuple[str | None, str | None] = (None, None),
    carrier: str | None = "The Daily",
    article_id: str = "a_1",
) -> StatementRow:
    """A statement; two of one source's name are of one source, unnamed or not."""
    return StatementRow(
        id=statement_id,
        claim_id="c_1",
        claim="The bridge is closed",
        cluster="c_1",
        claim_quantities=[],
        source_id=f"e_{source}",
        source=source,
        source_kind=kind,
        source_cluster=f"e_{source}",
        source_spans=[0, 3],
        stance=stance,
        manner=None,
        speech="indirect",
        quote="the bridge is closed",
        quote_spans=[14, 34],
        cue="said",
        cue_spans=[4, 8],
        said=None,
        said_from=days[0],
        said_to=days[1],
        said_text=None,
        confidence=None,
        revision_id=f"r_{article_id}",
        article_id=article_id,
        title="A bridge",
        url=None,
        published="2025-02-06",
        carrier_id=None if carrier is None else f"e_{carrier}",
        carrier=carrier,
    )


def chained(*rows: StatementRow, cites: str = "") -> Chain:
    """The chain of these statements; `"a>b b>c"` says that a cites b, and b c."""
    pairs = (pair.split(">") for pair in cites.split())
    return chain_from(sorted(rows, key=lambda row: row.id), [CitationRow(citing, cited) for citing, cited in pairs])
