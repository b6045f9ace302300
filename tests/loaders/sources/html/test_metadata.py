"""What a page says of itself: JSON-LD before Open Graph before other signs, and absent where nothing says it."""

from __future__ import annotations

import json

import pytest
from saved_pages import BODY, TEXT, TITLE, page, paragraphs, places, read

from graph.errors import InvalidDate
from graph.model import PublishedBasis
from loaders.sources.document import Supplied
from loaders.sources.html import read_html
from loaders.sources.html.metadata import declared_date

URL = "https://tide.example/harbour/spill"


def json_ld(*described: object) -> str:
    """A script that describes these things."""
    return "".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in described)


def article(**members: object) -> dict[str, object]:
    """An article as JSON-LD."""
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Spill closes harbour", **members}


def meta(**content: str) -> str:
    """Meta tags; two underscores stand for a colon."""
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in content.items())


def test_a_page_that_says_nothing_of_itself_has_nothing_but_its_heading() -> None:
    document = read(f"<html><body><h1>{TITLE}</h1>{BODY}</body></html>")
    assert (document.title, document.outlet, document.author, document.url, document.language) == (
        (TITLE, None, None, None, "en")
    )
    assert (document.published, document.published_basis) == (None, PublishedBasis.UNKNOWN)
    assert places(document) == {"language": "its words", "text": "main text", "title": "h1"}


def test_json_ld_goes_before_open_graph_and_that_before_other_tags() -> None:
    other = meta(author="Meta Author", og__title="Graph", og__site_name="Graph Site", article__author="Graph Author")
    document = read(page(head=json_ld(article(author={"name": "Ana"}, publisher={"name": "Tide"})) + other))
    assert (document.title, document.author, document.outlet) == ("Spill closes harbour", "Ana", "Tide")
    document = read(page(head=other))
    assert (document.title, document.author, document.outlet) == ("Graph", "Graph Author", "Graph Site")
    assert places(document)["author"] == "open graph"


def test_what_is_supplied_goes_before_what_the_page_says() -> None:
    head = json_ld(article(author="Ana", datePublished="2025-02-06", url=URL))
    document = read(page(head=head), published="2025-02-07", outlet="The Tide", url="https://t.example/a", author="Bo")
    assert (document.published, document.outlet, document.author) == ("2025-02-07", "The Tide", "Bo")
    assert document.published_basis is PublishedBasis.SUPPLIED
    assert places(document) == {
        "author": "supplied",
        "language": "html lang",
        "outlet": "supplied",
        "published": "supplied",
        "text": "main text",
        "title": "json-ld",
        "url": "supplied",
    }


@pytest.mark.parametrize(
    ("described", "author", "outlet"),
    [
        (article(author="By Ana Silva", publisher="Tide"), "Ana Silva", "Tide"),
        (article(author=["Ana Silva", {"name": "John Roe"}, {"name": "Ana Silva"}]), "Ana Silva, John Roe", None),
        (article(author={"@type": "Person", "name": ["Ana", "Bo"]}), "Ana, Bo", None),
        (article(author={"name": {"@value": "Ana"}}), "Ana", None),
        (article(author={"name": "https://tide.example/ana"}, publisher={}), None, None),
        (article(author={"name": "admin"}), None, None),
        (article(author=[{"url": "x"}, None, 7]), None, None),
        (article(author={"name": "Tom O&#8217;Dell"}), "Tom O’Dell", None),
        ({"@type": ["Thing", "ReportageNewsArticle"], "author": "Ana", "publisher": [{"name": "Tide"}]}, "Ana", "Tide"),
        ({"@type": "http://schema.org/BlogPosting", "author": "Ana"}, "Ana", None),
        ({"@type": "WebPage", "mainEntity": article(author="Ana", publisher="Tide")}, "Ana", "Tide"),
        ([{"@type": "BreadcrumbList"}, [article(author="Ana")]], "Ana", None),
        (
            {
                "@graph": [
                    {"@type": "Organization", "@id": "#tide", "name": "Tide"},
                    article(author={"@id": "#ana"}, publisher={"@id": "#tide"}),
                    {"@type": "Person", "@id": "#ana", "name": "Ana"},
                ]
            },
            "Ana",
            "Tide",
        ),
        ({"@graph": [article(author={"@id": "#nobody"}), {"@type": "WebSite", "name": "Tide"}]}, None, "Tide"),
        ({"@type": "Event", "author": "Ana"}, None, None),
        (article(author="a" * 501), None, None),
        ("a string", None, None),
        (None, None, None),
    ],
)
def test_json_ld_is_read_as_sites_write_it(described: object, author: str | None, outlet: str | None) -> None:
    document = read(page(head=json_ld(described)))
    assert (document.author, document.outlet) == (author, outlet)


