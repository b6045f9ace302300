// Makes sure that an article is there, and holds it until the transaction ends: of two loads of one article, one waits.
UNWIND $rows AS row
MERGE (article:Article {id: row.id})
ON CREATE SET article.url = row.url, article.title = row.title, article.author = row.author,
  article.published = row.published, article.published_basis = row.published_basis,
  article.language = row.language, article.words = row.words
ON MATCH SET article.url = row.url
RETURN count(*) AS written
