"""What js/comments.js is told of each provider, and that no text of an author becomes more than a value."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from prsite.config.load import for_edition, load_config, parse_config
from prsite.config.schema import Config
from prsite.generators.issowords import WORDS, isso_words
from prsite.generators.shell import Shell
from prsite.generators.widgets import server_of, thread_of, widget_of, widget_origins
from prsite.kinds.post import Post
from prsite.model.comments import thread_address
from prsite.model.item import Origin
from prsite.model.protocols import View
from prsite.theme.csp import Origins, content_policy
from prsite.theme.environment import ThemeEnvironment
from prsite.theme.loader import load_theme
from prsite.theme.messages import phrasebook
from prsite.theme.renderer import formats_of
from prsite.theme.shapes import Widget
from prsite.theme.theme import Theme
from tests.sites.newsroom import Newsroom

GISCUS = 'repo = "owner/name"\nrepo_id = "R_1"\ncategory = "Comments"\ncategory_id = "C_1"\n'
PROVIDERS = {
    "isso": 'provider = "isso"\nserver = "https://talk.example/isso/"\n',
    "remark42": 'provider = "remark42"\nserver = "https://talk.example:8443"\nremark42 = {site_id = "x"}\n',
    "giscus": f'provider = "giscus"\n[comments.giscus]\n{GISCUS}',
    "custom": 'provider = "custom"\n[comments.custom]\nscripts = ["https://w.example"]\n',
}


class Said:
    """A view that says messages by a table, and all else as it is."""

    def __init__(self, words: dict[str, str] | None = None) -> None:
        self.words = words or {}
        self.edition = "public"

    def text(self, message: str, lang: str) -> str:
        return self.words.get(message, message)

    def once(self, name: tuple[str, ...], make: Any) -> Any:
        return make()


def config(provider: str, *, site: str = "https://x.example/", more: str = "") -> Config:
    name = "اتاق"
    text = f'[site]\ntitle = "{name}"\nurl = "{site}"\n[comments]\n{more}{PROVIDERS.get(provider, provider)}'
    checked = parse_config(text)
    assert checked.diagnostics == ()
    return checked.value


def widget(settings: Config, *, title: str = "خط ۲", id: str = "post-rail", lang: str = "fa") -> Widget:
    origin = Origin(path="content/posts/a.md", digest="")
    theme: Any = None
    view: Any = Said()
    return widget_of(Post(origin=origin, id=id, title=title, lang=lang), view, Shell(settings, theme))


def told(settings: Config, **about: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(widget(settings, **about).config)
    return found


def test_isso() -> None:
    settings = config("isso")
    found = told(settings)
    assert found["script"] == "https://talk.example/isso/js/embed.min.js"
    own = {name: value for name, value in found["attributes"].items() if "-text-" not in name}
    assert own == {
        "data-isso": "https://talk.example/isso/",
        "data-isso-css": "false",
        "data-isso-lang": "fa",
        "data-isso-avatar": "false",
        "data-isso-vote": "false",
        "data-isso-feed": "false",
        "data-isso-max-comments-top": "inf",
        "data-isso-max-comments-nested": "inf",
    }
    assert (found["globals"], found["origin"]) == ({}, "")
    assert widget(settings).thread == thread_address("public", "post-rail")
    assert widget(settings).host == "talk.example"
    assert widget_origins(settings) == Origins(
        scripts=("https://talk.example",), connects=("https://talk.example",)
    )


@pytest.mark.parametrize("server", ["/isso/", "/isso", "https://x.example/isso"])
def test_isso_on_the_same_host(server: str) -> None:
    settings = config(f'provider = "isso"\nserver = "{server}"\n')
    found = told(settings)
    assert found["script"].removeprefix("https://x.example") == "/isso/js/embed.min.js"
    assert found["attributes"]["data-isso"].endswith("/isso/")
    assert (widget(settings).host, widget_origins(settings)) == ("", Origins())


def test_remark42() -> None:
    settings = config("remark42", more="timeout = 3\n")
    found = told(settings, title="خط «۲»")
    assert found["script"] == "https://talk.example:8443/web/embed.mjs"
    assert found["attributes"] == {"type": "module"}
    assert found["globals"]["remark_config"] == {
        "host": "https://talk.example:8443",
        "site_id": "x",
        "url": "https://x.example" + thread_address("public", "post-rail"),
        "components": ["embed"],
        "theme": "light",
        "locale": "fa",
        "page_title": "خط «۲»",
        "show_email_subscription": False,
        "no_footer": True,
    }
    assert (found["origin"], found["timeout"]) == ("https://talk.example:8443", 3000)
    assert widget(settings).host == "talk.example:8443"
    assert widget_origins(settings) == Origins(
        scripts=("https://talk.example:8443",), frames=("https://talk.example:8443",)
    )


def test_remark42_on_the_same_host_may_still_have_its_frame() -> None:
    settings = config('provider = "remark42"\nserver = "/talk/"\n', site="https://x.example/news/")
    found = told(settings)
    assert found["globals"]["remark_config"]["host"] == "https://x.example/talk"
    assert widget_origins(settings) == Origins(frames=("https://x.example",))


@pytest.mark.parametrize(
    ("lang", "remark42", "giscus"),
    [
        ("fa", "fa", "fa"),
        ("fa-AF", "fa", "fa"),
        ("ar", "ar", "ar"),
        ("en-GB", "en", "en"),
        ("ckb", "en", "en"),
        ("uk", "ua", "uk"),
        ("pt-BR", "bp", "pt"),
        ("zh-TW", "zh-tw", "zh-TW"),
        ("zh", "zh", "zh-CN"),
        ("el", "en", "gr"),
        ("ua", "en", "en"),
    ],
)
def test_languages_by_the_names_that_providers_have_for_them(lang: str, remark42: str, giscus: str) -> None:
    assert told(config("remark42"), lang=lang)["globals"]["remark_config"]["locale"] == remark42
    assert told(config("giscus"), lang=lang)["attributes"]["data-lang"] == giscus


def test_giscus() -> None:
    settings = config("giscus")
    found = told(settings)
    assert found["script"] == "https://giscus.app/client.js"
    assert (
        found["attributes"].items()
        >= {
            "crossorigin": "anonymous",
            "data-repo": "owner/name",
            "data-repo-id": "R_1",
            "data-category": "Comments",
            "data-category-id": "C_1",
            "data-mapping": "specific",
            "data-term": "public/post-rail",
            "data-strict": "1",
            "data-lang": "fa",
        }.items()
    )
    assert "type" not in found["attributes"]
    assert found["origin"] == "https://giscus.app"
    origin = ("https://giscus.app",)
    assert widget_origins(settings) == Origins(scripts=origin, frames=origin, styles=origin)
    own = config(f'provider = "giscus"\nserver = "https://g.example"\n[comments.giscus]\n{GISCUS}')
    assert told(own)["script"] == "https://g.example/client.js"
    assert widget_origins(own).frames == ("https://g.example",)


def test_a_widget_of_ones_own_brings_the_origins_that_were_declared() -> None:
    lists = {name: f"https://{name}.example" for name in Origins.__dataclass_fields__ if name != "forms"}
    lines = "".join(f'{name} = ["{origin}/"]\n' for name, origin in lists.items())
    settings = config(f'provider = "custom"\n[comments.custom]\npartial = "partials/mine.html"\n{lines}')
    assert widget_origins(settings) == Origins(**{name: (origin,) for name, origin in lists.items()})
    made = widget(settings)
    assert (made.partial, made.thread, made.host) == (
        "partials/mine.html",
        "public/post-rail",
        "scripts.example",
    )
    assert told(settings)["script"] == ""


def test_editions_never_share_a_thread() -> None:
    inside = '[editions.intranet]\nurl = "https://in.example/"\n'
    for provider in ("isso", "remark42", "giscus", "custom"):
        public = parse_config(f"[site]\ntitle = 'x'\nurl = 'https://x.example/'\n{inside}").value
        threads = {
            thread_of(provider, edition, "post-rail", for_edition(public, edition))
            for edition in ("public", "intranet")
        }
        assert len(threads) == 2


def test_consent_is_remembered_for_one_provider_and_server() -> None:
    keys = [told(config(provider))["key"] for provider in PROVIDERS]
    keys.append(told(config('provider = "isso"\nserver = "/isso/"\n'))["key"])
    keys.append(told(config('provider = "isso"\nserver = "https://other.example/"\n'))["key"])
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_server_is_one_that_a_policy_can_name(provider: str) -> None:
    settings = config(provider)
    assert content_policy(widget_origins(settings)).count("https://") >= 1
    assert server_of(settings).startswith("https://")


CONTROLS = "".join(
    map(chr, (*range(32), 127, 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
NASTY = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text(st.sampled_from("<>&'\"\\/{}[]`=\u200c" + CONTROLS), max_size=12),
    st.sampled_from(
        ["</script><script>alert(1)</script>", "'><img src=x onerror=y>", "]]>", "{{ 7*7 }}", "\\u003c"]
    ),
)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> ThemeEnvironment:
    """The theme's own way to print values."""
    root = Newsroom(tmp_path_factory.mktemp("site")).write({}).root
    settings = load_config(root).value
    return ThemeEnvironment(
        load_theme(root, settings, cache=root / ".prsite").value, formats_of(settings, "fa")
    )


