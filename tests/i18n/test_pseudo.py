"""The pseudo-language for testing themes."""

from __future__ import annotations

import string

from prsite.i18n.bidi import has_letters, is_rtl_letter
from prsite.i18n.languages import direction, is_tag
from prsite.i18n.pseudo import PSEUDO, mirrored


def test_it_is_a_language_that_runs_from_right_to_left() -> None:
    assert is_tag(PSEUDO)
    assert direction(PSEUDO) == "rtl"


def test_a_message_keeps_its_placeholders_and_no_latin_letter() -> None:
    assert mirrored("Page {number} of {total}, please?") == "⟦پاگه {number} وف {total}، پلهاسه؟⟧"
    assert not has_letters(mirrored(string.ascii_letters), "ltr")


def test_every_letter_has_its_own() -> None:
    letters = mirrored(string.ascii_lowercase)[1:-1]
    assert len(set(letters)) == len(letters) == 26
    assert all(map(is_rtl_letter, letters))