@pytest.mark.parametrize(
    "script",
    [
        "<!--\n{}\n-->",
        "//<![CDATA[\n{}\n//]]>",
        '{}</script><script type="application/ld+json">{{broken',
        "\n\t{}\n",
    ],
)
def test_json_ld_is_read_out_of_wrappings_and_broken_scripts_are_passed_over(script: str) -> None:
    script = (
        f'<script type="application/ld+json; charset=utf-8">{script.format(json.dumps(article(author="Ana")))}</script>'
    )
    assert read(page(head=script)).author == "Ana"


def test_json_ld_nested_without_end_is_passed_over() -> None:
    nested = f'<script type="application/ld+json">{"[" * 100_000}</script><script type="application/ld+json"></script>'
    assert read(page(head=nested + json_ld(article(author="Ana")))).author == "Ana"


def test_of_several_articles_the_one_at_the_pages_own_address_is_meant() -> None:
    other = article(headline="Other", author="Other Author", url="https://tide.example/other")
    own = article(author="Ana", mainEntityOfPage={"@id": f"{URL}?utm_source=x"})
    head = f'<link rel="canonical" href="{URL}">{json_ld(other, own)}'
    assert read(page(head=head)).author == "Ana"


def test_the_title_is_without_the_name_of_its_site() -> None:
    for shown in (
        f"{TITLE} | The Tide",
        f"{TITLE} - The Tide",
        f"The Tide: {TITLE}",
        f"THE TIDE – {TITLE}",
        f"{TITLE} |",
    ):
        document = read(page(head=meta(og__title=shown.replace(": ", " : "), og__site_name="The Tide"), heading=""))
        assert document.title == TITLE
    heading_of_site = read(page(heading=f"<h1>{TITLE}</h1>").replace(f"<title>{TITLE}", f"<title>{TITLE} | Unknown"))
    assert heading_of_site.title == TITLE


def test_a_title_with_a_dash_of_its_own_stays_whole() -> None:
    document = read(page(head=meta(og__title="Spill – harbour closed", og__site_name="The Tide")))
    assert document.title == "Spill – harbour closed"


@pytest.mark.parametrize(
    ("head", "url", "where"),
    [
        (f'<link rel="canonical" href="{URL}?utm_source=x#top">', URL, "canonical link"),
        (f'<link rel="CANONICAL" href="/harbour"><meta property="og:url" content="{URL}">', URL, "open graph"),
        ('<link rel="canonical" href="https://tide.example/">', None, None),
        (f'<link rel="canonical" href="https://tide.example">{json_ld(article(url=URL))}', URL, "json-ld"),
        (json_ld(article(mainEntityOfPage=URL)), URL, "json-ld"),
        (
            '<link rel="canonical" href="javascript:alert(1)"><link rel="canonical" href="file:///home/a.html">',
            None,
            None,
        ),
    ],
)
def test_the_address_is_the_articles_own_and_never_that_of_the_site(
    head: str, url: str | None, where: str | None
) -> None:
    document = read(page(head=head))
    assert document.url == url
    assert places(document).get("url") == where


