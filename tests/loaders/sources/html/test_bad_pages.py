"""What is no article's page says why, where and what to do; broken pages are read as browsers mend them."""

from __future__ import annotations

import time

import pytest
from saved_pages import BODY, FIRST, SECOND, TEXT, THIRD, TITLE, page, paragraphs, read

from graph.errors import UnreadableArticle
from loaders.sources.html.decoding import LARGEST_PAGE

COOKIES = """<!doctype html><html lang="en"><head><title>Before you continue</title></head><body><div role="dialog">
<h1>We value your privacy</h1>
<p>We and our partners store and/or access information on your device, such as cookies, and process personal data, such
as unique identifiers, for personalised ads and content, measurement and audience insights.</p>
<p>With your permission we may use precise location data. You may click to consent to the use of your data, or change
your choices at any time by returning to this site. Some processing is based on legitimate interest.</p>
<button>Accept all</button><button>Reject all</button></div></body></html>"""
LOGIN = """<!doctype html><html><head><title>Log in</title></head><body><main><h1>Log in to your account</h1>
<form><label>Email address <input name="u"></label><label>Password <input type="password"></label>
<p>Enter your password. Forgot your password? We will send you a link to the email address that you registered with.</p>
<p>Keep me signed in on this computer, which nobody else uses, for the next thirty days.</p>
<p>Don't have an account? Create an account in two minutes, and read three articles of your choice every month.</p>
</form></main></body></html>"""
ROBOT = """<!doctype html><html><head><title>Just a moment...</title></head><body><h1>news.example</h1>
<p>Verifying you are human. This may take a few seconds.</p><p>news.example needs to review the security of your
connection before proceeding. Enable JavaScript and cookies to continue. If this goes on for more than a minute, please
try again with another browser or from another network.</p><p>Ray ID: 8f1c2</p></body></html>"""
MISSING = """<!doctype html><html><head><title>404</title></head><body><main><h1>Page not found</h1>
<p>We're sorry. The page you were looking for does not exist, or may have been moved. The link may be broken, or you may
have mistyped the address.</p><p>Try searching for it, or return to the home page, where you will find the latest news
from all of our editors in all of the towns of the coast.</p></main></body></html>"""
TEASER = '<div><h3><a href="/{0}">Council number {0} denies plan</a></h3><p>It was said on Monday, {0}.</p></div>'
INDEX = f"""<!doctype html><html><head><title>The Daily Tide</title></head><body><main><h1>The Daily Tide</h1>
{"".join(TEASER.format(number) for number in range(40))}</main></body></html>"""
ENTRY = """<article><h2><a href="/n/{0}.html">Ferry line number {0} rejects the report of the harbour office</a></h2>
<p>The line said on Monday that its ship {0} had left on time. A spokesman denied that anybody was left behind.</p>
<a href="/n/{0}.html">Read more</a> <span>{0} hours ago</span></article>"""
TOP_STORIES = f"""<!doctype html><html lang="en"><head><title>The Daily Tide | Latest news</title></head><body><main>
<h1>Top stories</h1>{"".join(ENTRY.format(number) for number in range(40))}</main></body></html>"""
LINK = '<p><a href="/{0}">Minister {0} denies having said anything at all about it</a></p>'
LINKS = f"""<!doctype html><html><body><main><h1>Archive</h1>
{"".join(LINK.format(number) for number in range(30))}</main></body></html>"""


SCRIPTS = f"<!doctype html><html><body><script>var text = '{FIRST * 5}'</script></body></html>"
BOMB = (
    '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    f"<html><body><article><h1>{TITLE}</h1><p>{FIRST}</p><p>&c;</p><p>{SECOND}</p><p>{THIRD}</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        pytest.param(COOKIES, "a notice about cookies; answer it in the browser", id="cookies"),
        pytest.param(LOGIN, "asks its reader to log in; do so in the browser", id="login"),
        pytest.param(ROBOT, "a check for robots; open it in a browser", id="robot"),
        pytest.param(MISSING, "there is no such article; look for its new address", id="missing"),
        pytest.param(INDEX, "a list of other pages, not an article; open the article itself", id="index"),
        pytest.param(TOP_STORIES, "a list of other pages, not an article; open the article itself", id="top stories"),
        pytest.param(LINKS, "as an index", id="links"),
        pytest.param("<!doctype html>", "markup can't be read", id="nothing"),
        pytest.param("<html><body></body></html>", "no article text", id="empty"),
        pytest.param("<html><frameset><frame src='a.html'></frameset></html>", "no article text", id="frames"),
        pytest.param(SCRIPTS, "no article text", id="scripts"),
        pytest.param(page("<p>Loading …</p>", heading=""), "no article text", id="loading"),
        pytest.param(page("<div>" * 10_000 + BODY), "nested too deep", id="deep"),
        pytest.param(page("<p>x</p>" * 100_001), "more than 100,000 elements", id="many elements"),
        pytest.param(page(f"<p>{'The harbour was closed. ' * 45_000}</p>"), "1.1 million characters", id="long"),
        pytest.param(page(f"<p>{FIRST * 20_000}</p>"), r"2\.\d million characters", id="longer than looked at"),
        pytest.param(page().replace("The harbour", "The \x00harbour"), "has NUL", id="NUL"),
    ],
)
def test_a_page_without_an_article_says_why(markup: str | bytes, why: str) -> None:
    with pytest.raises(UnreadableArticle, match=why) as raised:
        read(markup)
    assert str(raised.value).startswith("page.html: ")


