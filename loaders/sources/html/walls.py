"""What stands on a page in place of an article, and the notice that says that only a part of one does."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.segment.lexicon import plain
from loaders.sources.html.shown import Block
from loaders.sources.html.words import page_words

_LONGEST_WALL = 400
_LONGEST_NOTICE = 60
_FEWEST_SIGNS = 3
_FILLED = 0.4
_WHAT_TO_DO = {
    "cookie": "the page is a notice about cookies; answer it in the browser, and save the article that then appears",
    "login": "the page asks its reader to log in; do so in the browser, and save the article that then appears",
    "robot": "the page is a check for robots; open it in a browser, and save the article that then appears",
    "missing": "the page says that there is no such article; look for its new address, or a copy in an archive",
}


def wall(blocks: Sequence[Block]) -> str | None:
    """Why these paragraphs are no article but a wall before one, and what to do; None when they could be one."""
    texts = [plain(block.text) for block in blocks]
    is_long = sum(len(text.split()) for text in texts) > _LONGEST_WALL
    if is_long or any(page_words().speech.stand_in(text) for text in texts):
        return None
    for what, phrases in page_words().walls.items():
        signs = [phrase for phrase in phrases if any(phrase.stand_in(text) for text in texts)]
        filled = sum(len(text) for text in texts if any(phrase.stand_in(text) for phrase in signs))
        if len(signs) >= _FEWEST_SIGNS and filled >= _FILLED * sum(map(len, texts)):
            return _WHAT_TO_DO[what]
    return None


def is_paywall_notice(block: Block) -> bool:
    """Whether a paragraph says that the rest is for those who pay."""
    return len(block.text.split()) <= _LONGEST_NOTICE and page_words().paywall.stand_in(plain(block.text))
