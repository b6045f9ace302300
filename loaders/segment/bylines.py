"""Bylines: the lines of those who made an article, and their names."""

from __future__ import annotations

import re

from loaders.segment.lexicon import lexicon, plain

_LONGEST = 40
_ADDRESS_AT_END = re.compile(
    r"[\[(<]{1,2}[^\[\]()<>\n]{0,60}(?:@|email\W{0,3}protected)[^\[\]()<>\n]{0,60}[\])>]{1,2}\W{0,3}$"
    r"|(?<!\S)[^\s@]{1,64}@[^\s@]{1,64}$"
)
_HANDLE = re.compile(r"(?<!\S)@\w{2,30}\b")
_BY = re.compile(r"by[:\s]\s{0,3}", re.IGNORECASE)
_NAMES_END = re.compile(r"[,;|·•/\n]|\s[–—-]\s|\s(?:in|for|at|from|of|with)\s", re.IGNORECASE)
_JOINED = re.compile(r"\s(?:and|in|with|for)\s")
_STRIPPED = "\"'“”‘’()[]<>,;:.|·•/–—-&"
_NAME_SIZES = range(2, 5)


def is_byline(text: str) -> bool:
    """Whether a line says who wrote, edited or sent the article, and nothing else."""
    words = plain(text)
    if len(words.split()) > _LONGEST:
        return False
    if lexicon().contributors.stand_in(words) or _is_agency(words):
        return True
    by = _BY.match(text)
    if by is not None:
        return are_names(text[by.end() :])
    bare = _bare(text)
    credit = _credit(bare)
    return are_names(bare[credit:], after_by=False) if credit else _is_signature(text)


def _bare(text: str) -> str:
    """On one line, without brackets and bullets around it."""
    return " ".join(text.split()).strip("[]() -–—•*")


def _credit(bare: str) -> int:
    """The length of the words that lead to names: "Reporting by"."""
    return lexicon().byline_credits.lead(bare.replace("’", "'").lower())


def is_role(text: str) -> bool:
    """Whether a short line ends with a kind of journalist, or names one and an outlet: "Reporter, Daily Tide"."""
    words = re.split(r"[\s,|/]+", text.strip())
    found = next((at for at, word in enumerate(words) if plain(word.strip(_STRIPPED)) in lexicon().roles), None)
    return found is not None and _is_capitalised(words[0]) and all(_is_name_part(word) for word in words[found + 1 :])


def is_name(text: str) -> bool:
    """Whether a line could be nothing but a person's name, or names and where they report from."""
    person, joined, rest = _partition(text)
    if joined and not are_names(rest, after_by=False):
        return False
    words = person.split()
    return len(words) in _NAME_SIZES and all(_is_capitalised(word) and word.strip(".,-'’").isalpha() for word in words)


def _partition(text: str) -> tuple[str, str, str]:
    found = _JOINED.search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def address_at_end(text: str) -> int | None:
    """Where the mail address that ends a byline starts; None when none does."""
    found = _ADDRESS_AT_END.search(text)
    return found.start() if found and found.start() else None


def author_of(byline: str) -> str | None:
    """The names in a byline; None when it has none.

    Names all in capitals are written as names are: KIM MIN-YOUNG as Kim Min-young, MARY SMITH-JONES as
    Mary Smith-Jones.
    """
    text = _bare(byline)
    by = _BY.match(text)
    start = by.end() if by else _credit(text)
    rest = text[start:].strip(_STRIPPED + " ")
    names = _before(_NAMES_END, _before(_ADDRESS_AT_END, _before(_HANDLE, rest))).strip('"“”[]()<>,;:| ')
    if not names or _is_agency(plain(names)):
        return None
    return _recased(names) if names.isupper() else names


def _before(sign: re.Pattern[str], text: str) -> str:
    found = sign.search(text)
    return text[: found.start()] if found and found.start() else text


def _is_agency(words: str) -> bool:
    """A news agency's bare name, with no more than a place."""
    bare = words.strip(_STRIPPED + " ")
    return lexicon().agencies.are(bare) or (
        len(bare.split()) <= max(_NAME_SIZES) and any(lexicon().agencies.are(part) for part in re.split(r"[|/]", bare))
    )


def are_names(text: str, *, after_by: bool = True) -> bool:
    """Whether all of it could be names, places, outlets and what joins them; "By Tuesday" starts none."""
    rest = _HANDLE.sub("", _before(_ADDRESS_AT_END, text))
    words = [word for word in re.split(r"[\s,;|·•/–—()\[\]]+", rest) if word.strip(_STRIPPED)]
    if not words:
        return not after_by
    first = words[0].strip(_STRIPPED)
    if not _is_capitalised(first) or (after_by and plain(first) in lexicon().not_names):
        return False
    return all(_is_name_part(word) for word in words)


def _is_name_part(word: str) -> bool:
    small = plain(word.strip(_STRIPPED))
    known = lexicon().particles, lexicon().joining, lexicon().stamp_words, lexicon().roles
    return any(small in words for words in known) or small[:1].isdigit() or _is_capitalised(word.strip(_STRIPPED))


def _is_signature(text: str) -> bool:
    """A name with a mail address, a name with a role, or an address alone."""
    address = _ADDRESS_AT_END.search(text)
    if address is not None:
        before = text[: address.start()]
        return not before.strip() or are_names(before)
    name, comma, rest = text.partition(",")
    return bool(comma) and is_name(name) and is_role(rest) and len(rest.split()) <= max(_NAME_SIZES) + 1


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() or (word[:1].isalpha() and not word[:1].islower())


def _recased(names: str) -> str:
    words = names.split()
    return " ".join(_recased_word(word, words[max(0, at - 1)]) for at, word in enumerate(words))


def _recased_word(word: str, before: str) -> str:
    small = word.casefold()
    if small in lexicon().particles:
        return small
    if before.casefold() in lexicon().family_first and before != word:
        return word.capitalize()
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
