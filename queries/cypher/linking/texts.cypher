// What do these revisions say, of which article, published where and when?
UNWIND $ids AS wanted
MATCH (revision:Revision {id: wanted})-[:OF]->(article:Article)
RETURN revision.id AS id, article.id AS article_id, revision.text AS text, revision.segment_kinds AS segment_kinds,
  revision.segment_spans AS segment_spans, revision.link_spans AS link_spans, revision.link_urls AS link_urls,
  revision.outlet AS outlet, revision.published AS published
ORDER BY id
