"""The newsroom theme keeps its promises: logical, legible in every script, readable on both papers, small."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2

from prsite.i18n.messages import load_catalogue
from prsite.theme.colours import AA, Scheme, compute_accent, contrast
from prsite.theme.layers import builtin_themes
from prsite.theme.manifest import Manifest, read_manifest
from prsite.theme.minify import minify
from prsite.theme.theme import Layer

FOLDER = builtin_themes() / "newsroom"
OF_LISTS = ("js/fold.js", "js/filter.js")
"""Scripts that only pages with a long list ask for."""
OF_COMMENTS = ("css/comments.css", "css/isso.css", "js/comments.js", "js/isso.js", "js/onward.js")
"""What only pages with comments ask for; Isso's part only where Isso is the provider."""
TEMPLATES = sorted((FOLDER / "templates").rglob("*.html"))
BODY_CLASSES = (
    "front post release clipping faq notice page person presskit press listing term terms archive "
    "archive-listing people message"
).split()

_PHYSICAL = re.compile(
    r"(?:(?:scroll-)?(?:margin|padding)|border)-(?:left|right)(?:-\w+)?|left|right"
    r"|border-(?:top|bottom)-(?:left|right)-radius|(?:min-|max-)?(?:width|height)"
)
_SIDED = ("text-align", "text-align-last", "float", "clear", "caption-side", "justify-content")
_FOUR = ("margin", "padding", "inset", "border-width", "border-style", "border-color", "border-radius")
_COLLIDING = re.compile(r"(?<!body)\.(?:" + "|".join(BODY_CLASSES) + r")(?![\w-])(.*)")


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return read_manifest(Layer("newsroom", "newsroom", FOLDER), FOLDER)


@pytest.fixture(scope="module")
def css(manifest: Manifest) -> str:
    return "\n".join((FOLDER / "static" / s).read_text(encoding="utf-8") for s in manifest.stylesheets)


@pytest.fixture(scope="module", params=["newsroom", "plain"])
def any_css(request: pytest.FixtureRequest) -> str:
    """The stylesheets of each built-in theme."""
    sheets = sorted((builtin_themes() / request.param / "static").rglob("*.css"))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def _declarations(css: str) -> Iterator[tuple[str, str, str]]:
    """(selector, property, value) of every declaration, also inside at-rules and nested rules."""

    def walk(nodes: Any, selector: str) -> Iterator[tuple[str, str, str]]:
        for node in nodes:
            assert node.type != "error", node.message
            if node.type == "declaration":
                yield selector, node.lower_name, tinycss2.serialize(node.value).strip().lower()
            elif node.type == "qualified-rule":
                inner = tinycss2.parse_blocks_contents(node.content, True, True)
                yield from walk(inner, tinycss2.serialize(node.prelude).strip())
            elif node.type == "at-rule" and node.content is not None:
                parse = tinycss2.parse_blocks_contents if node.lower_at_keyword == "page" else None
                yield from walk((parse or tinycss2.parse_rule_list)(node.content, True, True), selector)

    yield from walk(tinycss2.parse_stylesheet(css, True, True), "")


def test_every_stylesheet_and_script_is_listed_and_nothing_else(manifest: Manifest) -> None:
    static = FOLDER / "static"
    listed = {*manifest.stylesheets, *manifest.scripts, *OF_LISTS, *OF_COMMENTS}
    there = {p.relative_to(static).as_posix() for p in static.rglob("*.*") if p.suffix in (".css", ".js")}
    assert listed == there
    assert manifest.found == ()


def test_no_physical_side(any_css: str) -> None:
    found = [
        (selector, name, value)
        for selector, name, value in _declarations(any_css)
        if _PHYSICAL.fullmatch(name)
        or (name in _SIDED and value in ("left", "right"))
        or (name in _FOUR and len(parts := value.split()) == 4 and parts[1] != parts[3])
    ]
    assert found == []


def test_nothing_that_breaks_arabic_script(any_css: str) -> None:
    found = [
        (selector, name, value)
        for selector, name, value in _declarations(any_css)
        if name in ("letter-spacing", "text-transform", "font-variant-caps", "word-spacing")
        or (name == "text-align" and value.startswith("justify"))
        or (name == "word-break" and value == "break-all")
        or (name == "font-style" and value != "normal" and ":lang(en)" not in selector)
    ]
    assert found == []


