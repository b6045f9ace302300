"""From the model to RDF: what each class of it says, as pure functions; `docs/rdf.md` shows it as a table."""

from __future__ import annotations

from collections.abc import Iterator

from graph.dates import Bounds
from graph.ids import IdKind, kind_of
from graph.model import Claim, Entity, EntityKind, FoundIn, Hyperlink, Role, SameAs, Segment, Statement, Unread
from graph.quantities import Quantity
from graph.rdf import values, vocab
from graph.rdf.describing import Objects, Reading, describe
from graph.rdf.evidence import evidence, stretches
from graph.rdf.naming import Naming
from graph.rdf.terms import IRI, Triple
from graph.record import Record


def article_graph(record: Record, names: Naming) -> Iterator[Triple]:
    """What one article says: the triples of its named graph, some of them more than once, in no set order."""
    reading = Reading(names, record.article, record.revision, values.language_tag(record.article.language))
    clusters = record.clusters()
    bounds = record.said_bounds()
    yield from _article(record, reading)
    yield from _revision(record, reading)
    for entity in record.entities:
        yield from _entity(entity, clusters[entity.id], reading)
    for claim in record.claims:
        yield from _claim(claim, clusters[claim.id], reading)
    for statement in record.statements:
        yield from _statement(statement, bounds[statement.id], reading)
        yield from evidence(statement, reading)
    yield from stretches(record, reading)
    for passage in record.unread:
        yield from _unread(passage, reading)
    for decision in record.same_as:
        yield from _decision(decision, reading)


def _article(record: Record, reading: Reading) -> Iterator[Triple]:
    """The work. What its revisions say about it may differ: then it has each of their titles and dates."""
    names = reading.names
    return describe(
        names.article(record.article.id),
        (vocab.RDF_TYPE, vocab.SCHEMA_NEWS_ARTICLE),
        (vocab.SCHEMA_URL, values.address(record.article.url)),
        (vocab.SCHEMA_ENCODING, names.revision(record.revision.id)),
        (vocab.SCHEMA_MENTIONS, [names.entity(entity.id) for entity in record.entities if entity.mentions]),
        *_metadata(record, reading),
    )


def _revision(record: Record, reading: Reading) -> Iterator[Triple]:
    names, revision = reading.names, record.revision
    yield from describe(
        names.revision(revision.id),
        (vocab.RDF_TYPE, vocab.SCHEMA_TEXT_OBJECT),
        (vocab.SCHEMA_ENCODES, names.article(record.article.id)),
        (vocab.SCHEMA_SHA256, values.plain(revision.text_sha256)),
        (vocab.ONREC_RAW_SHA256, values.plain(revision.raw_sha256)),
        (vocab.ONREC_FOUND_IN, [names.found(revision.id, found.field) for found in revision.found_in]),
        *_metadata(record, reading),
    )
    for segment in revision.segments:
        yield from _segment(segment, reading)
    for link in revision.links:
        yield from _link(link, reading)
    for found in revision.found_in:
        yield from _found(found, reading)


def _metadata(record: Record, reading: Reading) -> tuple[tuple[IRI, Objects], ...]:
    """What the page said about itself when this revision was read."""
    article, tag = record.article, reading.language
    return (
        (vocab.SCHEMA_HEADLINE, values.words(article.title, tag)),
        (vocab.DC_CREATOR, values.words(article.author, tag)),
        (vocab.SCHEMA_PUBLISHER, reading.names.entity(record.publisher.id) if record.publisher else None),
        (vocab.SCHEMA_DATE_PUBLISHED, values.date_of(article.published)),
        (vocab.ONREC_PUBLISHED_BASIS, vocab.PUBLISHED_BASES[article.published_basis]),
        (vocab.SCHEMA_IN_LANGUAGE, values.plain(article.language)),
    )


def _segment(segment: Segment, reading: Reading) -> Iterator[Triple]:
    revision_id = reading.revision.id
    return describe(
        reading.names.segment(revision_id, segment.span),
        (vocab.RDF_TYPE, [vocab.OA_SPECIFIC_RESOURCE, vocab.ONREC_SEGMENT]),
        (vocab.ONREC_SEGMENT_KIND, vocab.SEGMENT_KINDS[segment.kind]),
        (vocab.OA_HAS_SOURCE, reading.names.revision(revision_id)),
        (vocab.OA_HAS_SELECTOR, reading.names.position(revision_id, segment.span)),
    )