@pytest.mark.parametrize(
    ("head", "published", "where"),
    [
        (json_ld(article(datePublished="2025-02-06T09:30:00+01:00")), "2025-02-06T08:30:00Z", "json-ld"),
        (json_ld(article(dateModified="2025-02-06")), None, None),
        (meta(article__modified_time="2025-02-07T10:00:00Z"), None, None),
        (meta(article__published_time="2025-02-06T10:00:00Z", date="2025-02-09"), "2025-02-06T10:00:00Z", "open graph"),
        (meta(pubdate="Thu, 06 Feb 2025 09:30:00 GMT"), "2025-02-06T09:30:00Z", "meta"),
        (
            json_ld(article(datePublished="soon"), {"@type": "WebPage", "datePublished": "2025-02-06"}),
            "2025-02-06",
            "json-ld",
        ),
        (json_ld(article(datePublished="1970-01-01T00:00:00Z")) + meta(date="2025-02-06"), "2025-02-06", "meta"),
    ],
)
def test_the_date_is_that_of_publication_never_that_of_a_change(
    head: str, published: str | None, where: str | None
) -> None:
    document = read(page(head=head))
    assert document.published == published
    assert places(document).get("published") == where
    assert document.published_basis is (PublishedBasis.PAGE if published else PublishedBasis.UNKNOWN)


@pytest.mark.parametrize(
    ("words", "moment", "day"),
    [
        ("2025-02-06", "2025-02-06", "2025-02-06"),
        ("2025-02-06T23:30:00-0500", "2025-02-07T04:30:00Z", "2025-02-06"),
        ("2025-02-06 09:30:00", "2025-02-06", "2025-02-06"),
        ("2025/02/06 09:30", "2025-02-06", "2025-02-06"),
        ("February 6, 2025", "2025-02-06", "2025-02-06"),
        ("6 Feb 2025", "2025-02-06", "2025-02-06"),
    ],
)
def test_dates_are_read_as_pages_write_them(words: str, moment: str, day: str) -> None:
    date = declared_date(words)
    assert date is not None
    assert (date.moment, date.day) == (moment, day)


@pytest.mark.parametrize("words", ["", "06/02/2025", "yesterday", "2025", "2025-02-30", "1970-01-01T00:00:00Z", "\x00"])
def test_a_date_that_could_be_another_is_none(words: str) -> None:
    assert declared_date(words) is None


@pytest.mark.parametrize(
    ("near", "published"),
    [
        ('<time datetime="2025-02-06">6 Feb</time>', "2025-02-06"),
        (
            '<p>Updated: <time datetime="2025-02-08">8</time></p><p>First: <time datetime="2025-02-06">6</time></p>',
            "2025-02-06",
        ),
        ('<time datetime="2025-02-08">Last modified on 8 Feb</time>', None),
        ("<time>6 Feb</time>", None),
    ],
)
def test_without_a_declared_date_the_time_at_the_heading_counts(near: str, published: str | None) -> None:
    document = read(page(heading=f"<h1>{TITLE}</h1><div>{near}</div>"))
    assert document.published == published
    assert places(document).get("published") == ("time tag" if published else None)


def test_times_of_other_articles_are_not_the_date_of_this_one() -> None:
    others = '<aside><a href="/a">Other</a> <time class="published" datetime="2024-01-01">1 Jan</time></aside>'
    assert read(page().replace("</main>", f"</main>{others}").replace("<main>", f"{others}<main>")).published is None


def test_a_time_further_down_counts_where_it_is_marked_as_that_of_publication() -> None:
    body = BODY.replace(
        "</p>", '</p><p>On <abbr class="published" title="2025-02-06">Thursday</abbr> we printed it.</p>', 1
    )
    assert read(page(body)).published == "2025-02-06"
    assert read(page(body.replace('class="published"', ""))).published is None


