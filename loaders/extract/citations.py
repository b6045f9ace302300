"""Sources that are no verb's subject: "citing", "reportedly", "reports that", headlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Stance, Unread
from loaders.extract.attribution import Found
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues, nouns
from loaders.extract.naming import is_day
from loaders.extract.outlets import means_outlet
from loaders.extract.phrases import Phrase, may_speak, noun_phrase, right_border, stripped
from loaders.extract.speech import Content, Quoted, content_of, is_quoted
from loaders.extract.targets import noun_clause
from loaders.extract.transcripts import is_somebody

_POINTS = frozenset({":", "-", "–", "—"})
_LONGEST_TAIL = 4
"""How many words at the end of a headline may tell who says it."""

_SOME = frozenset({"a", "an", "another"})
"""Before a report of which nobody tells whose it is; "the report" is one told of before."""

_SHORTEST = 3
"""Fewer words than these before or behind a cue are no clause."""


def adverbs(parse: Parse, quoted: Sequence[Quoted]) -> tuple[list[Found], list[Unread]]:
    """ "reportedly" attributes its whole clause to someone whom the article does not name."""
    found: list[Found] = []
    unread: list[Unread] = []
    if cues().adverbs.keys().isdisjoint(parse.words):
        return found, unread
    for token in parse.tokens:
        manner = cues().adverbs.get(token.lower)
        if manner is None or is_quoted(quoted, token):
            continue
        sentence = parse.sentence(token.i)
        verb = parse.tokens[token.head]
        if not verb.is_verb and verb.dep in {"acomp", "attr"}:
            # "was reportedly asleep"
            verb = parse.tokens[verb.head]
        if verb.is_verb and verb.dep in {"ROOT", "ccomp", "conj"} and not _in_relative_clause(parse, verb):
            first, last = _clause_bounds(parse, verb, sentence)
            content = content_of(parse, quoted, first, last)
            cue = parse.span(token.i, token.i)
            found.append(Found(f"adverb:{manner}", token, cue, Stance.ASSERTS, None, content, manner))
        else:
            span = parse.span(sentence.start, sentence.stop - 1)
            unread.append(Unread(span, f"{token.lower!r} attributes only a part of the sentence"))
    return found, unread


def _clause_bounds(parse: Parse, verb: Token, sentence: range) -> tuple[int, int]:
    left, right = parse.edges(verb.i)
    if verb.dep == "conj":
        head = parse.tokens[verb.head]
        left = max(left, head.i + 1) if parse.child(verb.i, "nsubj", "nsubjpass") else sentence.start
    for child in parse.children(verb.i, "conj"):
        if child.is_verb and child.i > verb.i:
            conjunction = next((t.i for t in parse.children(verb.i, "cc") if t.i < child.i), child.i)
            right = min(right, conjunction - 1)
    return stripped(parse, max(left, sentence.start), min(right, sentence.stop - 1))


def _in_relative_clause(parse: Parse, verb: Token) -> bool:
    return any(above.dep in {"relcl", "acl", "advcl"} for above in [verb, *parse.above(verb.i)])


def noun_cues(parse: Parse, quoted: Sequence[Quoted], verbs: Sequence[Found]) -> list[Found]:
    """ "recent media reports that …", "Smith's claim that …": what the noun's clause says, said by its holder."""
    found: list[Found] = []
    known = cues()
    for token in parse.tokens:
        if token.lemma not in known.nouns and token.lemma not in known.owned:
            continue
        stance = _stance_of(parse, token)
        if stance is None or is_quoted(quoted, token):
            continue
        governor = next((each.verb for each in verbs if each.answers and each.answers[0].start == token.start), None)
        content = (
            noun_clause(parse, quoted, token, governor)
            or _predicated(parse, quoted, token)
            or _thing_of(parse, quoted, token, stance)
        )
        if content is None:
            continue
        denied = any(t.lower in {"no", "without"} for t in parse.children(token.i, "det", "prep"))
        if denied and stance is not Stance.CONFIRMS:
            continue
        mine = next((each for each in verbs if each.verb.i == token.head), None)
        own = any(t.tag == "PRP$" for t in parse.children(token.i, "poss"))
        if own and mine is not None and mine.stance in {Stance.CONFIRMS, Stance.DENIES}:
            # "Smith dismissed his claim that …": somebody else's, whom the words don't name.
            continue
        taken_back = mine is not None and mine.stance is Stance.WITHDRAWS and not _has_holder(parse, token)
        holder = mine.source if mine is not None and (own or taken_back) else _holder(parse, token)
        if content.noun is not None and (holder is None or holder.head == token.i):
            # "a denial of the report": nobody's, as far as the words say.
            continue
        cue = parse.span(token.i - 1 if denied else token.i, token.i)
        stands = Stance.LEAVES_OPEN if denied else stance
        found.append(Found(f"noun:{token.lemma}", token, cue, stands, holder, content))
    return found