def _link(link: Hyperlink, reading: Reading) -> Iterator[Triple]:
    revision_id = reading.revision.id
    return describe(
        reading.names.link(revision_id, link.span),
        (vocab.RDF_TYPE, [vocab.OA_SPECIFIC_RESOURCE, vocab.ONREC_LINK]),
        (vocab.ONREC_LINKS_TO, values.address(link.url)),
        (vocab.OA_HAS_SOURCE, reading.names.revision(revision_id)),
        (vocab.OA_HAS_SELECTOR, reading.names.position(revision_id, link.span)),
    )


def _found(found: FoundIn, reading: Reading) -> Iterator[Triple]:
    return describe(
        reading.names.found(reading.revision.id, found.field),
        (vocab.RDF_TYPE, vocab.ONREC_FOUND),
        (vocab.ONREC_FIELD, values.plain(found.field)),
        (vocab.ONREC_WHERE, values.plain(found.where)),
    )


def _unread(passage: Unread, reading: Reading) -> Iterator[Triple]:
    revision_id = reading.revision.id
    return describe(
        reading.names.unread(revision_id, passage.span),
        (vocab.RDF_TYPE, [vocab.OA_SPECIFIC_RESOURCE, vocab.ONREC_UNREAD]),
        (vocab.ONREC_REASON, values.plain(passage.reason)),
        (vocab.OA_HAS_SOURCE, reading.names.revision(revision_id)),
        (vocab.OA_HAS_SELECTOR, reading.names.position(revision_id, passage.span)),
    )


def _entity(entity: Entity, cluster: str, reading: Reading) -> Iterator[Triple]:
    # An unnamed source has no name: the words that the article describes it by are a description.
    naming = vocab.SCHEMA_DESCRIPTION if entity.kind is EntityKind.UNNAMED else vocab.SCHEMA_NAME
    yield from describe(
        reading.names.entity(entity.id),
        (vocab.RDF_TYPE, _classes(entity)),
        (naming, values.words(entity.name, reading.language)),
        (vocab.SCHEMA_ALTERNATE_NAME, [values.tagged(alias, reading.language) for alias in entity.aliases]),
        (vocab.ONREC_COUNTRY, values.plain(entity.country)),
        (vocab.SCHEMA_SAME_AS, values.wikidata_item(entity.wikidata)),
        (vocab.ONREC_CLUSTER, values.plain(cluster)),
        (vocab.ONREC_MENTION, reading.spans(entity.mentions)),
    )
    for role in entity.roles:
        yield from _role(entity, role, reading)


_CLASSES = {
    EntityKind.PERSON: vocab.SCHEMA_PERSON,
    EntityKind.AGENCY: vocab.SCHEMA_ORGANIZATION,
    EntityKind.UNIT: vocab.ONREC_UNIT,
    EntityKind.PLACE: vocab.SCHEMA_PLACE,
    EntityKind.UNNAMED: vocab.ONREC_UNNAMED_SOURCE,
}


def _classes(entity: Entity) -> Iterator[IRI]:
    yield _CLASSES[entity.kind]
    if entity.outlet:
        yield vocab.SCHEMA_NEWS_MEDIA


def _role(entity: Entity, role: Role, reading: Reading) -> Iterator[Triple]:
    holder, body = reading.names.entity(entity.id), reading.names.entity(role.of)
    offsets = ",".join(map(str, role.spans.flat()))
    node = reading.names.role(entity.id, role.kind.value, role.of, role.role or "", offsets)
    yield Triple(holder, vocab.ROLES[role.kind], body)
    yield Triple(holder, vocab.ONREC_HAS_ROLE, node)
    yield from describe(
        node,
        (vocab.RDF_TYPE, vocab.ONREC_ROLE),
        (vocab.ONREC_ROLE_KIND, vocab.ROLES[role.kind]),
        (vocab.ONREC_ROLE_AT, body),
        (vocab.SCHEMA_ROLE_NAME, values.words(role.role, reading.language)),
        (vocab.ONREC_ROLE_SPAN, reading.spans(role.spans)),
    )


def _claim(claim: Claim, cluster: str, reading: Reading) -> Iterator[Triple]:
    names = reading.names
    yield from describe(
        names.claim(claim.id),
        (vocab.RDF_TYPE, vocab.SCHEMA_CLAIM),
        (vocab.SCHEMA_TEXT, values.words(claim.text, reading.language)),
        (vocab.SCHEMA_ABOUT, [names.entity(entity_id) for entity_id in claim.about]),
        (vocab.SCHEMA_APPEARANCE, names.article(reading.article.id)),
        (vocab.ONREC_CLUSTER, values.plain(cluster)),
        (vocab.ONREC_QUANTITY, [names.quantity(claim.id, each.span) for each in claim.quantities]),
    )
    for quantity in claim.quantities:
        yield from _quantity(quantity, names.quantity(claim.id, quantity.span), reading)


