"""The built-in themes' catalogues say all that templates and code say, and nothing else."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from prsite.i18n.messages import load_catalogue
from prsite.i18n.numbers import plural
from tools.messages import ROOT, WHOLE, Findings, ids, mend, of_templates, parse, pots, survey

FOLDER = ROOT / "themes" / "newsroom" / "messages"
CATALOGUES = sorted(FOLDER.glob("*.po"))
PLACEHOLDER = re.compile(r"\{(\w+)\}")
TAGS = [path.stem for path in CATALOGUES]


def test_catalogues_are_whole() -> None:
    assert [line for findings, _ in survey() for line in findings.lines()] == []


def test_the_list_of_messages_is_up_to_date() -> None:
    stale = [p.name for p, text in pots().items() if not p.is_file() or p.read_text(encoding="utf-8") != text]
    assert stale == [], "run: make messages"


def test_the_languages_are_there() -> None:
    assert {"ar", "ckb", "en", "fa", "he", "ps", "ur"} <= set(TAGS)
    assert set(WHOLE) == {"fa", "en", "ar"}


def test_what_no_native_reader_has_reviewed_says_so() -> None:
    for path in CATALOGUES:
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert ("Not reviewed by a native reader" in first) == (path.stem not in WHOLE), path.name


@pytest.mark.parametrize("path", CATALOGUES, ids=TAGS)
def test_most_is_said_in_every_language(path: Path) -> None:
    every = ids(FOLDER / "en.po")
    assert len(ids(path)) >= 0.85 * len(every)


@pytest.mark.parametrize("path", CATALOGUES, ids=TAGS)
def test_nothing_is_fuzzy_and_placeholders_are_right(path: Path) -> None:
    for message in parse(path):
        if not message.id or not message.string:
            continue
        assert not message.fuzzy, message.id
        if isinstance(message.id, str):
            assert sorted(PLACEHOLDER.findall(str(message.string))) == sorted(PLACEHOLDER.findall(message.id))
        else:
            wanted = set(PLACEHOLDER.findall(message.id[1]))
            assert all(message.string), message.id
            for form in message.string:
                # «one item» and «two items» are words in Arabic and Hebrew.
                assert wanted - {"n"} <= set(PLACEHOLDER.findall(form)) <= wanted, message.id


@pytest.mark.parametrize("path", CATALOGUES, ids=TAGS)
def test_plural_forms_are_those_of_cldr(path: Path) -> None:
    """Numbers of one category have one form, and where there are several forms each has its own category."""
    catalogue = load_catalogue([path], path.stem)
    rule = catalogue.__class__(
        path.stem, {}, {"n": tuple(str(i) for i in range(parse(path).num_plurals))}, catalogue.plural_rule
    )
    pairs = sorted({(plural(n, path.stem), rule.ngettext("n", "", n)) for n in range(1001)})
    for category, found in groupby(pairs, key=lambda pair: pair[0]):
        assert len(list(found)) == 1, category
    forms = {form for _, form in pairs}
    assert len(forms) in (1, len(pairs)), pairs


@pytest.mark.parametrize("path", CATALOGUES, ids=TAGS)
def test_every_plural_has_all_its_forms(path: Path) -> None:
    count = parse(path).num_plurals
    plurals = [m for m in parse(path) if isinstance(m.id, tuple) and m.string]
    assert len(plurals) >= 4
    assert {len(m.string or ()) for m in plurals} == {count}


def test_a_message_in_a_template_is_seen() -> None:
    page = ROOT / "themes" / "newsroom" / "templates" / "partials" / "masthead.html"
    said = {m.one for m in of_templates(page.parent)}
    assert "Main menu" in said


def test_an_empty_translation_counts_as_missing(tmp_path: Path) -> None:
    catalogue = tmp_path / "fa.po"
    catalogue.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Menu"\nmsgstr ""\n\nmsgid "Home"\nmsgstr "خانه"\n',
        encoding="utf-8",
    )
    assert ids(catalogue) == {"Home"}


def test_bringing_a_catalogue_up_to_date_keeps_what_was_translated(tmp_path: Path) -> None:
    catalogue = tmp_path / "fa.po"
    head = '# Persian.\nmsgid ""\nmsgstr ""\n"Language: fa\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
    catalogue.write_text(
        f'{head}msgid "Old"\nmsgstr "کهنه"\n\nmsgid "Home"\nmsgstr "خانه"\n', encoding="utf-8"
    )
    wanted = Catalog(charset="utf-8")
    wanted.add("Home")
    wanted.add(("{n} item", "{n} items"))
    mend(Findings(catalogue, ("{n} item",), ("Old",)), wanted)
    text = catalogue.read_text(encoding="utf-8")
    assert text.startswith(head)
    assert 'msgid "Home"\nmsgstr "خانه"' in text
    assert 'msgid_plural "{n} items"\nmsgstr[0] ""' in text
    assert "Old" not in text
