"""Fonts of a site: families from installed ``fontpkg-*`` packages, subset to the scripts in use, as woff2.

Three CSS families may come out. ``prsite Latin`` is the Latin face as it is. ``prsite Arabic`` is composed:
Arabic script with its own punctuation, and beside it the same Latin file at about 94 %, so that Latin words
in a Persian line have its colour. ``prsite Hebrew`` has Hebrew with the punctuation and digits that stand in
it. A page names the family of its own script first; the ranges keep a browser from loading what it does not
show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from prsite.config.decode import SETTINGS
from prsite.diagnostics import Checked, Diagnostic, warning
from prsite.digest import digest
from prsite.i18n.languages import direction, split_tag
from prsite.theme.kept import keep, recall
from prsite.theme.manifest import FontChoice
from prsite.theme.theme import DIGITS, AssetFile

ARABIC_FAMILY, HEBREW_FAMILY, LATIN_FAMILY = "prsite Arabic", "prsite Hebrew", "prsite Latin"
SYSTEM_STACK = 'system-ui,"Segoe UI",Tahoma,sans-serif'

_CODE = "2"
"""Part of the cache's key: raise it whenever this module makes other bytes of the same font."""
_WEIGHTS = (400, 700)

Ranges = tuple[tuple[int, int], ...]

# Arabic, Persian and Dari letters, harakat, marks of the Qur'an, digits; «﷼ ﷲ ﷺ»; the joiners, marks and
# punctuation between Arabic letters. ASCII letters and digits are left to the Latin face: «ISO 9001».
_ARABIC: Ranges = (
    (0x20, 0x22), (0x28, 0x29), (0x2A, 0x2A), (0x2C, 0x2F), (0x3A, 0x3B), (0x5B, 0x5B), (0x5D, 0x5D),
    (0xA0, 0xA0), (0xAB, 0xAB), (0xBB, 0xBB),
    (0x060C, 0x060C), (0x0610, 0x0615), (0x061B, 0x061C), (0x061F, 0x063A), (0x0640, 0x0658),
    (0x0660, 0x0671), (0x067E, 0x067E), (0x0686, 0x0686), (0x0698, 0x0698), (0x06A9, 0x06A9),
    (0x06AF, 0x06AF), (0x06BE, 0x06BE), (0x06C0, 0x06C1), (0x06CC, 0x06CC), (0x06D4, 0x06ED),
    (0x06F0, 0x06F9), (0x200B, 0x200F), (0x2010, 0x2011), (0x2013, 0x2014), (0x2018, 0x201A),
    (0x201C, 0x201E), (0x2026, 0x2026), (0x2039, 0x203A), (0xFD3E, 0xFD3F), (0xFDF2, 0xFDF2),
    (0xFDFA, 0xFDFA), (0xFDFC, 0xFDFC),
)  # fmt: skip
_ALL_ARABIC: Ranges = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08B4))
"""For languages with letters of their own: Kurdish, Pashto, Urdu, Sindhi, Uighur and the like."""

# Letters, points, «״ ׳ ־ ₪», and what stands between Hebrew words: their lines have ASCII marks and digits.
_HEBREW: Ranges = (
    (0x20, 0x22), (0x25, 0x25), (0x27, 0x29), (0x2B, 0x3B), (0x3F, 0x3F), (0x5B, 0x5B), (0x5D, 0x5D),
    (0xA0, 0xA0), (0xAB, 0xAB), (0xBB, 0xBB), (0x05B0, 0x05C7), (0x05D0, 0x05EA), (0x05EF, 0x05F4),
    (0x200E, 0x200F), (0x2010, 0x2011), (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E),
    (0x2026, 0x2026), (0x20AA, 0x20AA), (0xFB1D, 0xFB4F),
)  # fmt: skip

_LATIN: Ranges = (
    (0x20, 0x7E), (0xA0, 0xFF), (0x0131, 0x0131), (0x0152, 0x0153), (0x02C6, 0x02C6), (0x02DA, 0x02DA),
    (0x02DC, 0x02DC), (0x2009, 0x2009), (0x2010, 0x2011), (0x2013, 0x2014), (0x2018, 0x201A),
    (0x201C, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F), (0x2030, 0x2030),
    (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2122, 0x2122),
    (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265),
)  # fmt: skip
_EXTENDED_LATIN: Ranges = ((0x0100, 0x017F), (0x018F, 0x018F), (0x0218, 0x021B), (0x0259, 0x0259))
_CYRILLIC: Ranges = ((0x0400, 0x045F), (0x0490, 0x04FF), (0x2116, 0x2116))

