"""The promise of ``test_histories.py`` for archives of comments, in a history that chance seldom makes."""

from __future__ import annotations

import pytest

from prsite.build import stamps
from tests.properties.histories import TALK, THREADS, WORDS
from tests.properties.test_histories import Histories


@pytest.mark.parametrize("talk", TALK, ids=["closing", "foreign", "archive"])
@pytest.mark.parametrize("settled", [True, False])
def test_archives_in_every_state(talk: str, settled: bool) -> None:
    """A history that chance seldom makes: archives of one item in all their states, with what opens and
    closes its comments in between."""
    history = Histories()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(stamps, "SETTLED", stamps.SETTLED)
        try:
            history.begin(settled=settled, count=2, workers=1, warm=settled, talk=talk)
            for choice in range(1, len(THREADS)):
                history.edit_thread(who=0, edition="public", choice=choice, old=settled)
            history.ask(name="a", comment="#isso-2")
            history.edit_words(who=0, key="title", words=WORDS[1], old=False)
            history.edit_thread(who=0, edition="staff", choice=1, old=False)
            history.move_clock(hours=60)
            history.edit_comments(who=0, said="false")
            history.edit_thread(who=0, edition="public", choice=-1, old=False)
            history.edit_comments(who=0, said="closed")
            history.edit_thread(who=0, edition="public", choice=2, old=False)
            history.edit_settings(more="")
            history.edit_settings(more=talk)
            history.edit_thread(who=0, edition="public", choice=-2, old=False)
        finally:
            history.teardown()