@pytest.mark.parametrize(
    ("near", "author", "where"),
    [
        ("<p>By Ana Silva</p>", "Ana Silva", "byline"),
        ("<p>By Ana Silva and John Roe, Porto</p>", "Ana Silva and John Roe", "byline"),
        (
            '<div>Text: <a rel="author" href="/a">Ana <b>Silva</b></a>, <a rel="author" href="/b">John</a></div>',
            "Ana Silva, John",
            "rel=author",
        ),
        ('<div><a rel="author" href="/a"><img src="a.jpg"></a></div><p>By Ana Silva</p>', "Ana Silva", "byline"),
        ("<p>6 minutes to read</p>", None, None),
    ],
)
def test_without_a_declared_author_the_byline_at_the_heading_counts(
    near: str, author: str | None, where: str | None
) -> None:
    document = read(page(heading=f"<h1>{TITLE}</h1>{near}"))
    assert document.author == author
    assert places(document).get("author") == where


def test_authors_of_other_articles_are_not_the_author_of_this_one() -> None:
    others = '<section><h3><a href="/a">Other</a></h3><a rel="author" href="/b">Bo Other</a></section>' * 6
    assert read(page().replace("</main>", f"</main>{others}")).author is None


def test_who_made_the_site_is_no_author() -> None:
    head = meta(og__site_name="The Tide", author="The Tide Media Ltd")
    assert read(page(head=head)).author is None


MICRODATA = """<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{title}</h1>
<span itemprop="author" itemscope itemtype="https://schema.org/Person">By <b itemprop="name">Ana Silva</b>, Porto</span>
<div itemprop="publisher" itemscope><meta itemprop="name" content="The Tide"></div>
<meta itemprop="datePublished" content="2025-02-06T09:30:00Z">
<time itemprop="dateModified" datetime="2025-02-08">8</time>
{body}<div itemprop="comment" itemscope><span itemprop="author">Troll</span></div></div>"""


def test_microdata_of_the_article_are_read_and_not_those_of_its_comments() -> None:
    document = read(f"<html><body>{MICRODATA.format(title=TITLE, body=BODY)}</body></html>")
    assert (document.title, document.author, document.outlet, document.published) == (
        (TITLE, "Ana Silva", "The Tide", "2025-02-06T09:30:00Z")
    )
    assert {places(document)[field] for field in ("title", "author", "outlet", "published")} == {"microdata"}


def test_microdata_without_a_scope_are_those_of_the_page() -> None:
    document = read(page(heading=f'<h1>{TITLE}</h1><span itemprop="author">Ana Silva</span>'))
    assert (document.author, places(document)["author"]) == ("Ana Silva", "microdata")


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        (page(), "en"),
        (page().replace('lang="en"', 'lang="PT-br"'), "pt"),
        (page().replace('lang="en"', 'lang="eng"'), None),
        (page(head=meta(og__locale="de_AT")).replace('lang="en"', 'lang=""'), "de"),
        (page(head='<meta http-equiv="content-language" content="fr">').replace('lang="en"', ""), "fr"),
        (page(head=json_ld(article(inLanguage="es"))).replace('lang="en"', ""), "es"),
        (page().replace('lang="en"', 'xml:lang="it"'), "it"),
    ],
)
def test_the_declared_language_is_a_code_of_two_letters(markup: str, language: str | None) -> None:
    assert read_html(markup.encode(), where="page.html", supplied=Supplied()).language == language


def test_a_wrong_date_that_is_supplied_is_refused_before_the_page_is_read() -> None:
    with pytest.raises(InvalidDate):
        read(page(), published="2025-02-30")


def test_markup_in_what_a_page_says_of_itself_is_no_part_of_it() -> None:
    document = read(
        page(head=json_ld(article(headline="Spill <em>closes</em> harbour &amp; quay", author="<b>Ana</b>")))
    )
    assert (document.title, document.author) == ("Spill closes harbour & quay", "Ana")
    assert paragraphs(document) == list(TEXT)
