"""The vocabularies and every term in use, each with a link to its definition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.decisions import Verdict
from graph.model import PublishedBasis, RoleKind, SegmentKind, Speech, Stance
from graph.quantities import Bound
from graph.rdf.terms import IRI


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A namespace, its usual prefix, and where its terms are defined; `{}` stands for the term's name."""

    prefix: str
    namespace: str
    definitions: str

    def term(self, name: str) -> IRI:
        """The term of this name."""
        return IRI(self.namespace + name)


RDF: Final = Vocabulary("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "https://www.w3.org/TR/rdf-schema/#ch_{}")
XSD: Final = Vocabulary("xsd", "http://www.w3.org/2001/XMLSchema#", "https://www.w3.org/TR/xmlschema11-2/#{}")
EDTF: Final = Vocabulary("edtf", "http://id.loc.gov/datatypes/edtf/", "https://id.loc.gov/datatypes/edtf/{}.html")
SCHEMA: Final = Vocabulary("schema", "https://schema.org/", "https://schema.org/{}")
DC: Final = Vocabulary(
    "dc",
    "http://purl.org/dc/elements/1.1/",
    "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#http://purl.org/dc/elements/1.1/{}",
)
DCTERMS: Final = Vocabulary(
    "dcterms",
    "http://purl.org/dc/terms/",
    "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#http://purl.org/dc/terms/{}",
)
DCAT: Final = Vocabulary("dcat", "http://www.w3.org/ns/dcat#", "https://www.w3.org/TR/vocab-dcat-3/")
VOID: Final = Vocabulary("void", "http://rdfs.org/ns/void#", "https://www.w3.org/TR/void/")
PROV: Final = Vocabulary("prov", "http://www.w3.org/ns/prov#", "https://www.w3.org/TR/prov-o/#{}")
CITO: Final = Vocabulary(
    "cito",
    "http://purl.org/spar/cito/",
    "https://sparontologies.github.io/cito/current/cito.html#http://purl.org/spar/cito/{}",
)
OA: Final = Vocabulary("oa", "http://www.w3.org/ns/oa#", "https://www.w3.org/TR/annotation-vocab/")
WIKIDATA: Final = Vocabulary("wd", "http://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/{}")
ONREC: Final = Vocabulary("onrec", "https://w3id.org/onrecord/ns#", "https://w3id.org/onrecord/ns#{}")

VOCABULARIES: Final = (CITO, DC, DCAT, DCTERMS, EDTF, OA, ONREC, PROV, RDF, SCHEMA, VOID, WIKIDATA, XSD)
"""Every vocabulary in use, by prefix."""

DESCRIBING: Final = (CITO, DC, DCTERMS, OA, ONREC, PROV, SCHEMA)
"""Those that articles' graphs are written in."""


def definition_of(term: IRI) -> str | None:
    """The address at which a term is defined; None for a thing that is no term of a vocabulary in use."""
    for vocabulary in VOCABULARIES:
        if term.value.startswith(vocabulary.namespace):
            return vocabulary.definitions.format(term.value.removeprefix(vocabulary.namespace))
    return None


RDF_TYPE: Final = RDF.term("type")

XSD_DATE: Final = XSD.term("date")
XSD_DATE_TIME: Final = XSD.term("dateTime")
XSD_DECIMAL: Final = XSD.term("decimal")
XSD_MONTH: Final = XSD.term("gYearMonth")
XSD_NUMBER: Final = XSD.term("nonNegativeInteger")
XSD_URI: Final = XSD.term("anyURI")
XSD_YEAR: Final = XSD.term("gYear")
EDTF_DATE: Final = EDTF.term("EDTF")

SCHEMA_ABOUT: Final = SCHEMA.term("about")
SCHEMA_ALTERNATE_NAME: Final = SCHEMA.term("alternateName")
SCHEMA_APPEARANCE: Final = SCHEMA.term("appearance")
SCHEMA_AUTHOR: Final = SCHEMA.term("author")
SCHEMA_CLAIM: Final = SCHEMA.term("Claim")
SCHEMA_DATE_CREATED: Final = SCHEMA.term("dateCreated")
SCHEMA_DATE_PUBLISHED: Final = SCHEMA.term("datePublished")
SCHEMA_DESCRIPTION: Final = SCHEMA.term("description")
SCHEMA_ENCODES: Final = SCHEMA.term("encodesCreativeWork")
SCHEMA_ENCODING: Final = SCHEMA.term("encoding")
SCHEMA_HEADLINE: Final = SCHEMA.term("headline")
SCHEMA_IN_LANGUAGE: Final = SCHEMA.term("inLanguage")
SCHEMA_INTERPRETED_AS_CLAIM: Final = SCHEMA.term("interpretedAsClaim")
SCHEMA_IS_PART_OF: Final = SCHEMA.term("isPartOf")
SCHEMA_MAX_VALUE: Final = SCHEMA.term("maxValue")
SCHEMA_MENTIONS: Final = SCHEMA.term("mentions")
SCHEMA_MIN_VALUE: Final = SCHEMA.term("minValue")
SCHEMA_NAME: Final = SCHEMA.term("name")
SCHEMA_NEWS_ARTICLE: Final = SCHEMA.term("NewsArticle")
SCHEMA_NEWS_MEDIA: Final = SCHEMA.term("NewsMediaOrganization")
SCHEMA_ORGANIZATION: Final = SCHEMA.term("Organization")
SCHEMA_PERSON: Final = SCHEMA.term("Person")
SCHEMA_PLACE: Final = SCHEMA.term("Place")
SCHEMA_PUBLISHER: Final = SCHEMA.term("publisher")
SCHEMA_QUANTITY: Final = SCHEMA.term("QuantitativeValue")
SCHEMA_ROLE_NAME: Final = SCHEMA.term("roleName")
SCHEMA_SAME_AS: Final = SCHEMA.term("sameAs")
SCHEMA_SHA256: Final = SCHEMA.term("sha256")
SCHEMA_STATEMENT: Final = SCHEMA.term("Statement")
SCHEMA_TEXT: Final = SCHEMA.term("text")
SCHEMA_TEXT_OBJECT: Final = SCHEMA.term("TextObject")
SCHEMA_UNIT_TEXT: Final = SCHEMA.term("unitText")
SCHEMA_URL: Final = SCHEMA.term("url")
SCHEMA_VALUE: Final = SCHEMA.term("value")

DC_CREATOR: Final = DC.term("creator")
DCAT_DATASET: Final = DCAT.term("Dataset")
DCAT_VERSION: Final = DCAT.term("version")
DCTERMS_CONFORMS_TO: Final = DCTERMS.term("conformsTo")
DCTERMS_CREATOR: Final = DCTERMS.term("creator")
DCTERMS_DESCRIPTION: Final = DCTERMS.term("description")
DCTERMS_IS_PART_OF: Final = DCTERMS.term("isPartOf")
DCTERMS_LICENSE: Final = DCTERMS.term("license")
DCTERMS_RIGHTS: Final = DCTERMS.term("rights")
DCTERMS_SUBJECT: Final = DCTERMS.term("subject")
DCTERMS_TITLE: Final = DCTERMS.term("title")
VOID_DATASET: Final = VOID.term("Dataset")
VOID_URI_SPACE: Final = VOID.term("uriSpace")
VOID_VOCABULARY: Final = VOID.term("vocabulary")

PROV_ACTIVITY: Final = PROV.term("Activity")
PROV_ENTITY: Final = PROV.term("Entity")
PROV_SOFTWARE_AGENT: Final = PROV.term("SoftwareAgent")
PROV_USED: Final = PROV.term("used")
PROV_WAS_ASSOCIATED_WITH: Final = PROV.term("wasAssociatedWith")
PROV_WAS_DERIVED_FROM: Final = PROV.term("wasDerivedFrom")
PROV_WAS_GENERATED_BY: Final = PROV.term("wasGeneratedBy")

CITO_CONFIRMS: Final = CITO.term("confirms")
CITO_DISCUSSES: Final = CITO.term("discusses")
CITO_DISPUTES: Final = CITO.term("disputes")
CITO_RETRACTS: Final = CITO.term("retracts")

OA_ANNOTATION: Final = OA.term("Annotation")
OA_DESCRIBING: Final = OA.term("describing")
OA_END: Final = OA.term("end")
OA_EXACT: Final = OA.term("exact")
OA_HAS_BODY: Final = OA.term("hasBody")
OA_HAS_SELECTOR: Final = OA.term("hasSelector")
OA_HAS_SOURCE: Final = OA.term("hasSource")
OA_HAS_TARGET: Final = OA.term("hasTarget")
OA_MOTIVATED_BY: Final = OA.term("motivatedBy")
OA_POSITION: Final = OA.term("TextPositionSelector")
OA_PREFIX: Final = OA.term("prefix")
OA_QUOTE: Final = OA.term("TextQuoteSelector")
OA_SPECIFIC_RESOURCE: Final = OA.term("SpecificResource")
OA_START: Final = OA.term("start")
OA_SUFFIX: Final = OA.term("suffix")

# Our own terms, where no vocabulary has one. ns.ttl defines them; a test holds the two together.
ONREC_BASIS: Final = ONREC.term("basis")
ONREC_BOUND: Final = ONREC.term("bound")
ONREC_CLUSTER: Final = ONREC.term("cluster")
ONREC_CONFIDENCE: Final = ONREC.term("confidence")
ONREC_CONCERNS: Final = ONREC.term("concerns")
ONREC_CONTRADICTS: Final = ONREC.term("contradicts")
ONREC_CORRECTED_CLAIM: Final = ONREC.term("correctedClaim")
ONREC_CORRECTED_SOURCE: Final = ONREC.term("correctedSource")
ONREC_CORRECTED_STANCE: Final = ONREC.term("correctedStance")
ONREC_COUNTRY: Final = ONREC.term("country")
ONREC_CUE: Final = ONREC.term("cue")
ONREC_CUE_SPAN: Final = ONREC.term("cueSpan")
ONREC_DECIDED_BY: Final = ONREC.term("decidedBy")
ONREC_DECISION: Final = ONREC.term("Decision")
ONREC_FIELD: Final = ONREC.term("field")
ONREC_FOUND: Final = ONREC.term("Found")
ONREC_FOUND_IN: Final = ONREC.term("foundIn")
ONREC_HAS_ROLE: Final = ONREC.term("hasRole")
ONREC_IN_REVISION: Final = ONREC.term("inRevision")
ONREC_JOINS: Final = ONREC.term("joins")
ONREC_LINK: Final = ONREC.term("Link")
ONREC_LINKS_TO: Final = ONREC.term("linksTo")
ONREC_MANNER: Final = ONREC.term("manner")
ONREC_MENTION: Final = ONREC.term("mention")
ONREC_NOT_AFTER: Final = ONREC.term("notAfter")
ONREC_NOT_BEFORE: Final = ONREC.term("notBefore")
ONREC_PUBLISHED_BASIS: Final = ONREC.term("publishedBasis")
ONREC_QUANTITY: Final = ONREC.term("quantity")
ONREC_QUOTE: Final = ONREC.term("quote")
ONREC_QUOTE_SPAN: Final = ONREC.term("quoteSpan")
ONREC_RAW_SHA256: Final = ONREC.term("rawSha256")
ONREC_REASON: Final = ONREC.term("reason")
ONREC_RECORDED: Final = ONREC.term("recorded")
ONREC_RESPONDS_TO: Final = ONREC.term("respondsTo")
ONREC_RESPONDS_TO_INFERRED: Final = ONREC.term("respondsToInferred")
ONREC_ROLE: Final = ONREC.term("Role")
ONREC_ROLE_AT: Final = ONREC.term("roleAt")
ONREC_ROLE_KIND: Final = ONREC.term("roleKind")
ONREC_ROLE_SPAN: Final = ONREC.term("roleSpan")
ONREC_SAID_TEXT: Final = ONREC.term("saidText")
ONREC_SAME_CLAIM_AS: Final = ONREC.term("sameClaimAs")
ONREC_SAME_ENTITY_AS: Final = ONREC.term("sameEntityAs")
ONREC_SCORE: Final = ONREC.term("score")
ONREC_SEGMENT: Final = ONREC.term("Segment")
ONREC_SEGMENT_KIND: Final = ONREC.term("segmentKind")
ONREC_SOURCE_SPAN: Final = ONREC.term("sourceSpan")
ONREC_SPEECH: Final = ONREC.term("speech")
ONREC_STANCE: Final = ONREC.term("stance")
ONREC_UNIT: Final = ONREC.term("Unit")
ONREC_UNNAMED_SOURCE: Final = ONREC.term("UnnamedSource")
ONREC_UNREAD: Final = ONREC.term("Unread")
ONREC_VERDICT: Final = ONREC.term("verdict")
ONREC_WHERE: Final = ONREC.term("where")

STANCES: Final = {
    Stance.ASSERTS: ONREC.term("asserts"),
    Stance.CONFIRMS: ONREC.term("confirms"),
    Stance.DENIES: ONREC.term("denies"),
    Stance.LEAVES_OPEN: ONREC.term("leavesOpen"),
    Stance.RELAYS: ONREC.term("relays"),
    Stance.WITHDRAWS: ONREC.term("withdraws"),
}
"""Each stance: a SKOS concept (the object of `onrec:stance`), and the property from a source to a claim."""

TWINS: Final = {
    Stance.ASSERTS: SCHEMA_INTERPRETED_AS_CLAIM,
    Stance.CONFIRMS: CITO_CONFIRMS,
    Stance.DENIES: CITO_DISPUTES,
    Stance.LEAVES_OPEN: CITO_DISCUSSES,
    Stance.RELAYS: SCHEMA_INTERPRETED_AS_CLAIM,
    Stance.WITHDRAWS: CITO_RETRACTS,
}
"""What others call each stance. CiTO has no word for saying something in one's own voice; schema.org has."""

ANSWERS: Final = frozenset({Stance.CONFIRMS, Stance.DENIES, Stance.LEAVES_OPEN, Stance.WITHDRAWS})
"""The stances that answer what another said; their CiTO twins also hold between the two statements."""

ROLES: Final = {
    RoleKind.SPEAKS_FOR: ONREC.term("speaksFor"),
    RoleKind.HOLDS_ROLE: ONREC.term("holdsRoleAt"),
    RoleKind.PART_OF: ONREC.term("partOf"),
}
"""Each kind of role: a SKOS concept (the object of `onrec:roleKind`), and the property between the two entities."""

SPEECHES: Final = {
    Speech.DIRECT: ONREC.term("directSpeech"),
    Speech.INDIRECT: ONREC.term("indirectSpeech"),
    Speech.MIXED: ONREC.term("mixedSpeech"),
}

BOUNDS: Final = {
    Bound.EXACTLY: ONREC.term("exactBound"),
    Bound.ABOUT: ONREC.term("aboutBound"),
    Bound.AT_LEAST: ONREC.term("atLeastBound"),
    Bound.MORE_THAN: ONREC.term("moreThanBound"),
    Bound.AT_MOST: ONREC.term("atMostBound"),
    Bound.LESS_THAN: ONREC.term("lessThanBound"),
    Bound.BETWEEN: ONREC.term("betweenBound"),
}

PUBLISHED_BASES: Final = {
    PublishedBasis.PAGE: ONREC.term("publishedOnPage"),
    PublishedBasis.FEED: ONREC.term("publishedInFeed"),
    PublishedBasis.SUPPLIED: ONREC.term("publishedAsSupplied"),
    PublishedBasis.UNKNOWN: ONREC.term("publishedUnknown"),
}

VERDICTS: Final = {
    Verdict.SAME: ONREC.term("heldTheSame"),
    Verdict.DIFFERENT: ONREC.term("heldDifferent"),
    Verdict.CONTRADICTS: ONREC.term("heldToContradict"),
    Verdict.CITES: ONREC.term("heldToCite"),
    Verdict.ACCEPTED: ONREC.term("acceptedAsRead"),
    Verdict.CORRECTED: ONREC.term("correctedReading"),
    Verdict.REJECTED: ONREC.term("rejectedReading"),
}

SEGMENT_KINDS: Final = {
    SegmentKind.TITLE: ONREC.term("titleSegment"),
    SegmentKind.CAPTION: ONREC.term("captionSegment"),
    SegmentKind.BODY: ONREC.term("bodySegment"),
    SegmentKind.BYLINE: ONREC.term("bylineSegment"),
    SegmentKind.DATELINE: ONREC.term("datelineSegment"),
    SegmentKind.BOILERPLATE: ONREC.term("boilerplateSegment"),
    SegmentKind.DUPLICATE: ONREC.term("duplicateSegment"),
}
