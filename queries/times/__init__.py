"""Time: answers as of a day on three clocks, timelines, and what changed between two days."""
