"""The promise: after any history of edits, building on what is remembered gives what a clean build gives."""

from __future__ import annotations

import shutil
import tempfile
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from prsite.build import crew, stamps
from tests.properties.histories import (
    BODIES,
    BROKEN,
    CACHE,
    DATA,
    MORE_SETTINGS,
    START,
    TAGS,
    TALK,
    TEMPLATES,
    THEME,
    THREADS,
    WORDS,
    History,
    Text,
    day,
    told,
)
from tests.sites.comments import archive

NAMES = ("a", "b", "c", "d", "e")
KINDS = ("posts", "releases", "faq", "pages")
MOST = 12


class Histories(RuleBasedStateMachine):
    """Edits, each followed by a build that remembers and one that does not."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="prsite-history-"))
        self.site = History(self.folder)

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    @initialize(
        settled=st.booleans(),
        count=st.integers(2, 5),
        workers=st.integers(0, 9),
        warm=st.booleans(),
        talk=st.sampled_from(["", *TALK]),
    )
    def begin(self, settled: bool, count: int, workers: int, warm: bool, talk: str) -> None:
        """A newsroom of a few items. ``settled``: the file system's clock is fine enough to be believed;
        without ``workers``, once in ten times, other processes make it; ``warm`` builds are a server's; with
        ``talk`` it takes comments and its pages show them.
        """
        self.site.settings = talk
        if talk:
            self.site.templates |= {name: versions[0] for name, versions in TEMPLATES.items()}
            self.site.templates["post.html"] = TEMPLATES["post.html"][-1]
        stamps.SETTLED = -(10**20) if settled else _TRUE_SETTLED
        self.site.jobs = 1 if workers else 2
        self.site.warm = warm
        for number, name in enumerate(NAMES[:count]):
            self.site.texts[name] = Text(
                name=name,
                keys={
                    "title": WORDS[number % len(WORDS)],
                    "date": day(-number),
                    "tags": f"[{TAGS[number % 4]}, {TAGS[(number + 1) % 4]}]",
                },
                body=BODIES[number % 3],
            )
        sara = {"given_name": "سارا", "family_name": "کاوه", "id": "person-sara", "role": "سخنگو"}
        self.site.texts["sara"] = Text(kind="people", name="sara", keys=sara)
        self.prove()

    def prove(self, *, keep_times: bool = False, in_place: bool = False) -> None:
        """Both builds find the same and publish the same; a second build does nothing."""
        self.site.save(keep_times=keep_times, in_place=in_place)
        incremental = self.site.build()
        clean, expected = self.site.clean()
        assert told(incremental) == told(clean)
        assert (incremental.published is None) == (clean.published is None)
        if clean.published is None:
            return
        published = self.site.published()
        assert published.keys() == expected.keys()
        assert [path for path in expected if published[path] != expected[path]] == []
        again = self.site.build()
        assert (again.bodies, again.outputs, again.copied) == (0, 0, 0)
        assert told(again) == told(clean)
        assert again.published is not None
        assert (again.published.written, again.published.removed) == (0, 0)

    def pick(self, number: int) -> Text:
        """One of the texts."""
        names = sorted(self.site.texts)
        return self.site.texts[names[number % len(names)]]

    @rule(
        who=st.integers(0, 30),
        body=st.sampled_from(BODIES),
        other=st.integers(0, 30),
        old=st.booleans(),
        in_place=st.booleans(),
    )
    def edit_body(self, who: int, body: str, other: int, old: bool, in_place: bool) -> None:
        """Another body, perhaps of the same length, perhaps with the file's time kept."""
        other_text = self.pick(other)
        id = other_text.keys.get("id", f"{_NAME[other_text.kind]}-{other_text.name}")
        self.pick(who).body = body.replace("{other}", id)
        self.prove(keep_times=old, in_place=in_place)

    @rule(
        who=st.integers(0, 30),
        key=st.sampled_from(["title", "kicker", "summary", "subtitle"]),
        words=st.sampled_from(WORDS),
        old=st.booleans(),
    )
    def edit_words(self, who: int, key: str, words: str, old: bool) -> None:
        """Another title, or other words that are shown."""
        self.pick(who).keys[key] = words
        self.prove(keep_times=old)

    @rule(who=st.integers(0, 30), number=st.integers(-400, 3))
    def edit_date(self, who: int, number: int) -> None:
        """Another date."""
        self.pick(who).keys["date"] = day(number)
        self.prove()

    @rule(who=st.integers(0, 30), tags=st.lists(st.sampled_from(TAGS), max_size=3), author=st.booleans())
    def edit_terms(self, who: int, tags: list[str], author: bool) -> None:
        """Other tags, an author."""
        self.pick(who).keys["tags"] = f"[{', '.join(tags)}]"
        if author:
            self.pick(who).keys["authors"] = "nima"
        self.prove()

    @rule(
        who=st.integers(0, 30),
        key=st.sampled_from(["publish_at", "embargo_until", "expires"]),
        number=st.integers(-3, 5),
        gone=st.booleans(),
    )
    def edit_visibility(self, who: int, key: str, number: int, gone: bool) -> None:
        """Held back until an instant, or no longer."""
        keys = self.pick(who).keys
        keys.pop(key, None)
        if not gone:
            keys[key] = day(number)
        self.prove()

    @rule(who=st.integers(0, 30), draft=st.sampled_from(["true", "false"]), staff=st.booleans())
    def edit_state(self, who: int, draft: str, staff: bool) -> None:
        """A draft, or for the staff alone."""
        keys = self.pick(who).keys
        keys["draft"] = draft
        keys.pop("editions", None)
        if staff:
            keys["editions"] = "staff"
        self.prove()

    @rule(hours=st.integers(-72, 144))
    def move_clock(self, hours: int) -> None:
        """Time passes, or the clock goes back."""
        self.site.now = START + timedelta(hours=hours)
        self.prove()

    @precondition(lambda self: len(self.site.texts) < MOST)
    @rule(name=st.sampled_from(["f", "g", "h"]), kind=st.sampled_from(KINDS), number=st.integers(-9, 0))
    def add_text(self, name: str, kind: str, number: int) -> None:
        """A new item."""
        keys = {"title": WORDS[number % 5], "date": day(number), "tags": f"[{TAGS[number % 4]}]"}
        if kind == "faq":
            keys["category"] = "بلیت"
        self.site.texts[name] = Text(kind=kind, name=name, keys=keys)
        self.prove()

    @precondition(lambda self: len(self.site.texts) < MOST)
    @rule(who=st.integers(0, 30), words=st.sampled_from(["First news", "Second news"]))
    def translate(self, who: int, words: str) -> None:
        """A translation appears."""
        original = self.pick(who)
        if not original.lang:
            keys = {"given_name": "Sara", "family_name": "Kaveh"} if original.kind == "people" else {}
            text = Text(kind=original.kind, name=original.name, lang="en", keys={"title": words, **keys})
            self.site.texts[f"{original.name}.en"] = text
        self.prove()

    @rule(who=st.integers(0, 30))
    def delete(self, who: int) -> None:
        """An item goes."""
        names = sorted(self.site.texts)
        del self.site.texts[names[who % len(names)]]
        if not self.site.texts:
            self.site.texts["a"] = Text(keys={"title": WORDS[0], "date": day(0)})
        self.prove()

    @rule(who=st.integers(0, 30), name=st.sampled_from(["x", "y", "a", "b"]), kind=st.sampled_from(KINDS))
    def rename(self, who: int, name: str, kind: str) -> None:
        """A source is moved, perhaps to another kind; an id that it says itself stays."""
        text = self.pick(who)
        taken = {(t.kind, t.name, t.lang) for t in self.site.texts.values()}
        if text.kind != "people" and (kind, name, text.lang) not in taken:
            text.kind, text.name = kind, name
            if kind == "faq":
                text.keys["category"] = "بلیت"
        self.prove()

    @rule(who=st.integers(0, 30), slug=st.sampled_from(["one", "two", "three"]), alias=st.booleans())
    def edit_address(self, who: int, slug: str, alias: bool) -> None:
        """Another slug; the former address leads on."""
        text = self.pick(who)
        text.keys["slug"] = slug
        text.keys.pop("aliases", None)
        if alias:
            text.keys["aliases"] = "/old/place/"
        self.prove()

    @rule(one=st.integers(0, 30), other=st.integers(0, 30))
    def swap_slugs(self, one: int, other: int) -> None:
        """Two items take each other's address."""
        first, second = self.pick(one), self.pick(other)
        slugs = [text.keys.get("slug", text.name) for text in (second, first)]
        first.keys["slug"], second.keys["slug"] = slugs
        self.prove()

    @rule(
        who=st.integers(0, 30),
        edition=st.sampled_from(["public", "public", "public", "staff"]),
        choice=st.integers(-2, len(THREADS) - 1),
        old=st.booleans(),
    )
    def edit_thread(self, who: int, edition: str, choice: int, old: bool) -> None:
        """An archive of comments comes, changes, breaks or goes."""
        id = f"{_NAME[self.pick(who).kind]}-{self.pick(who).name}"
        name = f"{edition}/{id}"
        self.site.threads.pop(name, None)
        if choice >= -1:
            held = BROKEN if choice == -1 else archive(id, *THREADS[choice], edition=edition)
            self.site.threads[name] = held
        self.prove(keep_times=old)

    @rule(who=st.integers(0, 30), said=st.sampled_from(["", "true", "false", "closed"]))
    def edit_comments(self, who: int, said: str) -> None:
        """An item is opened for comments, closed, or silent."""
        keys = self.pick(who).keys
        keys.pop("comments", None)
        if said:
            keys["comments"] = said
        self.prove()

    @rule(name=st.sampled_from(NAMES), comment=st.sampled_from(["", "#isso-1", "#isso-2"]))
    def ask(self, name: str, comment: str) -> None:
        """A question comes out of a comment, or out of another one."""
        keys = {"title": WORDS[0], "category": "بلیت", "asked_in": f"post-{name}{comment}"}
        self.site.texts["question"] = Text(kind="faq", name="question", keys=keys)
        self.prove()

    @rule(who=st.integers(0, 30), keys=st.sampled_from(["related", "image", "featured", "noindex"]))
    def edit_other_keys(self, who: int, keys: str) -> None:
        """A picture, a related item, a flag."""
        values = {
            "related": "[post-a, post-b]",
            "image": "{file: /pictures/chart.png, alt: نمودار}",
            "featured": "true",
            "noindex": "true",
        }
        self.pick(who).keys[keys] = values[keys]
        self.prove()

    @rule(picture=st.sampled_from(["one", "two", ""]), old=st.booleans())
    def edit_picture(self, picture: str, old: bool) -> None:
        """A picture is exchanged or goes."""
        self.site.picture = picture
        self.prove(keep_times=old)

    @rule(name=st.sampled_from(sorted(TEMPLATES)), choice=st.integers(0, 3))
    def edit_template(self, name: str, choice: int) -> None:
        """An override is added, edited or taken away; partials are imported by two others."""
        versions = TEMPLATES[name]
        if choice < len(versions):
            self.site.templates.setdefault("partials/note.html", TEMPLATES["partials/note.html"][0])
            self.site.templates.setdefault("partials/inner.html", TEMPLATES["partials/inner.html"][0])
            self.site.templates[name] = versions[choice]
        elif name in ("post.html", "page.html", "partials/extra.html"):
            self.site.templates.pop(name, None)
        self.prove()

    @rule(name=st.sampled_from(sorted(DATA)), choice=st.integers(0, 3))
    def edit_data(self, name: str, choice: int) -> None:
        """A registry is added, edited or taken away."""
        self.site.data.pop(name, None)
        if choice < len(DATA[name]):
            self.site.data[name] = DATA[name][choice]
        self.prove()

    @rule(name=st.sampled_from(sorted(THEME)), choice=st.integers(0, 3), old=st.booleans())
    def edit_theme(self, name: str, choice: int, old: bool) -> None:
        """The site has a theme of its own, edits it, or goes back to the built-in one."""
        versions = THEME[name]
        if choice < len(versions):
            for other in ("theme.toml", "static/more.css"):
                self.site.theme.setdefault(other, THEME[other][0])
            self.site.theme[name] = versions[choice]
        elif name == "theme.toml":
            self.site.theme.clear()
        else:
            self.site.theme.pop(name, None)
        self.prove(keep_times=old)

    @rule(name=st.sampled_from(["a.txt", "posts/b.txt", "index.html"]), choice=st.integers(0, 2))
    def edit_static(self, name: str, choice: int) -> None:
        """A file that goes out as it is comes, changes or goes, perhaps in a page's place."""
        self.site.statics.pop(name, None)
        if choice:
            self.site.statics[name] = "یک" if choice == 1 else "دو"
        self.prove()

    @rule(output=st.sampled_from(["public", "second"]))
    def change_output(self, output: str) -> None:
        """Another folder to publish into, for which bodies are remembered and pages are not."""
        self.site.output = output
        self.prove()

    @rule(names=st.sampled_from(CACHE))
    def lose_cache(self, names: str) -> None:
        """Files of the cache are lost."""
        self.site.lose(names)
        self.prove()

    @rule(more=st.sampled_from(MORE_SETTINGS))
    def edit_settings(self, more: str) -> None:
        """Other settings."""
        self.site.settings = more
        self.prove()

    @rule(edition=st.sampled_from(["public", "staff"]))
    def change_edition(self, edition: str) -> None:
        """Another edition into the same folder."""
        self.site.edition = edition
        self.prove()


_NAME = {"posts": "post", "releases": "release", "faq": "faq", "pages": "page", "people": "person"}
_TRUE_SETTLED = stamps.SETTLED


def _run(histories: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(stamps, "SETTLED", stamps.SETTLED)
        patched.setattr(crew, "FEWEST_FOR_WORKERS", 1)
        patched.setattr(threading, "active_count", lambda: 1)  # so that processes are forked, which is quick
        run_state_machine_as_test(
            Histories,
            settings=settings(
                settings.default,
                max_examples=histories,
                stateful_step_count=6,
                suppress_health_check=list(HealthCheck),
                phases=[Phase.generate],  # a failing history is short already, and shrinking it takes minutes
            ),
        )


def test_incremental_is_clean() -> None:
    _run(60)


@pytest.mark.slow
def test_incremental_is_clean_for_long() -> None:
    _run(5000)
