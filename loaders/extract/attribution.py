"""Who said what in one paragraph: cue verbs with their source and content, and which of them are content themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Stance, Unread
from graph.spans import Span
from loaders.extract.base import Target
from loaders.extract.beside import phrase_beside
from loaders.extract.content import find_content
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import VerbCue, cues, nouns
from loaders.extract.mood import NotSaid, Said, read_mood
from loaders.extract.phrases import Phrase, may_speak, noun_phrase, right_border
from loaders.extract.quoted import utters
from loaders.extract.reasons import by_rule
from loaders.extract.relating import Related, related
from loaders.extract.speakers import find_source, is_within
from loaders.extract.speech import Content, Quoted, content_of


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution while its paragraph is being read: token indices, before spans and mentions are made of them."""

    rule: str
    verb: Token
    cue: Span
    stance: Stance
    source: Phrase | None
    content: Content | None
    manner: str | None = None
    target: Target | None = None
    cites: tuple[Span, ...] = ()
    answers: tuple[Span, ...] = ()
    mood: str = ""


def verb_cues(parse: Parse, quoted: Sequence[Quoted]) -> tuple[list[Found], list[Unread]]:
    """The attributions that verbs make, and the verbs that could have made one but did not, with the reason."""
    found: list[Found] = []
    unread: list[Unread] = []
    for verb in parse.tokens:
        relation = related(parse, quoted, verb) if verb.is_verb else None
        cue = _cue_of(parse, quoted, verb, relation)
        if cue is None or not _is_cue(parse, verb, cue, quoted):
            continue
        read = _read(parse, quoted, verb, cue, relation)
        if isinstance(read, str):
            if cue.plain or cue.audience:
                continue
            unread.append(Unread(_sentence_span(parse, verb), read))
        else:
            found.append(read)
    return found, unread


def _cue_of(parse: Parse, quoted: Sequence[Quoted], verb: Token, relation: Related | None) -> VerbCue | None:
    """The cue that a verb is: by its lemma, by its two objects, or because whole quoted words hang on it."""
    if relation is not None:
        return VerbCue(verb.lemma, relation.stance, verb.lower)
    if not verb.is_verb:
        return None
    return cues().verbs.get(verb.lemma) or (
        VerbCue(verb.lemma, Stance.ASSERTS, verb.lower, plain=True) if utters(parse, quoted, verb) else None
    )


def _is_cue(parse: Parse, verb: Token, cue: VerbCue, quoted: Sequence[Quoted]) -> bool:
    """Whether the verb stands as one: not as an adjective, an auxiliary, a noun, or in somebody's quoted words."""
    if verb.dep in {"amod", "aux", "auxpass", "compound", "nmod"} or (verb.dep == "acl" and verb.tag == "VBN"):
        return False
    if any(each.first <= verb.i <= each.last and each.words > 1 for each in quoted):
        return False
    hung = [token.lower for token in parse.children(verb.i, "prt", "prep")]
    return cue.particle is None or cue.particle in hung


def _read(
    parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue, relation: Related | None = None
) -> Found | str:
    """The attribution of one verb, or the reason why there is none."""
    mood = read_mood(parse, verb, cue)
    if isinstance(mood, NotSaid):
        return mood.reason
    # "has not commented on the sum": what stands before is not what it is about.
    about = _about(parse, quoted, verb, mood) if verb.lemma == "comment" else None
    words = relation.content if relation is not None else about or find_content(parse, quoted, verb, cue)
    content = words or _about(parse, quoted, verb, mood)
    if content is None:
        return "no words of a claim found"
    if _is_told(parse, verb, cue):
        return _found(parse, verb, mood, None, content)
    if cue.audience or (cue.own and (content.noun is None or content.noun.lemma not in cues().nouns)):
        return _heard(parse, verb, mood, content) if cue.audience else "not a report that it answers"
    return _by_source(parse, quoted, cue, mood.root, _found(parse, verb, mood, None, content))


def _by_source(parse: Parse, quoted: Sequence[Quoted], cue: VerbCue, root: int, found: Found) -> Found | str:
    """An attribution with its source, or why the words beside the verb can't be one."""
    verb, content = found.verb, found.content
    source = find_source(parse, parse.tokens[root], quoted) or find_source(parse, verb, quoted)
    if source is not None and content is not None and content.noun is None and is_within(source, content):
        source, found = _parted(parse, quoted, found, content)
    if source is not None and is_nobody(parse, source):
        # "Nobody has confirmed …" leaves it open, but nobody is no source.
        return with_target(parse, quoted, found)
    problem = _problem(parse, verb, cue, source)
    if problem is not None:
        return problem
    return with_target(parse, quoted, replace(found, source=source))


