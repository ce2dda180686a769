"""Every type of page in the pseudo-language: what is still in Latin letters, no message said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest
from lxml import html

from prsite.config.load import parse_config
from prsite.i18n.pseudo import PSEUDO
from prsite.model.protocols import View
from prsite.theme.context import CONTEXTS, Context, FeedLink, LanguageLink, MenuLink, OrganisationInfo
from prsite.theme.loader import load_theme
from prsite.theme.renderer import Renderer
from tests.theme.conftest import Sample, make_context
from tests.theme.test_builtin import SampleView, card, values_of

WORD = re.compile(r"[A-Za-z]{2,}")
READ = ("alt", "title", "aria-label", "placeholder", "data-copy", "data-copied", "data-failed", "data-print",
        "data-text", "data-dark", "data-light")  # fmt: skip
NAMES = {"RSS", "Atom", "JSON", "Feed", "ZIP", "SVG"}
"""Names of formats, which are the same in all languages."""

ARROWS = re.compile("[←-⇿‹›➔-➾▲-◅]")
DESK = OrganisationInfo(
    name="سازمان", desk="میز", phone="021-1", email="a@b.example", sms="3000", address="خیابان",
    hours="همیشه", messenger="https://chat.example/x", url="https://www.org.example/",
)  # fmt: skip


@cache
def renderer(theme: str, folder: Path) -> Renderer:
    text = f'[site]\ntitle = "x"\nurl = "https://news.example.org/pr/"\ntheme = "{theme}"\n'
    config = parse_config(f'{text}languages = ["fa", "{PSEUDO}"]\n[theme]\nfonts = "system"\n').value
    return Renderer(load_theme(folder, config, cache=folder).value, config)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pseudo")


def context(template: str, made: Renderer) -> Context:
    """A page of a type, with a whole frame around it."""
    common = make_context(lang=PSEUDO, title="عنوان")
    site = replace(
        common.site,
        settings=made.theme.settings_in(PSEUDO),
        organisation=DESK,
        languages=(LanguageLink(lang="fa", dir="rtl", name="فارسی", href="/", same_page=False),),
        menus={n: (MenuLink(title="خبر", href="/posts/", current=True),) for n in ("main", "footer")},
        feeds=(FeedLink(type="application/rss+xml", title="خوراک", href="/feed.xml"),),
        sections={n: f"/{n}/" for n in ("posts", "releases", "clippings", "notices", "faq", "press")},
        edition="intranet",
    )
    cls: type[Context] = CONTEXTS[template]
    wanted = {n: v for n, v in values_of(template).items() if n in cls.__dataclass_fields__}
    if template == "people.html":
        wanted["groups"] = (("خ", (card("person"),)),)
    kind = template.removesuffix(".html").replace("404", "message")
    return cls(page=replace(common.page, type=kind), site=site, **wanted)


def strings(value: Any) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from strings(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from strings(one)


def shown(tree: html.HtmlElement) -> Iterator[str]:
    """What a person reads or hears of a page."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "code"):
            yield from ((element.get(n) or "") for n in READ if isinstance(element.tag, str))
            yield element.tail or ""
            continue
        yield element.text or ""
        yield element.tail or ""
        yield from (element.get(name) or "" for name in READ)


def foreign_words(tree: html.HtmlElement, content: Any) -> set[str]:
    """Latin words on a page that neither its content nor a message holds."""
    known = {word for text in strings(content) for word in WORD.findall(text)} | NAMES
    return {word for text in shown(tree) for word in WORD.findall(text)} - known


def parsed(text: str) -> html.HtmlElement:
    """A page."""
    return html.document_fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))


@pytest.mark.parametrize("template", list(CONTEXTS))
@pytest.mark.parametrize("theme", ["newsroom", "plain"])
def test_no_word_is_written_into_a_template(theme: str, template: str, folder: Path) -> None:
    made = renderer(theme, folder)
    page = context(template, made)
    tree = parsed(made.render(template, page, cast(View, SampleView())))
    assert foreign_words(tree, page) == set()
    assert (tree.get("lang"), tree.get("dir")) == (PSEUDO, "rtl")


@pytest.mark.parametrize("template", list(CONTEXTS))
@pytest.mark.parametrize("theme", ["newsroom", "plain"])
def test_nothing_is_laid_out_by_left_and_right(theme: str, template: str, folder: Path) -> None:
    made = renderer(theme, folder)
    tree = parsed(made.render(template, context(template, made), cast(View, SampleView())))
    assert tree.xpath("//@style | //@align | //@bgcolor | //@valign") == []
    names = {name for value in tree.xpath("//@class") for name in str(value).split()}
    assert [n for n in names if re.search(r"(^|-)(left|right)($|-)", n)] == []
    assert [text for text in shown(tree) if ARROWS.search(text)] == []


def test_messages_of_the_newsroom_come_in_brackets(folder: Path) -> None:
    made = renderer("newsroom", folder)
    tree = parsed(made.render("404.html", context("404.html", made), cast(View, SampleView())))
    (heading,) = tree.xpath("//h1")
    assert heading.text_content() == "⟦تحیس پاگه غاس نوت فوؤند⟧"


def test_a_word_in_a_template_is_seen(sample: Sample) -> None:
    body = '<h1>{{ page.title }}</h1><p title="Hard">{{ _("Soft") }} and {{ site.title }}</p>'
    sample.write({"overrides/templates/404.html": body})
    made = sample.renderer(f'theme = "mini"\nlanguages = ["fa", "{PSEUDO}"]\n')
    page = make_context(lang=PSEUDO)
    assert foreign_words(parsed(made.render("404.html", page, cast(View, SampleView()))), page) == {
        "Hard",
        "and",
    }
