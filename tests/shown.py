"""The two articles that browsers are shown: the sample, and one that was saved from the web."""

from __future__ import annotations

from functools import cache

from console_blocks import CHECKOUT

from graph.record import Record
from loaders.load import read_article
from loaders.sources.document import Supplied
from loaders.sources.recognise import read_document

SEED = CHECKOUT / "tests/data/seed/article.txt"
SAVED_PAGE = """<!doctype html><html lang="en"><head><title>Harbour reopens &amp; ferries sail | Coast Post</title>
<link rel="canonical" href="https://coast.example/harbour?id=7">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour reopens & ferries sail",
"datePublished": "2025-02-06T09:30:00Z", "author": {"name": "Mara Lund"}, "publisher": {"name": "Coast Post"}}</script>
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
<h1>Harbour reopens &amp; ferries sail</h1><p class="byline">By Mara Lund</p>
<p>The harbour at Kalvo was reopened on Monday after eleven days, and the first ferries left for the islands at dawn.
Passengers had waited through the night in the terminal, where volunteers handed out blankets and tea.</p>
<p>Mayor Ana Ruiz said that the harbour had been inspected twice before it was opened. The port authority denied that
any inspection took place, citing <a href="https://port.example/log">its own log</a> of the past two weeks.</p>
<p>According to two dock workers, the divers left before the work was done. “The gates are safe,” Ruiz said, “and they
will stay open.” A spokesman for the ministry declined to comment on the divers.</p>
<p>It is widely believed that the next storm will close the harbour again before the end of the month, as it did in
each of the last three winters, when ferries stayed in port for more than a week.</p>
</article><footer><p>Subscribe to our newsletter. All rights reserved.</p></footer></body></html>"""


@cache
def records() -> tuple[Record, ...]:
    """The sample article, and one that was saved from the web."""
    # The parser takes seconds to import.
    from loaders.extract.rules import RuleExtractor

    told = Supplied(published="2025-02-06", outlet="Korea JoongAng Daily", url="https://kjd.example/kursk")
    seed = read_document(SEED.read_bytes(), where="the sample", supplied=told)
    saved = read_document(SAVED_PAGE.encode(), where="a saved page", supplied=Supplied())
    return tuple(read_article(each, RuleExtractor()) for each in (seed, saved))