def _parted(parse: Parse, quoted: Sequence[Quoted], found: Found, content: Content) -> tuple[Phrase | None, Found]:
    """The source that the parser took for a part of the content before it, and the content without it."""
    source = phrase_beside(parse, found.verb)
    if source is None or not is_within(source, content):
        return source, found
    first, last = content.ranges[0][0], source.first - 2
    if len(content.ranges) > 1 or last - first < 1 or parse.tokens[source.first - 1].tag != ",":
        return None, found
    return source, replace(found, content=content_of(parse, quoted, first, last))


def _is_told(parse: Parse, verb: Token, cue: VerbCue) -> bool:
    """Whether a headline's "jury told" is what somebody told the jury."""
    subject = parse.child(verb.i, "nsubj")
    return (
        cue.hearer
        and subject is not None
        and subject.lemma in nouns().audiences
        and verb.tag in {"VBD", "VBN"}
        and not any(t.i > verb.i for t in parse.children(verb.i, "dobj", "dative", "ccomp"))
    )


def _heard(parse: Parse, verb: Token, mood: Said, content: Content) -> Found | str:
    """What a jury heard, somebody told it whom the sentence leaves out."""
    who = parse.child(verb.i, "nsubj")
    if who is None or who.lemma not in nouns().audiences:
        return "it is not told who said what was heard"
    return _found(parse, verb, mood, None, content)


def _found(parse: Parse, verb: Token, mood: Said, source: Phrase | None, content: Content) -> Found:
    return Found(
        rule=f"verb:{verb.lemma}",
        verb=verb,
        cue=parse.span(mood.first, mood.last),
        stance=mood.stance,
        source=source,
        content=content,
        manner=mood.manner,
        mood=mood.rule,
    )


@by_rule("what is not said of it")
def _about(parse: Parse, quoted: Sequence[Quoted], verb: Token, mood: Said) -> Content | None:
    """What a refusal is about: "declined to comment on the report", "would not confirm whether …"."""
    if mood.stance is not Stance.LEAVES_OPEN:
        return None
    for child in parse.children(verb.i, "ccomp", "dobj", "nsubjpass", "prep"):
        if child.i < verb.i and child.dep != "nsubjpass":
            continue
        noun = parse.child(child.i, "pobj", "pcomp") if child.dep == "prep" else child
        if noun is not None and (child.dep != "prep" or child.lower in {"on", "about"}):
            first, last = parse.edges(noun.i)
            return replace(content_of(parse, quoted, first, last), noun=noun if noun.is_noun else None)
    return None


def _problem(parse: Parse, verb: Token, cue: VerbCue, source: Phrase | None) -> str | None:
    """Why these words can't be a source; None when they can, or when the verb is in the passive and gives none."""
    if source is None:
        passive = parse.child(verb.i, "auxpass", "nsubjpass") is not None
        return None if passive else "no source found"
    head = parse.tokens[source.head]
    if head.lower == "one" and parse.child(source.head, "prep") is not None:
        return None
    if head.lower in {"i", "we", "you", "one", "there", "this", "that", "these", "those", "what", "which", "version"}:
        return f"nobody is named by {head.lower!r}"
    if cue.inanimate and not may_speak(head):
        return f"{head.lower!r} does not speak"
    return None


