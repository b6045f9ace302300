"""A few articles by several outlets for tests of questions over articles: two numbers, a circle, a change of mind."""

from __future__ import annotations

from dataclasses import dataclass

from building import NOW, About, Built, Said, agency, article, outlet, person, unnamed
from joining import cite, exclude, same_claim, same_source

from graph.model import Stance
from graph.store import Store
from queries.writing import write_record

EIGHT = "there were 8,000 soldiers in the valley"
THREE = "there were 3,000 soldiers in the valley"
DAM = "the dam is mined"
STAFF = agency("General Staff")
LEDGER = outlet("The Ledger")


def printed(name: str, day: str, *sentences: Said) -> Built:
    """An article of an outlet, at an address of its own."""
    about = About(url=f"https://{name.lower().replace(' ', '-')}.example/{day}", outlet=name, published=day)
    return article(*sentences, about=about)


@dataclass(frozen=True, slots=True)
class Valley:
    """The articles, and the clusters of their claims."""

    ledger: Built
    digest: Built
    wire: Built
    radio: Built
    blog: Built
    daily: Built
    eight: str
    three: str
    dam: str

    def source(self, built: Built, key: str) -> str:
        """The id of who makes a statement."""
        return built.statements[key].source.id


def load_valley(store: Store) -> Valley:
    """An official's number that two outlets carry and the staff denies; a dam that three outlets tell in a circle."""
    ledger = printed(
        "The Ledger",
        "2025-03-03",
        Said("official", unnamed("an official"), claim=EIGHT, said="2025-03-03", about=("Valley",)),
        Said("staff", STAFF, Stance.LEAVES_OPEN, EIGHT, said="2025-03-03"),
    )
    digest = printed(
        "The Digest",
        "2025-03-04",
        Said("ledger", LEDGER, claim=EIGHT, cites=("official",), said="2025-03-03"),
        Said("official", unnamed("a Western official"), claim=EIGHT),
    )
    wire = printed(
        "The Wire",
        "2025-03-13",
        Said("denial", STAFF, Stance.DENIES, EIGHT, said="2025-03-13", about=("Valley",)),
        Said("staff", person("Eva Lind", speaks_for="General Staff"), claim=THREE, said="2025-03-13"),
    )
    radio = printed("Radio", "2025-03-09", Said("dam", outlet("The Blog"), claim=DAM))
    blog = printed("The Blog", "2025-03-09", Said("dam", outlet("The Daily"), claim=DAM))
    daily = printed(
        "The Daily",
        "2025-03-10",
        Said("dam", outlet("Radio"), claim=DAM),
        Said("again", person("Ann Mayor"), claim=DAM, cites=("dam",)),
    )
    for built in (ledger, digest, wire, radio, blog, daily):
        write_record(store, built.record, recorded=NOW)
    cite(store, (digest.id("ledger"), ledger.id("official")))
    cite(
        store, (radio.id("dam"), blog.id("dam")), (blog.id("dam"), daily.id("dam")), (daily.id("dam"), radio.id("dam"))
    )
    eight = same_claim(store, ledger.claim_id("official"), digest.claim_id("ledger"), wire.claim_id("denial"))
    exclude(store, (wire.claim_id("denial"), wire.claim_id("staff")))
    dam = same_claim(store, radio.claim_id("dam"), blog.claim_id("dam"), daily.claim_id("dam"))
    same_source(store, ledger.statements["staff"].source.id, wire.statements["denial"].source.id)
    places = [entity.id for built in (ledger, wire) for entity in built.record.entities if entity.name == "Valley"]
    same_source(store, *places)
    return Valley(ledger, digest, wire, radio, blog, daily, eight, wire.claim_id("staff"), dam)
