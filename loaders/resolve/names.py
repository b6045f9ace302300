"""Names that mean the same within one article: repeated, shortened, abbreviated."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from graph.model import EntityKind
from loaders.extract.base import Mention, MentionForm
from loaders.extract.gazetteer import name_words
from loaders.extract.lexicon import countries, nouns
from loaders.extract.naming import initials, is_acronym

_GENDERED = {
    "he": frozenset(
        {"mr", "mr.", "spokesman", "chairman", "businessman", "king", "prince", "father", "husband", "son"}
    ),
    "she": frozenset({"mrs", "mrs.", "ms", "ms.", "spokeswoman", "chairwoman", "queen", "princess", "mother", "wife"}),
}
"""Words beside a name that tell by which pronoun its person goes."""

_ADMINISTRATIVE = frozenset({"region", "oblast", "province", "prefecture"})
_FULL_NAME = range(2, 4)
"""Words in most people's full names."""

_GENERIC_UNITS = frozenset({"troop", "troops", "soldier", "force", "forces", "serviceman"})


@dataclass(slots=True)
class Group:
    """The mentions of one entity while they are being gathered."""

    kind: EntityKind
    name: str
    mentions: list[Mention] = field(default_factory=list[Mention])
    keys: set[str] = field(default_factory=set[str])
    aliases: set[str] = field(default_factory=set[str])
    words: set[str] = field(default_factory=set[str])
    outlet: bool = False
    country: str | None = None
    genders: set[str] = field(default_factory=set[str])
    _starts: dict[bool, tuple[int, list[int]]] = field(default_factory=dict[bool, tuple[int, list[int]]])

    def last_before(self, position: int, *, subject: bool = False) -> int:
        """Where it was last mentioned before a position, as a subject if that is asked; -1 when it was not."""
        known, starts = self._starts.get(subject, (-1, []))
        if known != len(self.mentions):
            starts = sorted(m.span.start for m in self.mentions if m.subject or not subject)
            self._starts[subject] = (len(self.mentions), starts)
        number = bisect_left(starts, position)
        return starts[number - 1] if number else -1

    def add(self, mention: Mention) -> None:
        """Take a mention in; a longer name becomes the entity's name, the shorter one an alias."""
        self.mentions.append(mention)
        self.words |= mention.words
        self.genders |= {gender for gender, words in _GENDERED.items() if words & mention.words}
        self.aliases |= set(mention.aliases)
        self.outlet = self.outlet or mention.outlet
        self.country = self.country or mention.country
        if mention.form is MentionForm.NAME or mention.institution:
            self.keys |= keys_of(mention)
            self._rename(
                mention.name.removeprefix("the ").removeprefix("The ") if mention.institution else mention.name
            )

    @property
    def is_country(self) -> bool:
        """Whether it is a country by its name."""
        return self.kind is EntityKind.PLACE and countries().names.get(plain(self.name)) == self.country is not None

    @property
    def is_certain(self) -> bool:
        """Whether any mention tells its kind, so that none is a guess."""
        return any(mention.certain for mention in self.mentions)

    def settle(self) -> None:
        """Take the kind that most mentions tell; where none does, most guesses count, but a full name is a person's."""
        telling = [m for m in self.mentions if m.certain and m.kind is not None]
        kinds = Counter(m.kind for m in telling or self.mentions if m.kind is not None)
        if not telling and self._may_be_persons_name():
            self.kind = EntityKind.PERSON
        elif kinds and self.kind is not EntityKind.UNIT:
            self.kind = max(kinds, key=lambda kind: (kinds[kind], kind is self.kind))
        self.outlet = self.outlet and self.kind is EntityKind.AGENCY

    def _may_be_persons_name(self) -> bool:
        """Whether it is a full name that the model took for a person's once, whole or by its last word."""
        called = {plain(self.name), plain(self.name.split()[-1])}
        guessed = any(m.kind is EntityKind.PERSON and plain(m.name) in called for m in self.mentions)
        return guessed and len(self.name.split()) in _FULL_NAME

    def _rename(self, name: str) -> None:
        if plain(name) == plain(self.name):
            # A headline in another case may have lost the capital.
            self.name = name if self.name[:1].islower() and name[:1].isupper() else self.name
            return
        if len(name) > len(self.name) and self.kind in {EntityKind.PERSON, EntityKind.AGENCY}:
            name, self.name = self.name, name
        self.aliases.add(name)


def plain(name: str) -> str:
    """A name for comparing: lower case, one kind of apostrophe, without the article and dots."""
    folded = name.casefold().replace("’", "'").replace(".", "")
    return folded.removeprefix("the ").removesuffix("'s")


def keys_of(mention: Mention) -> set[str]:
    """The plain names that a mention answers to."""
    return {plain(mention.name), *map(plain, mention.aliases)}


def group_names(mentions: list[Mention]) -> list[Group]:
    """The groups that the names of an article form, in the order of their first mention.

    Full names come first, so that a surname finds its person wherever it stands and whatever the model took it for.
    """
    groups: list[Group] = []
    by_handle: dict[str, set[int]] = {}
    for mention in sorted(mentions, key=_fullest_first):
        candidates = sorted({number for handle in _handles(mention) for number in by_handle.get(handle, ())})
        number = next((each for each in candidates if _belongs(mention, groups[each])), len(groups))
        if number == len(groups):
            groups.append(Group(mention.kind or _likely_kind(mention), mention.name))
        groups[number].add(mention)
        for handle in _handles_of_group(groups[number]):
            by_handle.setdefault(handle, set()).add(number)
    for group in groups:
        group.settle()
    return sorted(groups, key=lambda group: min(mention.span for mention in group.mentions))