_PLAIN_ARABIC_LANGUAGES = frozenset({"fa", "ar"})
_PLAIN_LATIN_LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi"})
_CYRILLIC_LANGUAGES = frozenset({"ru", "tg", "uk", "bg", "sr", "kk", "ky", "mn", "be", "mk"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One font file: its script, the weights in it (CSS ``font-weight``), what it covers, its bytes."""

    script: str
    weight: str
    ranges: Ranges
    data: bytes

    @property
    def asset(self) -> AssetFile:
        """The file as published."""
        weight = "" if " " in self.weight else f"-{self.weight}"
        name = f"fonts/{self.script}{weight}"
        full = digest(self.data)
        path = f"assets/{name}.{full[:DIGITS]}.woff2"
        return AssetFile(path=path, logical=f"{name}.woff2", data=self.data, digest=full)


def load_faces(choice: FontChoice, tags: Iterable[str], cache: Path) -> Checked[tuple[Face, ...]]:
    """The faces that a site in these languages needs.

    A family that is not installed is left out with a warning; readers then see their system's font.
    """
    languages = tuple(tags)
    faces: list[Face] = []
    found: list[Diagnostic] = []
    scripts = {_script(tag) for tag in languages} | {"latin"}
    for script, name in (("arabic", choice.arabic), ("hebrew", choice.hebrew), ("latin", choice.latin)):
        if not name or script not in scripts:
            continue
        family = _family(name)
        if family is None:
            package = "fontpkg-" + "-".join(name.lower().split())
            found.append(warning("theme-font-missing", SETTINGS, family=name, package=package))
            continue
        faces += _faces(family, script, ranges_of(script, languages), cache)
    return Checked(tuple(faces), tuple(found))


def ranges_of(script: str, tags: Iterable[str]) -> Ranges:
    """The code points that a subset for these languages holds, as sorted, disjoint (first, last) pairs."""
    ranges = list({"arabic": _ARABIC, "hebrew": _HEBREW, "latin": _LATIN}[script])
    for tag in tags:
        primary, written, _ = split_tag(tag)
        own = _script(tag)
        if script == own == "arabic" and primary not in _PLAIN_ARABIC_LANGUAGES:
            ranges += _ALL_ARABIC
        elif script == "latin" and (written == "Cyrl" or primary in _CYRILLIC_LANGUAGES):
            ranges += _CYRILLIC
        elif script == own == "latin" and primary not in _PLAIN_LATIN_LANGUAGES:
            ranges += _EXTENDED_LATIN
    return _merged(ranges)


def _script(tag: str) -> str:
    """The script of a language among those that have a face; what has none is left to the system."""
    primary, written, _ = split_tag(tag)
    if written == "Hebr" or (not written and primary in ("he", "iw", "yi", "ji")):
        return "hebrew"
    return "arabic" if direction(tag) == "rtl" and primary not in ("dv", "syr", "nqo") else "latin"


def _merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)


def _family(name: str) -> Any | None:
    try:
        # fontpkg is imported here for start-up time; by name, because it carries no types.
        return import_module("fontpkg").family(name)
    except Exception:  # a missing package, a missing family and a broken package all mean the same
        return None


def _faces(family: Any, script: str, ranges: Ranges, cache: Path) -> list[Face]:
    upright = [file for file in family.files if file.style == "normal"]
    variable = next((file for file in upright if file.variable), None)
    if variable:
        chosen = [(variable.path, f"{_WEIGHTS[0]} {_WEIGHTS[-1]}")]
    else:
        chosen = [(file.path, str(file.weight)) for file in upright if file.weight in _WEIGHTS]
    faces = []
    for path, weight in chosen:
        key = digest("\0".join((_CODE, family.name, family.version, path.name, weight, _css_ranges(ranges))))
        kept = cache / "fonts" / f"{key[:32]}.woff2"
        data = recall(kept)
        if data is None:
            data = make_subset(path, ranges)
            keep(kept, data)
        faces.append(Face(script=script, weight=weight, ranges=ranges, data=data))
    return faces


def make_subset(path: Path, ranges: Ranges) -> bytes:
    """A woff2 of one font with these code points; its width fixed at 100, its weights 400 to 700 if variable.

    The same font gives the same bytes always. Copyright and licence stay in the name table, as the SIL Open
    Font License (condition 2) asks of every copy.
    """
    # fontTools is imported here for start-up time.
    import io

    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.layout_features = [*options.layout_features, "tnum", "pnum", "lnum"]
    options.drop_tables = [*options.drop_tables, "meta"]
    options.recalc_timestamp = False
    # HarfBuzz, where it happens to be installed, packs tables otherwise: the bytes must not depend on it.
    options.harfbuzz_repacker = False
    with TTFont(path, recalcTimestamp=False) as font:
        font.cfg["fontTools.ttLib.tables.otBase:USE_HARFBUZZ_REPACKER"] = False
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[c for first, last in ranges for c in range(first, last + 1)])
        subsetter.subset(font)
        if "fvar" in font:
            axes = {axis.axisTag for axis in font["fvar"].axes}
            limits: dict[str, Any] = dict.fromkeys(axes - {"wght"})
            if "wdth" in axes:
                limits["wdth"] = 100
            if "wght" in axes:
                limits["wght"] = (_WEIGHTS[0], _WEIGHTS[-1])
            instancer.instantiateVariableFont(font, limits, inplace=True)
        font.flavor = "woff2"
        out = io.BytesIO()
        font.save(out, reorderTables=False)
    return out.getvalue()


def face_rules(faces: Iterable[Face], latin_adjust: int) -> str:
    """The ``@font-face`` rules, with addresses relative to the stylesheet in ``assets/``."""
    rules: list[str] = []
    all_faces = tuple(faces)
    arabic = [face for face in all_faces if face.script == "arabic"]
    latin = [face for face in all_faces if face.script == "latin"]
    taken = _merged(r for face in arabic for r in face.ranges)
    rules += [_rule(ARABIC_FAMILY, face, face.ranges) for face in arabic]
    if arabic:
        rules += [_rule(ARABIC_FAMILY, f, _without(f.ranges, taken), latin_adjust) for f in latin]
    rules += [_rule(HEBREW_FAMILY, face, face.ranges) for face in all_faces if face.script == "hebrew"]
    rules += [_rule(LATIN_FAMILY, face, face.ranges) for face in latin]
    return "".join(rules)


def _rule(family: str, face: Face, ranges: Ranges, adjust: int = 100) -> str:
    address = face.asset.path.removeprefix("assets/")
    size = f"size-adjust:{adjust}%;" if adjust != 100 else ""
    return (
        f'@font-face{{font-family:"{family}";src:url("{address}") format("woff2");font-weight:{face.weight};'
        f"font-style:normal;font-display:swap;{size}unicode-range:{_css_ranges(ranges)}}}"
    )


def _without(ranges: Ranges, taken: Ranges) -> Ranges:
    points = {c for first, last in ranges for c in range(first, last + 1)}
    points -= {c for first, last in taken for c in range(first, last + 1)}
    return _merged((c, c) for c in points)


def _css_ranges(ranges: Ranges) -> str:
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in ranges)


def family_stacks(faces: Iterable[Face]) -> Mapping[str, str]:
    """The CSS ``font-family`` of pages by script: its own first, then the others, then the system's."""
    names = {"arabic": ARABIC_FAMILY, "hebrew": HEBREW_FAMILY, "latin": LATIN_FAMILY}
    scripts = {face.script for face in faces}
    others = [script for script in ("latin", "arabic", "hebrew") if script in scripts]
    return {
        first: ",".join([*(f'"{names[s]}"' for s in sorted(others, key=lambda s: s != first)), SYSTEM_STACK])
        for first in names
    }


def stack_rules(faces: Iterable[Face]) -> str:
    """``--font-text`` of every page: by direction, and by language where Hebrew has a face of its own."""
    stacks = family_stacks(tuple(faces))
    rules = f":root{{--font-text:{stacks['latin']}}}:root[dir=rtl]{{--font-text:{stacks['arabic']}}}"
    if stacks["hebrew"] != stacks["latin"]:
        rules += f":root:is(:lang(he),:lang(yi)){{--font-text:{stacks['hebrew']}}}"
    return rules


def preloads(faces: Iterable[Face], tags: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """By language, the output path of the one font whose early arrival spares readers a swap of the text."""
    paths = {(face.script, face.weight): face.asset.path for face in reversed(tuple(faces))}
    return {tag: tuple(path for (own, _), path in paths.items() if own == _script(tag))[-1:] for tag in tags}