def test_emphasis_is_upright_and_bold_is_never_drawn_by_machine(any_css: str) -> None:
    found = {(selector, name): value for selector, name, value in _declarations(any_css)}
    assert found["em", "font-weight"] == "600"
    assert found["body", "font-synthesis-weight"] == "none"
    assert any(
        "em" in selector and value == "normal"
        for (selector, name), value in found.items()
        if name == "font-style"
    )
    assert any(
        value == "var(--marker, decimal)" for (_, name), value in found.items() if name == "list-style-type"
    )


def test_arrows_ask_for_the_direction_of_the_element(any_css: str) -> None:
    turned = [s for s, name, value in _declarations(any_css) if name == "transform" and "rotate(-" in value]
    assert [s for s in turned if ":dir(rtl)" not in s] == []


def test_nothing_is_fetched_from_elsewhere(css: str) -> None:
    assert "//" not in re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    assert "@import" not in css


def test_it_is_small(css: str, manifest: Manifest) -> None:
    script = "".join((FOLDER / "static" / s).read_text(encoding="utf-8") for s in manifest.scripts)
    assert len(minify(css).encode()) < 30_000
    of_lists = "".join((FOLDER / "static" / s).read_text(encoding="utf-8") for s in OF_LISTS)
    assert len(script.encode()) < 6_000
    assert len(of_lists.encode()) < 5_000
    sizes = [len((FOLDER / "static" / name).read_bytes()) for name in OF_COMMENTS]
    most = (8_000, 7_000, 9_000, 14_000, 600)
    assert [size for size, bound in zip(sizes, most, strict=True) if size > bound] == []


def test_classes_of_pages_are_not_classes_of_parts(css: str) -> None:
    """``.person`` of ``body`` must only ever be the beginning of a longer selector."""
    for selector in {s for whole, _, _ in _declarations(css) for s in whole.split(",")}:
        found = _COLLIDING.search(selector)
        assert not found or " " in found[1], selector


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(
    "brand", ["#0b6e6e", "#ffd700", "#e30613", "#000000", "#ffffff", "#24427a", "#8fd400"]
)
def test_text_is_readable_on_every_ground(name: str, brand: str, manifest: Manifest) -> None:
    colors = manifest.colors[name]
    scheme = Scheme(colors["paper"], colors["ink"])
    accent = compute_accent(brand, scheme)
    for ground in (colors["paper"], colors["wash"]):
        for text in (colors["ink"], colors["grey-1"], colors["grey-2"], accent.strong):
            assert contrast(text, ground) >= AA, (text, ground)
        assert contrast(colors["edge"], ground) >= 3, "edges of controls, WCAG 2.2 SC 1.4.11"
    assert contrast(colors["ink"], colors["mark"]) >= AA


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.relative_to(FOLDER).as_posix())
def test_templates_carry_no_style_handler_or_inline_script(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"\{%.*?%\}", "", text, flags=re.DOTALL)
    assert not re.search(r"""\sstyle=|\son[a-z]+=["']|<style|javascript:""", text)
    assert not re.search(r"https?://|src=[\"']//", text)
    for script in re.findall(r"<script[^>]*>", text):
        assert "src=" in script or "application/ld+json" in script
    assert not re.search(r"<(?:img|br|hr|meta|link|input)\b[^>]*/>", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.relative_to(FOLDER).as_posix())
def test_every_picture_has_size_and_alternative(path: Path) -> None:
    for img in re.findall(r"<img\b.*?>(?=\s|$)", path.read_text(encoding="utf-8")):
        assert all(f"{attribute}=" in img for attribute in ("alt", "width", "height"))


@pytest.mark.parametrize("lang", ["fa", "ar", "en"])
def test_catalogues_say_the_same_things(lang: str) -> None:
    """What one language says the others say too; nothing is left empty or fuzzy."""
    catalogues = {tag: load_catalogue([FOLDER / "messages" / f"{tag}.po"], tag) for tag in ("fa", "ar", "en")}
    every = {m for c in catalogues.values() for m in (*c.singular, *c.plurals)}
    own = catalogues[lang]
    assert every == {*own.singular, *own.plurals}


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_translations_keep_their_script(lang: str) -> None:
    """No Arabic letter forms in Persian, no ASCII punctuation where the script has its own."""
    catalogue = load_catalogue([FOLDER / "messages" / f"{lang}.po"], lang)
    forms = [*catalogue.singular.values(), *(f for forms in catalogue.plurals.values() for f in forms)]
    for form in forms:
        assert not re.search("[يكة٤-٦\u0640]" if lang == "fa" else "[یک۰-۹\u0640]", form), form
        assert not re.search(r"[,;?]", form), form
