"""The text is the page's own words, all of the article's and nothing else, each link on its words."""

from __future__ import annotations

import pytest
from saved_pages import BODY, FIRST, SECOND, TEXT, THIRD, TITLE, links, page, paragraphs, places, read

from loaders.sources.document import UP_TO_A_PAYWALL

CANONICAL = '<link rel="canonical" href="https://tide.example/harbour/spill">'


def body_with(extra: str) -> str:
    """The article with this between its first and second paragraph."""
    return f"<p>{FIRST}</p>{extra}<p>{SECOND}</p><p>{THIRD}</p>"


@pytest.mark.parametrize(
    ("extra", "shown"),
    [
        (
            "<p>On <time datetime='2025-02-04'>Tuesday</time> no ship could leave.</p>",
            "On Tuesday no ship could leave.",
        ),
        ("<p>No<b>body</b> <i>was</i> <span><span>hurt</span></span>.</p>", "Nobody was hurt."),
        ("<p>No&nbsp;&nbsp;one\n\n  was\thurt &amp; all is &lt;well&gt;.</p>", "No one was hurt & all is <well>."),
        ("<p>He said: <q>No one was hurt.</q></p>", "He said: “No one was hurt.”"),
        ("<p>No one was hurt.<br>Nobody was ill.</p>", "No one was hurt.\nNobody was ill."),
        ("<p>No one was hurt.<sup>1</sup> It is<wbr> well<img alt='x'>.</p>", "No one was hurt.1 It is well."),
        ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> was hurt by nobody.</p>", "漢 was hurt by nobody."),
        ("<p><label>No one</label> was <abbr title='x'>hurt</abbr>.</p>", "No one was hurt."),
        ("<blockquote>No one was hurt, and nobody is ill.</blockquote>", "No one was hurt, and nobody is ill."),
        ("<p>No <custom-word>one</custom-word> was hurt.</p>", "No one was hurt."),
        ("<pre>No one was hurt.\nNobody was ill.</pre>", "No one was hurt.\nNobody was ill."),
    ],
)
def test_a_paragraph_has_all_of_its_words_whatever_elements_they_are_in(extra: str, shown: str) -> None:
    assert paragraphs(read(page(body_with(extra)))) == [TITLE, FIRST, shown, SECOND, THIRD]


def test_two_line_breaks_part_paragraphs_and_one_ends_a_line() -> None:
    body = f"{FIRST}<br><br>{SECOND}<br> \n <br/><br>{THIRD}<br>And so on, the mayor said."
    assert paragraphs(read(page(body))) == [TITLE, FIRST, SECOND, f"{THIRD}\nAnd so on, the mayor said."]
    assert paragraphs(read(page(f"<pre>{FIRST}\n\n{SECOND}\r\n\r\n{THIRD}</pre>"))) == list(TEXT)


def test_paragraphs_that_are_no_paragraph_elements_are_read() -> None:
    assert paragraphs(read(page("".join(f"<div class='x9'>{words}</div>" for words in TEXT[1:])))) == list(TEXT)
    assert paragraphs(read(page("".join(f"<section><span>{words}</span></section>" for words in TEXT[1:])))) == list(
        TEXT
    )


@pytest.mark.parametrize(
    "extra",
    [
        "<p hidden>No one was hurt, it was said.</p>",
        "<p style='color: red; DISPLAY : none'>No one was hurt, it was said.</p>",
        "<p style='visibility:hidden'>No one was hurt, it was said.</p>",
        "<template><p>No one was hurt, it was said.</p></template>",
        "<noscript><p>No one was hurt, it was said.</p></noscript>",
        "<dialog><p>No one was hurt, it was said.</p></dialog>",
        "<script>'No one was hurt, it was said.'</script>",
        "<style>p { content: 'No one was hurt' }</style>",
        "<svg><text>No one was hurt</text></svg>",
        "<!-- <p>No one was hurt, it was said.</p> -->",
        "<p class='a sr-only'>No one was hurt, it was said.</p>",
        "<button>No one was hurt</button><select><option>No one was hurt</option></select>",
        "<aside><p>Sign up for our letter of the morning.</p></aside>",
        "<address>Ana Silva writes about harbours, and lives in one.</address>",
        "<table><tr><th>Year</th><td>2024</td></tr><tr><th>Ships</th><td>212</td></tr></table>",
    ],
)
def test_what_is_hidden_or_no_prose_is_no_text(extra: str) -> None:
    assert paragraphs(read(page(body_with(extra)))) == list(TEXT)


def test_a_page_whose_whole_body_waits_for_a_script_to_show_it_is_read() -> None:
    assert paragraphs(read(page().replace("<body>", "<body hidden style='visibility: hidden'>"))) == list(TEXT)


def test_a_page_that_scripts_fill_is_read_from_what_it_holds_for_browsers_without() -> None:
    markup = page().replace("<main>", "<div id=app></div><noscript><main>").replace("</main>", "</main></noscript>")
    assert paragraphs(read(markup)) == list(TEXT)


