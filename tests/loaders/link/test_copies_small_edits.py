"""A short wire text in which an editor touched most sentences is a copy still; a text on the same event is none."""

from __future__ import annotations

from loaders.link.copies import blocks_of_text, copy_score

WIRE = (
    "The ferry company cancelled all sailings to the islands on Friday because of a strike by its engineers. "
    "A spokesperson for the company told reporters that the boats would stay in port until Monday at least. "
    "About two hundred engineers walked out on Thursday night after talks on working hours broke down. "
    "The union said that it was ready to talk at any time, and that it had not been asked. "
    "Hotels on the islands, most of them full for the holiday, offered their guests a third night without charge. "
    "The larger of the two ships was built in 1998 and carries six hundred people and ninety cars. "
    "Shares of the company fell by two percent in early trade."
)
EDITED = (
    "The ferry company cancelled all sailings to the islands on Friday because of a strike by its engineers. "
    "A spokesman for the company told reporters that the boats would stay in port until Monday at least. "
    "About two hundred engineers walked out on Thursday night after talks on working hours broke down. "
    "The union said it was ready to talk at any time, and that it had not been asked. "
    "Hotels on the islands, most of them full for the holiday, offered their guests a third night free. "
    "The larger of the two ships, built in 1998, carries six hundred people and ninety cars. "
    "Readers who are stranded can call this newspaper's desk until ten in the evening."
)
OWN_WORDS = (
    "No boat left for the islands on Friday. Engineers of the ferry company have been on strike since Thursday night, "
    "and about two hundred of them stood at the gates of the port in the rain. "
    "The company, whose spokesperson spoke to reporters at noon, does not expect to sail before Monday. "
    "The union wants shorter shifts and says that nobody has asked it back to the table. "
    "In the hotels across the water guests were offered another night for nothing."
)


def test_a_text_with_small_edits_in_most_sentences_is_a_copy_and_is_found() -> None:
    assert (copy_score(WIRE, EDITED) or 0) >= 0.5
    assert set(blocks_of_text(WIRE)) & set(blocks_of_text(EDITED))


def test_the_same_event_in_own_words_is_no_copy() -> None:
    assert copy_score(WIRE, OWN_WORDS) is None
