"""Pages of several styles are labelled line by line; only what reports is read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from labelling import labelled

from graph.model import SegmentKind

WIRE = """Volcano ash halts flights across southern region

By Jane Doe and Peter van der Berg
February 5, 2025 10:15 AM GMT+1 · Updated 3 hours ago

[1/3] A plane waits as ash falls at Punta Gris airport, February 4, 2025. REUTERS/Luis Moreno

PUNTA GRIS, Feb 5 (Reuters) - Flights across the south were halted after ash spread, the transport ministry said.

Advertisement · Scroll to continue

The airline said it had cancelled 120 flights.

Reporting by Jane Doe in Punta Gris; Editing by Kim Lee

Our Standards: The Thomson Reuters Trust Principles.

Suggested Topics:
Americas
Purchase Licensing Rights
"""


BROADCASTER = """Minister rejects claims of secret talks
2 hours ago
Share
Save
Laura Bennett
Political correspondent
BBC News, Oslo
Getty Images
The foreign minister has rejected claims that secret talks took place in Oslo last month.

Kari Nilsen told the BBC that "no such meeting was ever held".

Image source, Getty Images
Image caption,
The hotel where the talks were said to have been held

The hotel declined to comment.

Related topics
Norway
More on this story
Hotel at the centre of the talks
Published
3 February
"""


DAILY = """Ferry company disputes figures on delays

Regulator says one in five sailings was late; operator says weather is to blame

Anna Petrova in Tallinn and agencies
Wed 5 Feb 2025 18.04 GMT
Share

A ferry operator has disputed official figures that show one in five of its sailings was late last year.

View image in fullscreen
Ferries in the harbour at Tallinn. Photograph: Mart Kask/AFP/Getty Images

“The data is what it is,” said its director, Jaan Tamm.

Sign up to Morning Briefing
The most pressing stories and debates of the day
after newsletter promotion

The operator has 14 days to reply.
"""


AGENCY = """Home / Nation / Spy agency says hackers targeted shipyard
Spy agency says hackers targeted shipyard
By Park Ji-hoon
SEOUL, Feb. 5 (Yonhap) -- The spy agency said Wednesday hackers had targeted a shipyard in the port of Busan.

The agency told lawmakers it had found traces of an intrusion.

jhpark@agency.example
(END)
"""


def test_a_wire_report() -> None:
    assert labelled(WIRE) == [
        ("title", "Volcano ash halts flights across southern region"),
        ("byline", "By Jane Doe and Peter van der Berg"),
        ("dateline", "February 5, 2025 10:15 AM GMT+1 · Updated 3 hours ago"),
        ("caption", "[1/3] A plane waits as ash falls at Punta Gris airport, February 4, 2025. REUTERS/Luis Moreno"),
        ("dateline", "PUNTA GRIS, Feb 5 (Reuters) -"),
        ("body", "Flights across the south were halted after ash spread, the transport ministry said."),
        ("boilerplate", "Advertisement · Scroll to continue"),
        ("body", "The airline said it had cancelled 120 flights."),
        ("byline", "Reporting by Jane Doe in Punta Gris; Editing by Kim Lee"),
        ("boilerplate", "Our Standards: The Thomson Reuters Trust Principles."),
        ("boilerplate", "Suggested Topics:"),
        ("boilerplate", "Americas"),
        ("boilerplate", "Purchase Licensing Rights"),
    ]


def test_a_broadcasters_page() -> None:
    assert labelled(BROADCASTER) == [
        ("title", "Minister rejects claims of secret talks"),
        ("dateline", "2 hours ago"),
        ("boilerplate", "Share"),
        ("boilerplate", "Save"),
        ("byline", "Laura Bennett"),
        ("byline", "Political correspondent"),
        ("byline", "BBC News, Oslo"),
        ("caption", "Getty Images"),
        ("body", "The foreign minister has rejected claims that secret talks took place in Oslo last month."),
        ("body", 'Kari Nilsen told the BBC that "no such meeting was ever held".'),
        ("caption", "Image source, Getty Images"),
        ("caption", "Image caption,"),
        ("caption", "The hotel where the talks were said to have been held"),
        ("body", "The hotel declined to comment."),
        ("boilerplate", "Related topics"),
        ("boilerplate", "Norway"),
        ("boilerplate", "More on this story"),
        ("boilerplate", "Hotel at the centre of the talks"),
        ("boilerplate", "Published"),
        ("dateline", "3 February"),
    ]


def test_a_dailys_page() -> None:
    assert labelled(DAILY) == [
        ("title", "Ferry company disputes figures on delays"),
        ("body", "Regulator says one in five sailings was late; operator says weather is to blame"),
        ("byline", "Anna Petrova in Tallinn and agencies"),
        ("dateline", "Wed 5 Feb 2025 18.04 GMT"),
        ("boilerplate", "Share"),
        (
            "body",
            "A ferry operator has disputed official figures that show one in five of its sailings was late last year.",
        ),
        ("boilerplate", "View image in fullscreen"),
        ("caption", "Ferries in the harbour at Tallinn. Photograph: Mart Kask/AFP/Getty Images"),
        ("body", "“The data is what it is,” said its director, Jaan Tamm."),
        ("boilerplate", "Sign up to Morning Briefing"),
        ("boilerplate", "The most pressing stories and debates of the day"),
        ("boilerplate", "after newsletter promotion"),
        ("body", "The operator has 14 days to reply."),
    ]


def test_an_agencys_page_without_blank_lines() -> None:
    assert labelled(AGENCY) == [
        ("boilerplate", "Home / Nation / Spy agency says hackers targeted shipyard"),
        ("title", "Spy agency says hackers targeted shipyard"),
        ("byline", "By Park Ji-hoon"),
        ("dateline", "SEOUL, Feb. 5 (Yonhap) --"),
        ("body", "The spy agency said Wednesday hackers had targeted a shipyard in the port of Busan."),
        ("body", "The agency told lawmakers it had found traces of an intrusion."),
        ("byline", "jhpark@agency.example"),
        ("boilerplate", "(END)"),
    ]


def test_the_seed_is_read_from_its_title_to_its_byline() -> None:
    text = (Path(__file__).parents[2] / "data" / "seed" / "article.txt").read_bytes().decode()
    found = labelled(text)
    counted = Counter(kind for kind, _ in found)
    assert (counted["title"], counted["caption"], counted["duplicate"], counted["byline"]) == (1, 1, 2, 1)
    assert [words for kind, words in found if kind == "boilerplate"] == [
        "Home > National > North Korea",
        "print dictionary print",
        "Related Article",
        "[[email\xa0protected]]",
        "Log in to Twitter or Facebook account to connect",
        "with the Korea JoongAng Daily",
        "help-image Social comment?",
        "s",
        "lock icon",
        "To write comments, please log in to one of the accounts.",
        "Standards Board Policy (0/250\uc790)",
    ]
    assert found[-9][1] == "BY KIM MIN-YOUNG"


def test_only_kinds_of_the_model_are_given() -> None:
    assert {kind for text in (WIRE, BROADCASTER, DAILY, AGENCY) for kind, _ in labelled(text)} <= {*SegmentKind}