def test_a_text_that_only_programs_are_given_is_read_where_nothing_is_shown() -> None:
    script = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "articleBody": "{FIRST}\\n\\n{SECOND} \\n{THIRD}"}}'
    document = read(
        f'<html><head><script type="application/ld+json">{script}</script></head><body><p>…</p></body></html>'
    )
    assert paragraphs(document) == list(TEXT)
    assert places(document)["text"] == "json-ld"


def test_the_title_stands_once_whatever_repeats_it() -> None:
    repeated = f"<h2>{TITLE}</h2><p>{TITLE}</p>"
    assert paragraphs(read(page(heading=repeated))).count(TITLE) == 1
    assert paragraphs(read(page(heading=f"<div class=hero>{TITLE}</div><h1>{TITLE}</h1>"))) == list(TEXT)


def test_the_heading_that_readers_see_is_in_the_text_and_the_declared_one_is_the_title() -> None:
    declared = '<meta property="og:title" content="Oil: harbour closed">'
    document = read(page(head=declared))
    assert (document.title, paragraphs(document)[0]) == ("Oil: harbour closed", TITLE)


def test_without_a_heading_the_title_leads_the_text() -> None:
    assert paragraphs(read(page(heading=""))) == list(TEXT)


def test_the_name_of_the_site_is_no_heading() -> None:
    head = f'<meta property="og:site_name" content="The Tide"><meta property="og:title" content="{TITLE}">'
    document = read(page(head=head, heading="<h1>The Tide</h1>"))
    assert (document.title, paragraphs(document)[0]) == (TITLE, TITLE)


@pytest.mark.parametrize(
    "standfirst",
    [
        "<p>The port authority speaks of weeks until the last ship can sail.</p>",
        '<div class="dek">Weeks until the last ship sails</div>',
    ],
)
def test_the_line_below_the_heading_is_text(standfirst: str) -> None:
    summary = '<meta property="og:description" content="Weeks until the last ship sails">'
    heading = f"<header><h1>{TITLE}</h1>{standfirst}</header>"
    shown = standfirst.partition(">")[2].rpartition("<")[0]
    assert paragraphs(read(page(head=summary, heading=heading))) == [TITLE, shown, FIRST, SECOND, THIRD]


def test_captions_of_the_articles_pictures_are_text_and_those_of_other_articles_are_not() -> None:
    own = (
        "<figure><img src=a.jpg><figcaption>The harbour on Monday. <span>Photo: Ana Silva</span></figcaption></figure>"
    )
    other = '<figure><img src=b.jpg><figcaption><a href="/other">Mayor denies having slept</a></figcaption></figure>'
    shown = "The harbour on Monday. Photo: Ana Silva"
    assert paragraphs(read(page(body_with(own + other)))) == [TITLE, FIRST, shown, SECOND, THIRD]


@pytest.mark.parametrize("address", ["/other", "https://tide.example/other", "//tide.example/other"])
def test_a_link_to_another_article_of_the_site_is_no_sentence_of_this_one(address: str) -> None:
    promoted = f'<p><a href="{address}">Mayor denies having known of the spill for weeks</a></p>'
    assert paragraphs(read(page(body_with(promoted), head=CANONICAL))) == list(TEXT)


def test_a_link_that_stands_for_itself_elsewhere_is_kept() -> None:
    cited = '<p><a href="https://radio.example/interview">The interview with the harbour master of Porto Alto</a></p>'
    document = read(page(body_with(cited), head=CANONICAL))
    assert links(document) == [
        ("The interview with the harbour master of Porto Alto", "https://radio.example/interview")
    ]


@pytest.mark.parametrize(
    "tail",
    [
        '<h2>Related</h2><ul><li><a href="/a">Mayor denies</a></li><li><a href="/b">Ship sails</a></li></ul>',
        "<h3>More on this</h3>",
        "<p>Read more:</p>",
        '<p><a href="https://shop.example/">Buy the book of the spill</a></p>',
    ],
)
def test_nothing_stands_behind_the_last_paragraph(tail: str) -> None:
    assert paragraphs(read(page(BODY + tail))) == list(TEXT)


def test_a_heading_among_paragraphs_is_text_and_one_over_links_is_not() -> None:
    links_only = '<h2>Related</h2><ul><li><a href="/a">Mayor denies</a></li><li><a href="/b">Ship sails</a></li></ul>'
    body = body_with(f"{links_only}<h2>‘Weeks, not days’</h2>")
    assert paragraphs(read(page(body))) == [TITLE, FIRST, "‘Weeks, not days’", SECOND, THIRD]


def test_comments_are_never_text_whatever_they_quote() -> None:
    comments = f"""<section id="comments"><h2>2 comments</h2><div class="comment"><p>{SECOND}</p></div>
    <div class="comment"><p>“{SECOND}” Who believes that, my neighbour said.</p></div></section>"""
    assert paragraphs(read(page().replace("</main>", f"{comments}</main>"))) == list(TEXT)


