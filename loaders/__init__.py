"""From a document to records in the graph: read, segment, extract, resolve, write."""
