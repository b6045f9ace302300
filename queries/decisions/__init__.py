"""Decisions: kept, attached, settled over whole components, reviewed and taken back."""