def test_a_teaser_with_the_words_of_a_paragraph_is_not_taken_for_it() -> None:
    teaser = f'<div class="strip"><a href="/harbour/spill"><h3>{TITLE}</h3><p>{FIRST}</p></a></div>'
    document = read(page().replace("<main>", f"{teaser}<main>").replace("</main>", f"</main>{teaser}"))
    assert paragraphs(document) == list(TEXT)


def test_a_paragraph_that_is_passed_over_among_others_is_text_all_the_same() -> None:
    linked = (
        '<p><a href="https://wire.example/">The Wire</a> and <a href="https://post.example/">The Post</a> said so.</p>'
    )
    assert "The Wire and The Post said so." in paragraphs(read(page(body_with(linked))))


def test_a_layout_of_tables_is_read() -> None:
    menu, story = "<a href='/'>Home</a><br><a href='/n'>News</a>", f"<b>{TITLE}</b><p>{FIRST}<p>{SECOND}<p>{THIRD}"
    body = f"<table><tr><td>{menu}</td><td>{story}</td></tr></table>"
    assert paragraphs(read(f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>")) == list(TEXT)


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (
            '<a href="https://wire.example/a?utm_source=x#top">  the <b>Wire</b> </a>',
            ("the Wire", "https://wire.example/a"),
        ),
        ('<a href="/a">the Wire</a>', ("the Wire", "https://tide.example/a")),
        ('<a href=" spill-2 ">the Wire</a>', ("the Wire", "https://tide.example/harbour/spill-2")),
        ('<a href="https://wire.example/ä">the Wire</a>', ("the Wire", "https://wire.example/%C3%A4")),
        ('<a href="javascript:alert(1)">the Wire</a>', None),
        ('<a href="data:text/html,x">the Wire</a>', None),
        ('<a href="mailto:a@wire.example">the Wire</a>', None),
        ('<a href="https://[broken">the Wire</a>', None),
        ('<a href="https://user:word@wire.example/">the Wire</a>', None),
        ('<a href="https://wire.example/a"> </a>the Wire', None),
        ('<a name="x">the Wire</a>', None),
    ],
)
def test_a_link_stands_on_its_words_and_leads_to_a_page(anchor: str, expected: tuple[str, str] | None) -> None:
    extra = f"<p>The spill began in the night, {anchor} reported in the morning.</p>"
    document = read(page(body_with(extra), head=CANONICAL))
    assert "The spill began in the night, the Wire reported in the morning." in document.text
    assert links(document) == ([] if expected is None else [expected])


def test_links_are_relative_to_the_base_that_a_page_names() -> None:
    extra = '<p>The spill began in the night, <a href="a">the Wire</a> reported in the morning.</p>'
    for base, address in (("https://wire.example/x/", "https://wire.example/x/a"), ("https://[broken", None)):
        document = read(page(body_with(extra), head=f'<base href="{base}">'))
        assert [url for _, url in links(document)] == ([address] if address else [])


def test_a_link_around_paragraphs_is_one_in_each_of_them() -> None:
    extra = '<a href="https://wire.example/a"><p>The Wire reported it.</p><p>So did others.</p></a>'
    document = read(page(body_with(extra)))
    assert links(document) == [
        (words, "https://wire.example/a") for words in ("The Wire reported it.", "So did others.")
    ]


NOTICE = "<div class=gate><h3>Subscribe to continue reading</h3><p>This article is for subscribers only.</p></div>"
PAID = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'


def test_a_text_that_ends_at_a_paywall_is_said_to_be_a_part() -> None:
    document = read(page(BODY + NOTICE))
    assert (paragraphs(document), places(document)["text"]) == (list(TEXT), UP_TO_A_PAYWALL)
    far = "<p>Some words.</p>" * 9
    assert places(read(page().replace("</main>", f"</main>{far}{NOTICE}")))["text"] == "main text"
    assert places(read(page(head=PAID).replace("</main>", f"</main>{far}{NOTICE}")))["text"] == UP_TO_A_PAYWALL


def test_an_article_that_is_paid_for_and_shown_whole_is_no_part() -> None:
    assert places(read(page(head=PAID)))["text"] == "main text"


def test_a_short_article_is_read_where_the_page_declares_one() -> None:
    flash = "<p>The harbour of Porto Alto is closed, the port authority said on Tuesday.</p>"
    declared = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour closed"}</script>'
    document = read(page(flash, head=declared))
    assert paragraphs(document) == [TITLE, flash[3:-4]]


def test_a_name_alone_below_the_heading_is_no_sentence_of_the_text() -> None:
    head = '<meta name="author" content="Ana Silva">'
    assert paragraphs(read(page(f"<h5>Ana Silva</h5>{BODY}", head=head))) == list(TEXT)