@given(provider=st.sampled_from(sorted(PROVIDERS)), title=NASTY, id=NASTY)
def test_titles_and_ids_survive_as_data_and_never_become_markup(
    environment: ThemeEnvironment, provider: str, title: str, id: str
) -> None:
    made = widget(config(provider), title=title, id=id)
    assert not re.search("[<>&']", made.config)
    found = json.loads(made.config)
    if provider == "remark42":
        assert found["globals"]["remark_config"]["page_title"] == title
    if provider == "giscus":
        assert found["attributes"]["data-term"] == f"public/{id}"
    assert made.title == title
    source = (
        '<div data-widget=\'{{ w.config }}\' data-title="{{ w.title }}" data-isso-id="{{ w.thread }}">x</div>'
    )
    printed = environment.from_string(source).render(w=made)
    values = re.fullmatch(
        r"<div data-widget='([^'<>]*)' data-title=\"([^\"<>]*)\" data-isso-id=\"([^\"<>]*)\">x</div>", printed
    )
    assert values, printed
    assert json.loads(unescape(values[1])) == found
    (element,) = lxml_html.fragments_fromstring(printed.replace("\x00", ""))
    assert sorted(element.attrib) == ["data-isso-id", "data-title", "data-widget"]


@given(st.dictionaries(st.sampled_from([m for each in WORDS.values() for m in each]), NASTY))
def test_no_word_can_break_out_of_the_markup_that_isso_puts_it_into(words: dict[str, str]) -> None:
    view: Any = Said(words)
    for word in isso_words("fa", view)[1].values():
        assert not re.search(r"['\"<>&\\]", word)
        assert word.count("\n") <= 1


