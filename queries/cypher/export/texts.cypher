// What do these revisions say, and of which article?
UNWIND $ids AS wanted
MATCH (revision:Revision {id: wanted})-[:OF]->(article:Article)
RETURN revision.id AS id, article.id AS article_id, article.url AS url, revision.text AS text,
  revision.raw_sha256 AS raw_sha256, revision.segment_kinds AS segment_kinds, revision.segment_spans AS segment_spans,
  revision.unread_spans AS unread_spans, revision.unread_reasons AS unread_reasons, revision.extractor AS extractor,
  revision.link_spans AS link_spans, revision.link_urls AS link_urls, revision.found_fields AS found_fields,
  revision.found_places AS found_places, revision.recorded AS recorded,
  revision.title AS title, revision.author AS author, revision.outlet AS outlet,
  revision.published AS published, revision.published_basis AS published_basis, revision.language AS language
ORDER BY id
