"""Pages for people: from the rows of queries to HTML, one module a page."""
