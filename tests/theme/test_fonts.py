"""Subsets of fonts."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from prsite.theme import fonts
from prsite.theme.fonts import Face, face_rules, family_stacks, load_faces, preloads, ranges_of, stack_rules
from prsite.theme.kept import recall
from prsite.theme.manifest import FontChoice
from tests.theme.conftest import MINI, Sample, codes, values

NOTO = FontChoice(arabic="Noto Sans Arabic", latin="Noto Sans")
LIMIT = 60_000


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fonts")


@pytest.fixture(scope="module")
def faces(cache: Path) -> tuple[Face, ...]:
    pytest.importorskip("fontpkg_noto_sans_arabic")
    loaded = load_faces(NOTO, ("fa", "en"), cache)
    assert loaded.diagnostics == ()
    return loaded.value


def opened(face: Face) -> TTFont:
    return TTFont(io.BytesIO(face.data))


def test_two_small_files_with_a_range_of_weights(faces: tuple[Face, ...]) -> None:
    assert [(f.script, f.weight) for f in faces] == [("arabic", "400 700"), ("latin", "400 700")]
    for face in faces:
        assert face.data.startswith(b"wOF2")
        assert len(face.data) <= LIMIT
        (axis,) = opened(face)["fvar"].axes
        assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 700)


def test_persian_can_be_set_in_them(faces: tuple[Face, ...]) -> None:
    arabic, latin = (opened(face).getBestCmap() for face in faces)
    text = "پاسخ‌گویی به ژرف‌ترین گفت‌وگوها؛ «۱۲٬۳۴۵٫۶٪» هیئت، مسئولان آن‌ها؟ أإؤةكي لله"
    assert [c for c in text if ord(c) not in arabic] == []
    assert [c for c in "ISO 9001 – “C++” naïve €5" if ord(c) not in latin] == []
    features = {r.FeatureTag for r in opened(faces[0])["GSUB"].table.FeatureList.FeatureRecord}
    assert {"init", "medi", "fina", "rlig"} <= features


def test_letters_join(faces: tuple[Face, ...]) -> None:
    harfbuzz = pytest.importorskip("uharfbuzz")
    font = opened(faces[0])
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    shaper = harfbuzz.Font(harfbuzz.Face(plain.getvalue()))

    def glyphs(text: str) -> list[int]:
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        harfbuzz.shape(shaper, buffer)
        return [info.codepoint for info in buffer.glyph_infos]

    assert 0 not in glyphs("پژوهشگرانِ می‌گویند")
    alone = glyphs("ه")[0]
    assert alone not in glyphs("ههه")
    assert len(glyphs("لا")) == 1 or glyphs("لا") != [*glyphs("ا"), *glyphs("ل")]


def test_the_licence_stays_in_the_file(faces: tuple[Face, ...]) -> None:
    for face in faces:
        names = {record.nameID for record in opened(face)["name"].names}
        assert {0, 13, 14} <= names


def test_subsets_are_kept_and_do_not_differ_from_time_to_time(
    faces: tuple[Face, ...], cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = load_faces(FontChoice(arabic=NOTO.arabic), ("fa", "en"), tmp_path).value
    assert again[0].data == faces[0].data

    def forbidden(*_: object) -> bytes:
        raise AssertionError("made again")

    monkeypatch.setattr(fonts, "make_subset", forbidden)
    assert load_faces(NOTO, ("fa", "en"), cache).value == faces
    with pytest.raises(AssertionError):
        load_faces(NOTO, ("fa", "ckb"), cache)


def test_a_damaged_cache_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "make_subset", lambda *_: b"wOF2 new")
    choice = FontChoice(latin="Noto Sans")
    load_faces(choice, ("en",), tmp_path)
    (kept,) = (tmp_path / "fonts").iterdir()
    kept.write_bytes(b"")
    assert load_faces(choice, ("en",), tmp_path).value[0].data == b"wOF2 new"
    assert recall(kept) == b"wOF2 new"


def points(css: str) -> set[int]:
    found: set[int] = set()
    for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", css):
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def test_persian_takes_its_own_punctuation_and_latin_letters_and_digits_from_the_other(
    faces: tuple[Face, ...],
) -> None:
    rules = face_rules(faces, 94).split("@font-face")[1:]
    arabic, beside, latin = rules
    assert '"prsite Arabic"' in arabic
    assert '"prsite Arabic"' in beside
    assert "size-adjust:94%" in beside
    assert '"prsite Latin"' in latin
    assert "size-adjust" not in arabic + latin
    assert not points(arabic) & points(beside)
    assert {ord(c) for c in "۱۲ی‌«»(): "} <= points(arabic)
    assert {ord(c) for c in "aZ09+@"} <= points(beside)
    assert {ord(c) for c in "aZ09+@(): "} <= points(latin)
    assert all("font-display:swap" in rule for rule in rules)


def test_ranges_follow_the_languages_of_the_site() -> None:
    def held(script: str, *tags: str) -> set[int]:
        return {c for a, b in ranges_of(script, tags) for c in range(a, b + 1)}

    assert ord("ڕ") not in held("arabic", "fa")
    assert ord("ڕ") in held("arabic", "fa", "ckb")
    assert ord("ğ") not in held("latin", "en", "fa")
    assert ord("ğ") in held("latin", "tr")
    assert ord("ж") in held("latin", "ru")


def test_stacks_and_preloads(faces: tuple[Face, ...]) -> None:
    stacks = family_stacks(faces)
    assert stacks["arabic"].startswith('"prsite Arabic","prsite Latin",system-ui')
    assert stacks["latin"].startswith('"prsite Latin","prsite Arabic",system-ui')
    assert "lang" not in stack_rules(faces)
    early = preloads(faces, ("fa", "en"))
    assert early == {"fa": (faces[0].asset.path,), "en": (faces[1].asset.path,)}
    assert re.fullmatch(r"assets/fonts/arabic\.[0-9a-f]{8}\.woff2", early["fa"][0])


@pytest.fixture(scope="module")
def hebrew(cache: Path) -> tuple[Face, ...]:
    pytest.importorskip("fontpkg_heebo")
    return load_faces(FontChoice(hebrew="Heebo", latin="Noto Sans"), ("he", "en"), cache).value


def test_hebrew_has_a_face_with_its_punctuation_and_digits(hebrew: tuple[Face, ...]) -> None:
    assert [(f.script, f.weight) for f in hebrew] == [("hebrew", "400 700"), ("latin", "400 700")]
    assert len(hebrew[0].data) <= LIMIT / 3
    held = opened(hebrew[0]).getBestCmap()
    assert [c for c in "שלום, עולם! צה״ל ג׳ירפה בית־ספר ₪50 (2025) „כך” שָׁלוֹם" if ord(c) not in held] == []


def test_a_hebrew_page_names_its_own_face_first(hebrew: tuple[Face, ...]) -> None:
    rules = stack_rules(hebrew)
    assert ':root:is(:lang(he),:lang(yi)){--font-text:"prsite Hebrew","prsite Latin",system-ui' in rules
    assert ':root{--font-text:"prsite Latin","prsite Hebrew",system-ui' in rules
    assert preloads(hebrew, ("he", "en")) == {
        "he": (hebrew[0].asset.path,),
        "en": (hebrew[1].asset.path,),
    }


def test_a_persian_site_has_no_hebrew_font(cache: Path) -> None:
    choice = FontChoice(arabic="Noto Sans Arabic", hebrew="Heebo", latin="Noto Sans")
    assert [f.script for f in load_faces(choice, ("fa", "en"), cache).value] == ["arabic", "latin"]


@pytest.mark.parametrize(
    ("lang", "letters"),
    [
        ("fa", "آأإؤئۀ پچژکگی ِّ‌ وَلَا تَقۡتُلُوٓاْ أَنفُسَكُمۡۚ ۞ ۝"),
        ("ar", "ىيةك ءآأؤإئ ﷺ ﷲ"),
        ("ur", "ٹڈڑںہھےۓۂۃؤئ ہے۔ گئے، ﷺ"),
        ("ckb", "ڕڵۆێەھڤۊ"),
        ("ps", "ټډړږښڼۍېګځڅ"),
        ("sd", "ڄڃڇڏڌڊڍڙڦڪڳڱڻٺٽٿ"),
        ("ug", "ۇۆۈۋېەڭ"),
    ],
)
def test_every_letter_of_a_language_is_in_its_subset(lang: str, letters: str, cache: Path) -> None:
    (face,) = load_faces(FontChoice(arabic="Noto Sans Arabic"), (lang,), cache).value
    held = opened(face).getBestCmap()
    assert [f"{c} U+{ord(c):04X}" for c in letters if ord(c) not in held] == []
    assert {ord(c) for c in letters} <= points(face_rules([face], 100))


def test_a_site_in_latin_letters_has_no_arabic_font(cache: Path) -> None:
    assert [f.script for f in load_faces(NOTO, ("en",), cache).value] == ["latin"]


def test_a_family_that_is_not_installed_is_a_warning(sample: Sample) -> None:
    sample.write({"themes/mini/theme.toml": '[fonts]\narabic = "Nowhere Naskh"\n'})
    loaded = sample.load()
    (found,) = loaded.diagnostics
    assert found.code == "theme-font-missing"
    assert values(found) == {"family": "Nowhere Naskh", "package": "fontpkg-nowhere-naskh"}
    assert not loaded.failed
    assert loaded.value.preload == {"fa": (), "en": ()}
    (sheet,) = [a.data.decode() for a in loaded.value.assets if a.logical == "style.css"]
    assert '--font-text:system-ui,"Segoe UI",Tahoma,sans-serif' in sheet


def test_system_fonts_publish_none(sample: Sample) -> None:
    sample.write({"themes/mini/theme.toml": '[fonts]\narabic = "Nowhere Naskh"\n'})
    loaded = sample.load(MINI + '[theme]\nfonts = "system"\n')
    assert codes(loaded.diagnostics) == []
    assert [a.logical for a in loaded.value.assets] == ["style.css"]
