"""Questions over many claims at once: each is answered from what its claims' chains tell, one claim at a time."""