def _handles(mention: Mention) -> set[str]:
    """What a mention shares with each group that it may belong to; to try every one would take too long."""
    name = plain(mention.name)
    return {*keys_of(mention), mention.name.replace(".", ""), _stem(name), mention.country or ""} - {""}


def _handles_of_group(group: Group) -> set[str]:
    """The names of a group, whole and in part, its initials and its country."""
    name = plain(group.name)
    words = name.split()
    beginnings = {" ".join(words[:number]) for number in range(1, len(words))}
    parts = {plain(group.name.split()[-1]), *words[-1:], *beginnings, _stem(name), initials(group.name)}
    return {*group.keys, *map(plain, group.aliases), *parts, group.country or ""} - {""}


def _stem(name: str) -> str:
    """What "Kursk region" and "Kursk Oblast" share; nothing for other names."""
    words = name.split()
    return " ".join(words[:-1]) if words and words[-1] in _ADMINISTRATIVE else ""


def _likely_kind(mention: Mention) -> EntityKind:
    """The kind of a name that nothing tells: two or three capitalised words that speak are most often a person."""
    return EntityKind.PERSON if len(mention.name.split()) in _FULL_NAME else EntityKind.AGENCY


def _is_same_full_name(mention: Mention, group: Group) -> bool:
    """Names of several words that are equal mean one, whatever kinds the model guessed; one word may mean two."""
    return len(plain(mention.name).split()) > 1 and plain(mention.name) in group.keys


def _fullest_first(mention: Mention) -> tuple[bool, int, int, int]:
    """Names of several words before single ones, what its context makes certain before what the model guesses."""
    doubt = (not mention.certain) + (mention.kind is None)
    words = len(mention.name.split())
    return (words == 1, doubt, -words, mention.span.start)


def _belongs(mention: Mention, group: Group) -> bool:
    if _may_be_person(group) and _is_surname(mention, group):
        return True
    same = bool(keys_of(mention) & group.keys) or _is_short_outlet(mention, group) or _is_short_body(mention, group)
    if mention.kind is group.kind:
        return same or _same_forces(mention, group) or _same_region(mention, group)
    doubtful = mention.kind is None or not (mention.certain and group.is_certain)
    if _is_same_full_name(mention, group) or (same and doubtful):
        return True
    return plain(mention.name) in {plain(alias) for alias in group.aliases}


def _may_be_person(group: Group) -> bool:
    return group.kind is EntityKind.PERSON or (not group.is_certain and len(group.name.split()) in _FULL_NAME)


def _is_surname(mention: Mention, group: Group) -> bool:
    """Whether a single name is the last of a person's full name."""
    if " " in mention.name.strip() or mention.kind is EntityKind.UNIT:
        return False
    certainly_other = mention.certain and mention.kind is not EntityKind.PERSON and group.is_certain
    return not certainly_other and plain(mention.name) == plain(group.name.split()[-1])


def _is_short_body(mention: Mention, group: Group) -> bool:
    """ "Nordlinje" for "Nordlinje Shipping Ltd.", "WHO" for the World Health Organization."""
    short, full = plain(mention.name).split(), plain(group.name).split()
    if group.kind is not EntityKind.AGENCY or len(short) >= len(full) or (mention.certain and not _is_body(mention)):
        return False
    commercial = full[-1] in nouns().suffixes | {each.rstrip(".") for each in nouns().suffixes} | name_words().companies
    if commercial and full[: len(short)] == short and len(short[0]) > 1:
        return True
    return is_acronym(mention.name) and initials(group.name) == mention.name.replace(".", "")


def _is_body(mention: Mention) -> bool:
    return mention.kind is EntityKind.AGENCY


def _is_short_outlet(mention: Mention, group: Group) -> bool:
    """ "The Journal", where the Wall Street Journal was named."""
    short, full = plain(mention.name), plain(group.name)
    return group.outlet and " " not in short and " " in full and full.split()[-1] == short


def _same_forces(mention: Mention, group: Group) -> bool:
    """The troops, soldiers and forces of one country are one body within one article."""
    heads = {mention.head, *(each.head for each in group.mentions)}
    return group.kind is EntityKind.UNIT and (
        mention.country is not None and mention.country == group.country and heads <= _GENERIC_UNITS | _peoples(heads)
    )


def _peoples(heads: set[str]) -> set[str]:
    """Names of a people ("North Koreans") among the heads: they stand for its forces where those were named first."""
    return {head for head in heads if head not in nouns().units}


def _same_region(mention: Mention, group: Group) -> bool:
    """ "Kursk region" and "Kursk Oblast"."""
    if group.kind is not EntityKind.PLACE:
        return False
    name, other = plain(mention.name).split(), plain(group.name).split()
    both = len(name) > 1 and len(other) > 1 and name[-1] in _ADMINISTRATIVE and other[-1] in _ADMINISTRATIVE
    return both and name[:-1] == other[:-1]
