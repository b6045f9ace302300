"""Who said what: mentions and attributions, found in the unchanged text."""