def _quantity(quantity: Quantity, node: IRI, reading: Reading) -> Iterator[Triple]:
    is_range = quantity.high is not None
    return describe(
        node,
        (vocab.RDF_TYPE, vocab.SCHEMA_QUANTITY),
        (vocab.SCHEMA_TEXT, values.words(quantity.words, reading.language)),
        (vocab.SCHEMA_MIN_VALUE if is_range else vocab.SCHEMA_VALUE, values.quantity(quantity.number)),
        (vocab.SCHEMA_MAX_VALUE, values.quantity(quantity.high)),
        (vocab.SCHEMA_UNIT_TEXT, values.plain(quantity.unit)),
        (vocab.ONREC_BOUND, vocab.BOUNDS[quantity.bound]),
    )


def _statement(statement: Statement, bounds: Bounds, reading: Reading) -> Iterator[Triple]:
    names, tag = reading.names, reading.language
    source, claim = names.entity(statement.source.id), names.claim(statement.claim.id)
    named = [names.statement(response.id) for response in statement.responds_to if not response.inferred]
    inferred = [names.statement(response.id) for response in statement.responds_to if response.inferred]
    yield Triple(source, vocab.STANCES[statement.stance], claim)
    yield from describe(
        names.statement(statement.id),
        (vocab.RDF_TYPE, vocab.SCHEMA_STATEMENT),
        (vocab.SCHEMA_AUTHOR, source),
        (vocab.SCHEMA_ABOUT, claim),
        (vocab.ONREC_STANCE, vocab.STANCES[statement.stance]),
        (vocab.TWINS[statement.stance], claim),
        # CiTO is made for works that cite works: what is answered by name is another statement.
        (vocab.TWINS[statement.stance], named if statement.stance in vocab.ANSWERS else None),
        (vocab.ONREC_MANNER, values.words(statement.manner, tag)),
        (vocab.ONREC_SPEECH, vocab.SPEECHES[statement.speech]),
        (vocab.ONREC_QUOTE, values.words(statement.quote.text, tag) if statement.quote else None),
        (vocab.ONREC_CUE, values.words(statement.cue.text, tag)),
        (vocab.SCHEMA_DATE_CREATED, values.date_of(statement.said)),
        (vocab.ONREC_SAID_TEXT, values.words(statement.said_text, tag)),
        (vocab.ONREC_NOT_BEFORE, values.day(bounds.first)),
        (vocab.ONREC_NOT_AFTER, values.day(bounds.last)),
        (vocab.SCHEMA_IS_PART_OF, names.article(reading.article.id)),
        (vocab.ONREC_IN_REVISION, names.revision(reading.revision.id)),
        (vocab.PROV_WAS_DERIVED_FROM, [names.statement(cited) for cited in statement.cites]),
        (vocab.ONREC_RESPONDS_TO, named),
        (vocab.ONREC_RESPONDS_TO_INFERRED, inferred),
    )


def _decision(decision: SameAs, reading: Reading) -> Iterator[Triple]:
    names = reading.names
    are_claims = kind_of(decision.a_id) is IdKind.CLAIM
    one, other = map(names.claim if are_claims else names.entity, (decision.a_id, decision.b_id))
    same = vocab.ONREC_SAME_CLAIM_AS if are_claims else vocab.ONREC_SAME_ENTITY_AS
    # Symmetric, so both ways are written: a path over it needs no inverse.
    yield Triple(one, same, other)
    yield Triple(other, same, one)
    by_machine = decision.by == reading.revision.extractor
    yield from describe(
        decision_node(decision, names),
        (vocab.RDF_TYPE, vocab.ONREC_DECISION),
        (vocab.ONREC_JOINS, [one, other]),
        (vocab.ONREC_BASIS, values.plain(decision.basis)),
        (vocab.ONREC_SCORE, values.decimal(decision.score)),
        (vocab.ONREC_DECIDED_BY, values.plain(decision.by) if by_machine else None),
    )


def decision_node(decision: SameAs, names: Naming) -> IRI:
    """The IRI of a decision, the same whoever took it: who did belongs to the installation."""
    return names.decision(decision.a_id, decision.b_id, decision.basis, f"{decision.score:.4f}")
