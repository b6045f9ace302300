// How many articles are there?
MATCH (article:Article)
RETURN count(article) AS articles
