"""Whom descriptions and pronouns mean; where two could be meant, nobody is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from readings import made_mention

from graph.model import EntityKind
from graph.spans import Span
from loaders.extract.base import Mention, MentionForm
from loaders.resolve.names import Group
from loaders.resolve.reference import described, introduced, is_anaphor, pronoun

PERSON, AGENCY, UNIT, PLACE = EntityKind.PERSON, EntityKind.AGENCY, EntityKind.UNIT, EntityKind.PLACE
LATER = 500


def _group(name: str, kind: EntityKind, *words: str, at: int = 0, outlet: bool = False) -> Group:
    group = Group(kind, name)
    group.add(replace(made_mention(name, kind, at=at), words=frozenset(words), outlet=outlet))
    return group


def _description(words: str, kind: EntityKind, *, at: int = LATER, lead: bool = False) -> Mention:
    found = made_mention(words, kind, at=at, form=MentionForm.DESCRIPTION)
    return replace(found, words=frozenset(words.lower().split()) - {"the", "a"}, lead=lead)


SOLBERG = _group("Ingrid Solberg", PERSON, "prime", "minister", "country:NO")
LEROY = _group("Paul Leroy", PERSON, "general", "country:FR", at=40)


def _meant(mention: Mention, *groups: Group) -> str | None:
    found = described(mention, groups)
    return found.name if found is not None else None


def test_a_title_means_the_person_who_was_called_so() -> None:
    assert _meant(_description("The minister", PERSON), SOLBERG, LEROY) == "Ingrid Solberg"


def test_a_surname_that_the_parser_took_for_a_common_noun_is_its_persons() -> None:
    assert _meant(_description("Solberg", PERSON), SOLBERG, LEROY) == "Ingrid Solberg"
    assert _meant(_description("Solberg", AGENCY), SOLBERG, _group("Karl Solberg", PERSON, at=80)) is None


def test_initials_that_the_parser_took_for_a_common_noun_are_their_bodys() -> None:
    assert _meant(_description("NMA", AGENCY), SOLBERG, AUTHORITY) == "Norwegian Maritime Authority"


def test_a_title_that_two_hold_means_nobody() -> None:
    other = _group("Jan Novak", PERSON, "minister", at=80)

    assert _meant(_description("The minister", PERSON), SOLBERG, other) is None


def test_more_words_of_a_title_tell_two_holders_apart() -> None:
    other = _group("Jan Novak", PERSON, "energy", "minister", at=80)

    assert _meant(_description("The energy minister", PERSON), SOLBERG, other) == "Jan Novak"


def test_a_title_of_which_only_the_last_word_fits_means_nobody() -> None:
    assert _meant(_description("The sports minister", PERSON), SOLBERG) is None


def test_a_title_that_nobody_holds_means_nobody() -> None:
    assert _meant(_description("The coroner", PERSON), SOLBERG, LEROY) is None


def test_a_title_of_another_country_means_nobody() -> None:
    foreign = replace(_description("The prime minister", PERSON), words=frozenset({"prime", "minister", "country:PE"}))

    assert _meant(foreign, SOLBERG) is None


def test_a_title_may_stand_before_the_name_as_headlines_have_it() -> None:
    late = _group("Ingrid Solberg", PERSON, "prime", "minister", at=900)

    assert _meant(_description("The prime minister", PERSON, at=0), late) == "Ingrid Solberg"


AUTHORITY = _group("Norwegian Maritime Authority", AGENCY)
REUTERS = _group("Reuters", AGENCY, outlet=True, at=60)
MINISTRY = _group("Ministry of Health", AGENCY, at=80)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("The authority", "Norwegian Maritime Authority"),
        ("The maritime authority", "Norwegian Maritime Authority"),
        ("The space authority", None),
        ("The agency", "Norwegian Maritime Authority"),
        ("The ministry", "Ministry of Health"),
        ("The newspaper", "Reuters"),
        ("The court", None),
        ("The bank", None),
    ],
)
def test_a_body_is_meant_by_the_head_of_its_name_or_by_a_general_word(words: str, meant: str | None) -> None:
    assert _meant(_description(words, AGENCY), AUTHORITY, REUTERS, MINISTRY) == meant


def test_a_body_is_not_meant_before_it_is_named_except_in_the_lead() -> None:
    late = _group("Nordlinje", AGENCY, "operator", at=900)

    assert _meant(_description("The operator", AGENCY), late) is None
    assert _meant(_description("The operator", AGENCY, lead=True), late) == "Nordlinje"


def test_of_two_bodies_with_the_same_last_word_the_later_one_is_meant_unless_more_is_said() -> None:
    harbour = _group("Faro Harbour Authority", AGENCY, at=200)

    assert _meant(_description("The authority", AGENCY), AUTHORITY, harbour) == "Faro Harbour Authority"
    assert _meant(_description("The maritime authority", AGENCY), AUTHORITY, harbour) == "Norwegian Maritime Authority"


def test_an_apposition_that_two_bodies_have_means_neither() -> None:
    two = [_group("Nordlinje", AGENCY, "operator"), _group("Sydfart", AGENCY, "operator", at=90)]

    assert _meant(_description("The operator", AGENCY), *two) is None


def test_a_general_word_means_the_body_that_was_named_last() -> None:
    later = _group("Acme Corp.", AGENCY, at=300)

    assert _meant(_description("The body", AGENCY), AUTHORITY, later) == "Acme Corp."
    assert _meant(_description("The body", AGENCY, at=100), AUTHORITY, later) == "Norwegian Maritime Authority"


def test_places_and_units_are_not_looked_for() -> None:
    assert _meant(_description("The region", PLACE), _group("Kasai region", PLACE)) is None
    assert _meant(_description("The brigade", UNIT), _group("Third Brigade", UNIT)) is None


NORDLINJE = _group("Nordlinje", AGENCY, "ferry", "operator", at=900)


def _lead(words: str, kind: EntityKind | None) -> Mention:
    found = made_mention(words, kind, form=MentionForm.UNNAMED)
    return replace(found, words=frozenset(words.lower().split()) - {"a"}, lead=True)


def test_a_lead_may_introduce_without_a_name_whom_a_later_paragraph_names() -> None:
    assert introduced(_lead("A ferry operator", AGENCY), [NORDLINJE, SOLBERG]) is NORDLINJE


@pytest.mark.parametrize(
    "mention",
    [
        replace(_lead("A ferry operator", AGENCY), lead=False),
        replace(_lead("Ferry operators", AGENCY), head="operator", plural=True),
        _lead("A ferry operator", None),
        _lead("A ferry operator", PERSON),
        _lead("A bus company", AGENCY),
    ],
)
def test_what_introduces_nobody_stays_unnamed(mention: Mention) -> None:
    assert introduced(mention, [NORDLINJE]) is None


def test_an_introduction_that_two_fit_stays_unnamed() -> None:
    assert introduced(_lead("A ferry operator", AGENCY), [NORDLINJE, _group("Sydfart", AGENCY, "operator")]) is None


def _pronoun(word: str, kind: EntityKind | None, *groups: Group, speakers: tuple[Group, ...] = ()) -> str | None:
    mention = replace(made_mention(word, kind, at=LATER, form=MentionForm.PRONOUN), plural=word == "they")
    spoke = [(Span(group.mentions[0].span.start, group.mentions[0].span.end), group) for group in speakers]
    found = pronoun(mention, groups, spoke)
    return found.name if found is not None else None


def test_he_is_the_last_person_who_spoke() -> None:
    assert _pronoun("he", PERSON, SOLBERG, LEROY, speakers=(SOLBERG,)) == "Ingrid Solberg"
    assert _pronoun("he", PERSON, SOLBERG, LEROY, speakers=(SOLBERG, LEROY)) == "Paul Leroy"


def test_a_person_who_went_by_one_pronoun_is_not_meant_by_the_other() -> None:
    chairman = _group("Per Dahl", PERSON, "chairman", at=60)
    once_she = _group("Kim Berg", PERSON, at=70)
    once_she.genders.add("she")

    assert _pronoun("she", PERSON, SOLBERG, chairman, speakers=(SOLBERG, chairman)) == "Ingrid Solberg"
    assert _pronoun("he", PERSON, SOLBERG, once_she, speakers=(SOLBERG, once_she)) == "Ingrid Solberg"
    assert _pronoun("she", PERSON, SOLBERG, once_she, speakers=(SOLBERG, once_she)) == "Kim Berg"


def test_of_two_people_who_have_not_spoken_a_pronoun_means_neither() -> None:
    assert _pronoun("he", PERSON, SOLBERG, LEROY) is None


def test_it_is_a_body_and_they_are_a_unit() -> None:
    troops = _group("French troops", UNIT, at=90)

    assert _pronoun("it", None, SOLBERG, AUTHORITY, troops, speakers=(SOLBERG, AUTHORITY)) == AUTHORITY.name
    assert _pronoun("they", None, SOLBERG, AUTHORITY, troops, speakers=(AUTHORITY,)) == "French troops"


def test_where_nobody_of_the_kind_came_before_a_pronoun_means_nobody() -> None:
    assert _pronoun("she", PERSON, AUTHORITY) is None
    assert _pronoun("it", None, SOLBERG, _group("Nordlinje", AGENCY, at=900)) is None
    assert _pronoun("they", None, SOLBERG, AUTHORITY) is None


def test_documents_point_at_nobody_by_themselves() -> None:
    assert is_anaphor(_description("The minister", PERSON))
    assert not is_anaphor(replace(_description("The report", AGENCY), head="report"))
    assert not is_anaphor(made_mention("Reuters", AGENCY))


@pytest.mark.parametrize(("words", "meant"), [("the company", "Acme Corp."), ("the organisation", "Lake Hospital")])
def test_a_company_is_none_whose_name_says_that_it_is_something_else(words: str, meant: str) -> None:
    groups = (_group("Acme Corp.", EntityKind.AGENCY, at=0), _group("Lake Hospital", EntityKind.AGENCY, at=50))

    assert _meant(_description(words, EntityKind.AGENCY), *groups) == meant
