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
from loaders.extract.outlets import means_outlet
from loaders.extract.phrases import Phrase, may_speak
from loaders.extract.quoted import utters
from loaders.extract.reasons import by_rule
from loaders.extract.relating import Related, related
from loaders.extract.speakers import find_source, is_within
from loaders.extract.speech import Content, Quoted, content_of
from loaders.extract.targets import noun_clause, target_of


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


def verb_cues(
    parse: Parse, quoted: Sequence[Quoted], known: frozenset[str] = frozenset()
) -> tuple[list[Found], list[Unread]]:
    """The attributions that verbs make, and the verbs that could have made one but did not, with the reason.

    `known` is what the article calls its outlets.
    """
    found: list[Found] = []
    unread: list[Unread] = []
    for verb in parse.tokens:
        if not verb.is_verb:
            continue
        relation = related(parse, quoted, verb) if verb.lemma in cues().relations else None
        cue = _cue_of(parse, quoted, verb, relation)
        if cue is None or not _is_cue(parse, verb, cue, quoted):
            continue
        read = _read(parse, quoted, verb, cue, relation)
        if isinstance(read, str):
            if cue.plain or cue.audience:
                continue
            unread.append(Unread(_sentence_span(parse, verb), read))
        elif not cue.outlet or (read.source is not None and means_outlet(parse, parse.tokens[read.source.head], known)):
            found.append(read)
    return found, unread


def read_cue(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Found | None:
    """The attribution that a verb of `cues.toml` makes by itself, wherever it stands; None where it makes none."""
    cue = cues().verbs.get(verb.lemma)
    if cue is None or not _is_cue(parse, verb, cue, quoted):
        return None
    read = _read(parse, quoted, verb, cue)
    return None if isinstance(read, str) else read


def _cue_of(parse: Parse, quoted: Sequence[Quoted], verb: Token, relation: Related | None) -> VerbCue | None:
    """The cue that a verb is: by its lemma, by its two objects, or because whole quoted words hang on it."""
    if relation is not None:
        return VerbCue(verb.lemma, relation.stance, verb.lower)
    return cues().verbs.get(verb.lemma) or (
        VerbCue(verb.lemma, Stance.ASSERTS, verb.lower, plain=True) if utters(parse, quoted, verb) else None
    )


def _is_cue(parse: Parse, verb: Token, cue: VerbCue, quoted: Sequence[Quoted]) -> bool:
    """Whether the verb stands as one: not as an adjective, an auxiliary, a noun, or in somebody's quoted words."""
    if verb.dep in {"amod", "aux", "auxpass", "compound", "nmod"} or (verb.dep == "acl" and verb.tag == "VBN"):
        return False
    if any(each.first <= verb.i <= each.last and each.words > 1 for each in quoted):
        return False
    hung = [token.lower for token in parse.children(verb.i, "prt", "prep", "ccomp", "acomp", "oprd", "advmod")]
    return cue.particle is None or cue.particle in hung


def _read(
    parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue, relation: Related | None = None
) -> Found | str:
    """The attribution of one verb, or the reason why there is none."""
    mood = read_mood(parse, verb, cue)
    if isinstance(mood, NotSaid):
        return mood.reason
    # "has not commented on the sum": what stands before is not what it is about.
    about = _about(parse, quoted, verb, mood)
    first = about if verb.lemma == "comment" else None
    words = relation.content if relation is not None else first or find_content(parse, quoted, verb, cue)
    content = words or about
    if content is None:
        return "no words of a claim found"
    if _is_told(parse, verb, cue):
        return _found(parse, verb, mood, None, content)
    if cue.audience:
        return _heard(parse, verb, mood, content)
    if cue.own and not _is_report(parse, cue, content):
        return "not a report that it answers"
    return _by_source(parse, quoted, cue, mood.root, _found(parse, verb, mood, None, content))


def _is_report(parse: Parse, cue: VerbCue, content: Content) -> bool:
    """Whether a content is a report; of what is corrected, the source's own: "corrected its report that …"."""
    noun = content.noun
    if noun is None or noun.lemma not in cues().nouns:
        return False
    return cue.stance is not Stance.WITHDRAWS or any(t.tag == "PRP$" for t in parse.children(noun.i, "poss"))


def _by_source(parse: Parse, quoted: Sequence[Quoted], cue: VerbCue, root: int, found: Found) -> Found | str:
    """An attribution with its source, or why the words beside the verb can't be one."""
    verb, content = found.verb, found.content
    source = find_source(parse, parse.tokens[root], quoted)
    if source is None and root != verb.i:
        source = find_source(parse, verb, quoted)
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
    return (
        cue.hearer
        and _is_of_audience(parse, verb)
        and verb.tag in {"VBD", "VBN"}
        and not any(t.i > verb.i for t in parse.children(verb.i, "dobj", "dative", "ccomp"))
    )


def _heard(parse: Parse, verb: Token, mood: Said, content: Content) -> Found | str:
    """What a jury heard, somebody told it whom the sentence leaves out."""
    if not _is_of_audience(parse, verb):
        return "it is not told who said what was heard"
    return _found(parse, verb, mood, None, content)


def _is_of_audience(parse: Parse, verb: Token) -> bool:
    """Whether the subject of a verb is who was told: a jury, a court."""
    subject = parse.child(verb.i, "nsubj")
    return subject is not None and subject.lemma in nouns().audiences


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
def _sentence_span(parse: Parse, token: Token) -> Span:
    sentence = parse.sentence(token.i)
    first, last = sentence.start, sentence.stop - 1
    while last > first and parse.tokens[last].tag == "_SP":
        last -= 1
    return parse.span(first, last)