def _stance_of(parse: Parse, token: Token) -> Stance | None:
    """The stance of a noun for something said; None for any other noun, and for an "estimate" that is nobody's."""
    if not token.is_noun:
        return None
    owned = token.lemma in cues().owned and _has_holder(parse, token)
    return Stance.ASSERTS if owned else cues().nouns.get(token.lemma)


def _predicated(parse: Parse, quoted: Sequence[Quoted], noun: Token) -> Content | None:
    """The department's estimate was that …: the clause behind "was that", of a noun that is somebody's."""
    verb = parse.tokens[noun.head]
    clause = parse.child(verb.i, "ccomp") if verb.lemma == "be" and noun.dep == "nsubj" else None
    mark = parse.child(clause.i, "mark") if clause is not None else None
    if mark is None or mark.lower != "that" or not _has_holder(parse, noun):
        return None
    return content_of(parse, quoted, mark.i + 1, right_border(parse, mark.i + 1, verb.i))


def _thing_of(parse: Parse, quoted: Sequence[Quoted], noun: Token, stance: Stance) -> Content | None:
    """What "its denial of the error" denies, "confirmation of the vote" confirms, and "her claim of fraud" claims."""
    of = next((t for t in parse.children(noun.i, "prep") if t.lower == "of"), None)
    thing = parse.child(of.i, "pobj") if of is not None else None
    is_whose = thing is not None and (stance is not Stance.ASSERTS or parse.child(noun.i, "poss") is not None)
    if thing is None or not is_whose or not thing.is_noun or _is_date(parse, thing):
        return None
    phrase = noun_phrase(parse, thing)
    return replace(content_of(parse, quoted, phrase.first, phrase.last), noun=thing)


def _is_date(parse: Parse, noun: Token) -> bool:
    """Whether "its report of Thursday" only tells when it was made."""
    return is_day(noun) or any(n.label == "DATE" and n.first <= noun.i < n.last for n in parse.named)


def _has_holder(parse: Parse, noun: Token) -> bool:
    return parse.child(noun.i, "poss") is not None or _author(parse, noun) is not None


def _holder(parse: Parse, noun: Token) -> Phrase:
    """Whose report it is: the possessor, or the report itself as the article describes it."""
    possessor = parse.child(noun.i, "poss")
    if possessor is not None and (possessor.is_noun or possessor.tag == "PRP$"):
        first, _ = parse.edges(possessor.i)
        return Phrase(first, possessor.i, possessor.i)
    author = _author(parse, noun)
    if author is not None:
        return noun_phrase(parse, author)
    first, _ = parse.edges(noun.i)
    while first < noun.i and parse.tokens[first].tag == "DT" and parse.tokens[first].lower not in _SOME:
        first += 1
    return Phrase(first, noun.i, noun.i)


def _author(parse: Parse, noun: Token) -> Token | None:
    """Whose it is by the words behind it: "a report by X", "in the newspaper X", "confirmation came from X"."""
    above = parse.tokens[noun.head]
    came = above.lemma == "come" and noun.dep == "nsubj"
    next_to = [t for t in parse.tokens[noun.i + 1 : noun.i + 2] if t.tag == "IN" and t.head in {noun.i, above.i}]
    hung = [*parse.children(noun.i, "prep", "agent"), *next_to, *(parse.children(above.i, "prep") if came else ())]
    for by in hung:
        author = parse.child(by.i, "pobj")
        if author is not None and (by.lower in {"by", "from"} or (by.lower == "in" and _may_print(parse, author))):
            return author
    return None


def _may_print(parse: Parse, noun: Token) -> bool:
    """An outlet, or a name with "the" that is no place: "a report in the Lancet"."""
    is_place = any(n.label in {"GPE", "LOC", "FAC"} and n.first <= noun.i < n.last for n in parse.named)
    article = parse.child(noun.i, "det")
    named = noun.is_proper and article is not None and article.lower == "the" and not is_place
    return means_outlet(parse, noun) or (named and noun.lower not in nouns().agencies)


