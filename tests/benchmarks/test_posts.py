"""The corpus of the benchmarks is the same each time and leaves no construct of Markdown out."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from functools import cache

import markdown
import pytest

from benchmarks import words
from benchmarks.posts import Edits, Post, edit, make_post, make_posts
from tests.house.tree import ROOT

SIZE = 60


@cache
def corpus() -> tuple[Post, ...]:
    return tuple(make_posts(SIZE))


@cache
def converted() -> str:
    convert = markdown.Markdown(extensions=["extra"]).reset().convert
    return "\n".join(convert(post.body) for post in corpus())


def test_another_process_makes_the_same_posts() -> None:
    program = (
        "import sys; from benchmarks.posts import make_post;"
        "sys.stdout.buffer.write(repr(make_post(7, 60)).encode())"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode("utf-8") == repr(corpus()[7])


def test_a_seed_makes_other_posts() -> None:
    assert make_post(7, SIZE, seed=2).body != corpus()[7].body


@pytest.mark.parametrize(
    "tag",
    (
        "h2 h3 p ul ol li blockquote table thead th td pre code em strong a img br hr sup dl dt dd "
        "div kbd mark sub"
    ).split(),
)
def test_every_construct_occurs(tag: str) -> None:
    assert re.search(rf"<{tag}[ />]", converted())


@pytest.mark.parametrize(
    "pattern",
    [
        r"<li>[^<]*<ul>",
        r"<li>[^<]*<ol>",
        r"<li>\s*<p>",
        r"<strong><em>|<em><strong>",
        r'class="footnote-ref"',
        r'<a href="[^"]*" title="',
        r'<a href="(https://[^"]*)">\1</a>',
        r'href="/posts/report-\d{5}/"',
        r'style="text-align: right;"',
        r'<code class="language-python">',
        r"<pre><code>(?!\d)",
        r"&amp;",
        r" \*ستاره\* ",
    ],
)
def test_every_form_of_it_occurs(pattern: str) -> None:
    assert re.search(pattern, converted())


def test_nothing_is_left_unconverted() -> None:
    text = re.sub(r"<pre>.*?</pre>|<code>.*?</code>", "", converted(), flags=re.DOTALL)
    assert re.findall(r"\*\*|\]\(|\]\[|\[\^|^#|^\||^>|```", text, flags=re.MULTILINE) == []


def test_bodies_have_some_450_words() -> None:
    lengths = [len(post.body.split()) for post in corpus()]
    assert 400 <= sum(lengths) / SIZE <= 500


def test_tags_are_many_and_uneven() -> None:
    posts = tuple(make_posts(600))
    assert {len(post.tags) for post in posts} == {2, 3, 4}
    used = Counter(tag for post in posts for tag in post.tags)
    assert set(used) == set(words.TAGS)
    assert max(used.values()) > 8 * min(used.values())


def test_dates_rise_over_ten_years() -> None:
    dates = [post.date for post in corpus()]
    assert dates == sorted(dates)
    assert timedelta(days=9.5 * 365) < dates[-1] - dates[0] < timedelta(days=3660)


def test_addresses_are_ascii_and_headlines_hold_english() -> None:
    assert all(re.fullmatch(r"report-\d{5}", post.slug) for post in corpus())
    assert any(re.search("[A-Za-z]", post.title) for post in corpus())


def test_links_lead_to_posts_that_exist() -> None:
    slugs = {post.slug for post in corpus()}
    linked = {slug for post in corpus() for slug in re.findall(r"\(/posts/([^/]+)/\)", post.body)}
    assert linked
    assert linked <= slugs


def test_every_edit_changes_what_it_names_and_nothing_else() -> None:
    post = corpus()[3]
    assert edit(post, Edits()) == post
    for name, edits in (("body", Edits(body=1)), ("title", Edits(title=1)), ("tags", Edits(tag=1))):
        edited = edit(post, edits)
        changed = {
            f for f in ("body", "title", "date", "slug", "tags") if getattr(edited, f) != getattr(post, f)
        }
        assert changed == {name}
    assert edit(post, Edits(tag=1)).tags != edit(post, Edits(tag=2)).tags