def is_nobody(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase says that there is no such source: "nobody", "no official", "neither side"."""
    words = {token.lower for token in parse.tokens[phrase.first : phrase.head + 1]}
    return bool(words & {"nobody", "none", "no", "neither"})


def with_target(parse: Parse, quoted: Sequence[Quoted], found: Found) -> Found:
    """What a denial or confirmation answers when its object is a report: its clause, or the report by name."""
    noun = found.content.noun if found.content is not None else None
    if noun is None or found.stance in {Stance.ASSERTS, Stance.RELAYS}:
        return found
    if not noun.is_noun:
        return replace(found, target=Target(parse.span(noun.i, noun.i), None, "claim", plural=False))
    if noun.lemma not in cues().nouns:
        return found
    clause = noun_clause(parse, quoted, noun, found.verb)
    if clause is not None:
        return replace(found, content=clause, answers=(parse.span(noun.i, noun.i),))
    cue = cues().verbs.get(found.verb.lemma)
    return replace(found, target=replace(target_of(parse, noun), own=cue is not None and cue.own))


@by_rule("the clause of the noun")
def noun_clause(parse: Parse, quoted: Sequence[Quoted], noun: Token, governor: Token | None) -> Content | None:
    """The content of "reports that …"; the parser often loses the clause, so the "that" behind the noun decides."""
    sentence = parse.sentence(noun.i)
    after = _that_behind(parse, noun, sentence)
    if after is None or after + 1 >= sentence.stop:
        return None
    barred = frozenset(i for each in quoted for i in range(each.first, each.last + 1))
    last = right_border(parse, after + 1, governor.i if governor is not None else noun.i, barred=barred)
    head = parse.tokens[noun.head]
    if noun.dep in {"nsubj", "nsubjpass"} and noun.i < head.i <= last:
        # "A report that … was dismissed": the clause ends before what is said of the report.
        last = min([head.i, *(t.i for t in parse.children(head.i, "aux", "auxpass") if t.i > noun.i)]) - 1
    return content_of(parse, quoted, after + 1, last) if last > after + 1 else None


def _that_behind(parse: Parse, noun: Token, sentence: range) -> int | None:
    """The "that" of "reports that" and of "a claim by the ministry that"."""
    by = parse.tokens[noun.i + 1].lower in {"by", "from", "of", "in", "on"} if noun.i + 1 < sentence.stop else False
    for i in range(noun.i + 1, min(noun.i + (9 if by else 2), sentence.stop)):
        token = parse.tokens[i]
        if token.lower == "that" and token.tag in {"IN", "DT"}:
            return i
        if token.is_verb or token.tag in {",", ".", "WDT"}:
            return None
    return None


def target_of(parse: Parse, noun: Token) -> Target:
    """A report that is named by whose it is: "the New York Times report", "Budanov's claims", "a report by X"."""
    phrase = noun_phrase(parse, noun)
    owners = parse.children(noun.i, "poss", "compound", "nmod")
    holder = next((t for t in owners if t.is_noun or t.tag == "PRP$"), None)
    by = next((t for t in parse.children(noun.i, "prep", "agent") if t.lower in {"by", "from", "of"}), None)
    author = parse.child(by.i, "pobj") if by is not None else None
    span = None
    if holder is not None:
        first, last = parse.edges(holder.i)
        span = parse.span(
            _without_article(parse, first, holder.i), holder.i if parse.tokens[last].tag == "POS" else last
        )
    elif author is not None:
        author_phrase = noun_phrase(parse, author)
        span = parse.span(author_phrase.first, author_phrase.last)
    return Target(parse.span(phrase.first, phrase.last), span, noun.lemma, noun.tag in {"NNS", "NNPS"})


def _without_article(parse: Parse, first: int, last: int) -> int:
    return first + 1 if first < last and parse.tokens[first].tag == "DT" else first


def _sentence_span(parse: Parse, token: Token) -> Span:
    sentence = parse.sentence(token.i)
    first, last = sentence.start, sentence.stop - 1
    while last > first and parse.tokens[last].tag == "_SP":
        last -= 1
    return parse.span(first, last)


def without_nested(parse: Parse, found: Sequence[Found]) -> list[Found]:
    """What stands outside other contents: a cue inside another cue's content is content.

    Except where a source only says of itself that it denies, confirms or leaves something open ("added that it could
    not verify"): there the inner cue is what it does.
    """
    kept: list[Found] = []
    for each in sorted(found, key=_outermost_first):
        outer = next((other for other in kept if _holds(other, each)), None)
        if outer is None:
            kept.append(each)
        elif _speaks_of_itself(parse, outer, each):
            kept[kept.index(outer)] = replace(each, source=outer.source, rule=f"{outer.rule}+{each.rule}")
    return sorted(kept, key=lambda each: each.cue)


def _outermost_first(found: Found) -> tuple[int, int]:
    if found.content is None:
        return (0, found.cue.start)
    spans = found.content.spans
    return (-(spans.end - spans.start), found.cue.start)


def _holds(outer: Found, inner: Found) -> bool:
    if outer.content is None or outer.cue == inner.cue:
        return False
    return any(span.start <= inner.cue.start and inner.cue.end <= span.end for span in outer.content.spans)


def _speaks_of_itself(parse: Parse, outer: Found, inner: Found) -> bool:
    """Whether the inner cue heads the outer content and its subject is a pronoun for the same source."""
    if (
        inner.stance is Stance.ASSERTS
        or inner.source is None
        or outer.source is None
        or outer.content is None
        or outer.stance is not Stance.ASSERTS
    ):
        return False
    if outer.cue.start > inner.cue.start:
        # "It had withdrawn the claim, the judge said": the judge speaks of somebody else.
        return False
    subject = parse.tokens[inner.source.head]
    heads = inner.source.first == inner.source.last == outer.content.ranges[0][0]
    return heads and subject.lower in {"it", "he", "she", "they"} and inner.verb.dep in {"ccomp", "xcomp"}
