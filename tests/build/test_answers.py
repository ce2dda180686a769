"""Every question that a build asks can be asked again by its name, and is answered alike."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.build.answers import _QUESTIONS, Answers, spell, unspell
from prsite.build.execute import Share, Worker
from prsite.build.fresh import Freshness
from prsite.build.plan import plan
from prsite.build.view import SiteView, settings_digest
from prsite.model.card import Query
from prsite.model.protocols import Target
from tests.build.newsroom import Steps, steps
from tests.build.test_skeleton import again
from tests.sites.comments import archive, comment
from tests.sites.everything import everything
from tests.sites.newsroom import NOW, Newsroom, item

WORDS = st.text(st.characters(exclude_characters="\t,", exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.integers(0, 10_000)
QUERIES = st.builds(
    Query,
    lang=WORDS,
    kinds=st.lists(WORDS.filter(bool), max_size=3).map(tuple),
    taxonomy=WORDS,
    term=WORDS,
    year=NUMBERS,
    month=NUMBERS,
    offset=NUMBERS,
    limit=NUMBERS,
    dated=st.booleans(),
)
MORE = {
    "content/posts/embargoed.md": item(title="فردا", date="2026-02-01", embargo_until="2026-04-01"),
    "content/posts/asking.md": item("متن.\n\n::: ask\n", title="پرسش", date="2026-02-06"),
    "content/posts/linking.md": item(
        '[x](khabar.md) [y](id:sara)\n\n::: contact person="sara"\n', title="پیوندها", date="2026-02-05"
    ),
}


TALK = '[comments]\nprovider = "isso"\nserver = "/isso/"\nclose_after = 30\n\n[ask]\nendpoint = "/ask"\n'


@given(QUERIES)
def test_queries_are_spelled_and_read_back(query: Query) -> None:
    assert unspell(spell(query)) == query


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Steps:
    site = Newsroom(tmp_path_factory.mktemp("site"), more=TALK)
    talk = {"content/data/comments/public/post-1.json": archive("post-1", comment("isso-1"))}
    return steps(site.write({**everything(), **MORE, **talk}).root)


def ask_all_else(view: SiteView) -> None:
    """The questions that no built-in page asks."""
    view.find("sara", "fa")
    view.find("nobody", "fa")
    view.url("sara", "en")
    view.url("nobody", "fa")
    view.years("fa", "post")
    view.years("fa")
    view.card("fa/nothing")
    view.addresses("en")
    view.count(Query(lang="fa", kinds=("post", "release"), limit=1))
    view.is_past(NOW)
    view.is_past(NOW + timedelta(microseconds=1))
    view.data("offices", "en")
    view.entry("offices", "gharb", "en")
    view.entry("offices", "nothing", "en")
    view.terms("notice-types", "fa")
    view.term("tags", "nothing", "fa")
    view.label("tags", "nothing", "fa")
    view.translations("fa/post-1")
    view.file_bytes("static/files/a.txt")
    assert view.updated is not None


def test_every_name_that_a_build_tells_can_be_asked_again(office: Steps, tmp_path: Path) -> None:
    entries = office.read()
    site, other = again(office, NOW, "public")
    inputs = office.inputs(entries, site)
    worker = Worker(inputs)
    outputs = plan(site, inputs.generators()).value.outputs
    share = Share(tree=tmp_path, bodies=tuple(site.items), outputs=tuple((output, "") for output in outputs))
    made = worker.run(share)
    assert made.found == []
    with worker.view.recorder.frame():
        ask_all_else(worker.view)
    worker.close()
    recorder = worker.view.recorder
    kinds = {name.partition(" ")[0] for name in recorder.names}
    assert kinds >= _QUESTIONS.keys()
    assert kinds - _QUESTIONS.keys() == {
        *("item", "card", "body", "media", "bytes", "renditions", "comments"),
        *("template", "asset", "messages", "preload", "settings"),
    }
    for again_site in (site, other):  # the other one from what is kept on disk
        view = SiteView(office.inputs(entries, again_site))
        fresh = Freshness(
            view.answers, view.library, inputs.theme, settings_digest, wholes=inputs.wholes, changed=None
        )
        fresh.bodies = {site.paths[body.path]: body.digest for body in made.bodies}
        for name, digest in zip(recorder.names, recorder.digests, strict=True):
            assert fresh.digest(name) == digest, name


def answers(office: Steps) -> Answers:
    return Answers(office.site(office.read()), {})


def test_references_lead_to_what_readers_can_see(office: Steps) -> None:
    asked = answers(office)
    found = asked.reference("id:post-1", "en")
    assert found is not None
    assert (found.key, found.title) == ("en/post-1", "First news")
    assert asked.reference("content/posts/khabar.md", "en") == found
    assert asked.reference("id:sara", "en") == asked.reference("id:sara", "fa")
    assert asked.reference("content/posts/embargoed.md", "fa") == Target("")
    assert asked.reference("content/posts/nothing.md", "fa") is None


def test_what_authors_write_cannot_break_a_name(office: Steps) -> None:
    asked = answers(office)
    assert asked.ask("reference", "content/posts/a\tb.md\tfa") is None
    with pytest.raises(KeyError):
        asked.ask("nothing", "x")