def test_links_to_other_articles_between_its_paragraphs_make_an_article_no_index() -> None:
    also = '<p><a href="/n/{0}">Also read: the harbour office on ferry number {0}</a></p>'
    between = "".join(f"<p>{words}</p>{also.format(at) * (at % 3 == 0)}" for at, words in enumerate([*TEXT] * 5))
    document = read(page(between))
    assert all(words in document.text for words in TEXT)


def test_a_page_of_50_mb_is_refused_before_it_is_parsed() -> None:
    start = time.perf_counter()
    with pytest.raises(UnreadableArticle, match=r"50\.0 MB \(10 MB at most\); save it again without pictures"):
        read(b"<html>" + b" " * (5 * LARGEST_PAGE - 6))
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("tag", ["div", "span", "b", "li", "blockquote", "q", "i", "table><tr><td"])
def test_markup_of_some_depth_is_read(tag: str) -> None:
    document = read(page(f"{f'<{tag}>' * 60}{BODY}"))
    assert all(words in document.text for words in TEXT)


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{FIRST}<p>{SECOND}<p>{THIRD}",
        f"<p><b>{FIRST}</p><p>{SECOND}</b></p></div></div></span><p>{THIRD}</p>",
        f"<p class='x>{FIRST}</p>' ><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}",
        f"<p>{FIRST}</p><p>{SECOND}</p></p></p><p>{THIRD}</p></body></html><!-- the end",
        f"<?php echo 1 ?><p>{FIRST}</p><p>{SECOND}</p><![CDATA[x]]><p>{THIRD}</p>",
        f"<P>{FIRST}<P><P>{SECOND}<P ALIGN=left>{THIRD}</P",
    ],
)
def test_broken_markup_is_read_as_browsers_mend_it(body: str) -> None:
    assert paragraphs(read(page(body))) == list(TEXT)


def test_entities_that_a_page_defines_itself_are_no_text() -> None:
    assert "haha" not in read(BOMB).text


@pytest.mark.parametrize("reference", ["&#0;", "&#xD800;", "&#x110000;"])
def test_a_reference_to_no_character_is_the_mark_for_one(reference: str) -> None:
    document = read(page(BODY.replace("The harbour", f"The {reference}harbour")))
    assert document.text.split("\n\n")[1].startswith("The \ufffdharbour of Porto Alto")


@pytest.mark.parametrize("control", ["&#1;", "&#x1F;", "\x08", "\x7f", "\u200b", "&shy;"])
def test_characters_that_nobody_sees_are_no_text(control: str) -> None:
    markup = page(
        BODY.replace("harbour of", f"har{control}bour of"), head=f'<meta name="author" content="An{control}a">'
    )
    assert paragraphs(read(markup)) == list(TEXT)
    assert read(markup).author in ("Ana", None)


def test_a_wall_over_an_article_is_not_taken_for_it() -> None:
    wall = COOKIES.partition("<body>")[2].partition("</body>")[0]
    assert paragraphs(read(page().replace("<main>", f"{wall}<main>"))) == list(TEXT)


def test_a_report_about_cookies_and_passwords_is_an_article() -> None:
    report = (
        "<p>The regulator said that the chain’s cookie settings misled visitors, and that “reject all” did nothing.</p>"
        "<p>Your consent was never asked for, said Mia Berg of the consumers’ union, who had counted 214 partners.</p>"
        "<p>The chain denied it. Passwords were safe, a spokeswoman said, and nobody had to create an account.</p>"
    )
    assert "nobody had to create an account" in read(page(report)).text