def citing(parse: Parse, quoted: Sequence[Quoted], verbs: Sequence[Found]) -> list[Found]:
    """ "X reported …, citing Y, which quoted Z": Y says the same, and X rests on Y. Returns all of `verbs`, linked."""
    linked = list(verbs)
    for token in () if cues().citing.isdisjoint(parse.lemmas) else parse.tokens:
        if token.lemma not in cues().citing or not token.is_verb or is_quoted(quoted, token):
            continue
        cited = parse.child(token.i, "dobj")
        citer = _cited_for(parse, token, linked)
        if cited is None or citer is None or citer.content is None:
            continue
        source = noun_phrase(parse, cited, floor=token.i + 1)
        if not may_speak(cited) or any(t.lower == "as" for t in parse.children(token.i, "prep")):
            continue
        cue = parse.span(token.i, token.i)
        linked.append(Found(f"citing:{token.lemma}", token, cue, Stance.ASSERTS, source, citer.content, None))
        linked[linked.index(citer)] = replace(citer, cites=(*citer.cites, cue))
    return linked


def _cited_for(parse: Parse, token: Token, verbs: Sequence[Found]) -> Found | None:
    """The attribution that a "citing …" belongs to: what it hangs on, else the nearest one before it."""
    sentence = parse.sentence(token.i)
    before = [each for each in verbs if each.verb.i in sentence and each.content is not None]
    if token.dep == "relcl":
        antecedent = parse.tokens[token.head]
        holding = [each for each in before if each.source is not None and each.source.head == antecedent.i]
        return holding[-1] if holding else None
    within = [each for each in before if each.source is not None and each.source.head < token.i < each.verb.i]
    if within and parse.tokens[token.i - 1].tag == ",":
        # "The Guardian, citing two officials, reported that …"
        return within[0]
    heads = {token.head} | {above.i for above in parse.above(token.i)}
    attached = [each for each in before if each.verb.i in heads and each.verb.i < token.i]
    nearest = [each for each in before if each.verb.i < token.i]
    return next(iter(attached[-1:] or nearest[-1:]), None)


def headline(parse: Parse, quoted: Sequence[Quoted]) -> list[Found]:
    """ "Minister: troops have left", in titles only: a short name, a colon, and a clause."""
    colon = next((t for t in parse.tokens[1:9] if t.text == ":"), None)
    if colon is None or any(t.is_finite for t in parse.tokens[: colon.i]):
        return []
    head = next((t for t in reversed(parse.tokens[: colon.i]) if t.is_noun), None)
    first, last = stripped(parse, colon.i + 1, len(parse.tokens) - 1)
    if head is None or last - first + 1 < _SHORTEST or not any(t.is_verb for t in parse.tokens[first : last + 1]):
        return []
    if not is_somebody(" ".join(t.text for t in parse.tokens[: head.i + 1])) or _says_itself(parse, first, last):
        return []
    content = content_of(parse, quoted, first, last)
    return [
        Found("headline colon", colon, parse.span(colon.i, colon.i), Stance.ASSERTS, Phrase(0, head.i, head.i), content)
    ]


def _says_itself(parse: Parse, first: int, last: int) -> bool:
    """Whether the words behind a colon tell who says it: "Bergen: mayor denies flood" is not said by Bergen."""
    for verb in parse.tokens[first : last + 1]:
        cue = cues().verbs.get(verb.lemma) if verb.is_finite else None
        # "Camp: the plan threatens jobs": what often says nothing tells of no other speaker.
        subject = parse.child(verb.i, "nsubj", "nsubjpass") if cue is not None and not cue.plain else None
        if subject is not None and first <= subject.i < verb.i and may_speak(subject):
            return True
    return False


def tail_of_headline(parse: Parse, quoted: Sequence[Quoted]) -> list[Found]:
    """ "Bank to cut 500 jobs - report", "Dam is safe: minister", in titles only: a clause, a point, and who says so."""
    points = [t for t in parse.tokens if t.text in _POINTS and 0 < t.i < len(parse.tokens) - 1]
    last = points[-1] if points else None
    if last is None or (last.text != ":" and last.start == parse.tokens[last.i - 1].end):
        return []
    named = parse.tokens[last.i + 1 :]
    head = named[-1]
    known = nouns().roles | nouns().groups | nouns().agencies | nouns().documents
    is_whose = head.is_noun and not head.is_proper and head.lemma in known
    if not is_whose or len(named) > _LONGEST_TAIL or any(t.is_verb for t in named):
        return []
    begins, ends = stripped(parse, 0, last.i - 1)
    if ends - begins + 1 < _SHORTEST or not any(t.is_verb for t in parse.tokens[begins : ends + 1]):
        return []
    content = content_of(parse, quoted, begins, ends)
    source = Phrase(named[0].i, head.i, head.i)
    return [Found("headline tail", last, parse.span(last.i, last.i), Stance.ASSERTS, source, content)]