@pytest.mark.parametrize(
    ("tag", "isso"), [("fa", "fa"), ("en", "en"), ("ar", "en"), ("ckb", "en"), ("he", "en")]
)
def test_every_word_of_isso_is_said_in_our_languages(tmp_path: Path, tag: str, isso: str) -> None:
    room = Newsroom(tmp_path / "site", languages=("fa", tag)).write({})
    theme = load_theme(room.root, load_config(room.root).value, cache=room.root / ".prsite").value
    lang, words = isso_words(tag, _speaking(theme))
    assert lang == isso
    assert words.keys() >= WORDS.keys()
    plurals = {name for name, messages in WORDS.items() if len(messages) == 2}
    assert {name for name, word in words.items() if "\n" in word} == plurals
    for name in plurals:
        one, more = words[name].split("\n")
        assert "{{ n }}" in more
        assert "{" not in one


def test_languages_without_a_catalogue_are_left_to_isso(tmp_path: Path) -> None:
    room = Newsroom(tmp_path / "site", languages=("fa", "fr")).write({})
    theme = load_theme(room.root, load_config(room.root).value, cache=room.root / ".prsite").value
    assert isso_words("fr", _speaking(theme)) == ("fr", {})


def _speaking(theme: Theme) -> View:
    class Speaking(Said):
        def text(self, message: str, lang: str) -> str:
            return phrasebook(theme, lang).gettext(message)

    view: Any = Speaking()
    return view  # type: ignore[no-any-return]
