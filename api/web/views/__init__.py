"""What each page shows: frozen values made of the queries' rows by pure functions."""
