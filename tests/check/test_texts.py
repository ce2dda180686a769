"""Sources are looked at as they stand in their files: lines, columns and languages are right."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from prsite.check.texts import (
    Looker,
    Seen,
    Subject,
    check_rule_names,
    look_over,
    prepare_looker,
    rules_in_force,
)
from prsite.config.load import parse_config
from prsite.config.schema import CheckSettings, Weight
from prsite.diagnostics import Severity, wording
from prsite.pipeline import quiet

HEAD = "---\ntitle: عنوان\n---\n"
LETTERS = "text-arabic-letters"


def seen(root: Path, data: str, *, lang: str = "fa", draft: bool = False, **weights: Weight) -> Seen:
    (root / "a.md").write_bytes(data.encode("utf-8"))
    settings = CheckSettings(rules={code.replace("_", "-"): w for code, w in weights.items()})
    return Looker(root, settings, mend=True).see(Subject(path="a.md", lang=lang, draft=draft))


@pytest.mark.parametrize(
    "data",
    [
        f"{HEAD}یک بند.\n\nاین كتاب خوب است.\n",
        f"\ufeff{HEAD}یک بند.\n\nاین كتاب خوب است.",
        f"{HEAD}یک بند.\n\nاین كتاب خوب است.\n".replace("\n", "\r\n"),
        f"\ufeff{HEAD}یک بند.\n\nاین كتاب خوب است.\n".replace("\n", "\r"),
    ],
    ids=["unix", "mark", "windows", "mark and old mac"],
)
def test_place_values_and_mended_bytes(tmp_path: Path, data: str) -> None:
    one = seen(tmp_path, data)
    (found,) = one.found
    assert (found.code, str(found.place)) == (LETTERS, "a.md:6")
    values = dict(found.values)
    assert (values["piece"], values["better"], values["column"]) == ("كتاب", "کتاب", "5")
    assert values["text"] == "این كتاب خوب است."
    assert values["mends"] == "yes"
    assert one.mended is not None
    assert one.mended.before == data.encode()
    assert one.mended.after == data.replace("ك", "ک").encode()
    assert one.mended.remaining == ()


def test_values_of_front_matter_are_looked_at(tmp_path: Path) -> None:
    (found,) = seen(tmp_path, "---\ntitle: كتاب تازه\nslug: كتاب\n---\nمتن.\n").found
    assert str(found.place) == "a.md:2"


def test_only_rules_of_the_language(tmp_path: Path) -> None:
    text = f"{HEAD}كتاب\n"
    assert seen(tmp_path, text, lang="ar").found == ()
    assert len(seen(tmp_path, text, lang="fa-AF").found) == 1


def test_code_is_left_alone(tmp_path: Path) -> None:
    assert seen(tmp_path, f"{HEAD}کد `كتاب` و\n\n```\nكتاب\n```\n") == Seen()


def test_weights(tmp_path: Path) -> None:
    text = f"{HEAD}كتاب\n"
    assert seen(tmp_path, text, text_arabic_letters="off").found == ()
    assert seen(tmp_path, text, text_arabic_letters="error").found[0].severity is Severity.ERROR
    assert seen(tmp_path, text, text_arabic_letters="note").found[0].severity is Severity.NOTE


def test_errors_in_drafts_are_warnings(tmp_path: Path) -> None:
    text = f"{HEAD}متن\u202eپنهان\n"
    assert seen(tmp_path, text).found[0].severity is Severity.ERROR
    assert seen(tmp_path, text, draft=True).found[0].severity is Severity.WARNING


def test_a_named_rule_is_looked_for_alone_and_also_where_it_is_off() -> None:
    settings = CheckSettings(rules={LETTERS: "off"})
    assert LETTERS not in {r.code for r in rules_in_force(settings)}
    assert [r.code for r in rules_in_force(settings, (LETTERS,))] == [LETTERS]


def test_the_sites_style_reaches_the_rules(tmp_path: Path) -> None:
    assert Looker(tmp_path, CheckSettings(ezafe="ye")).style.ezafe == "ye"


def test_a_source_that_is_gone_or_no_text_is_passed_over(tmp_path: Path) -> None:
    looker = Looker(tmp_path, CheckSettings())
    assert looker.see(Subject(path="none.md", lang="fa")) == Seen()
    (tmp_path / "b.md").write_bytes(b"\xff\xfe")
    assert looker.see(Subject(path="b.md", lang="fa")) == Seen()


def test_every_sentence_says_the_piece_and_what_is_better(tmp_path: Path) -> None:
    (found,) = seen(tmp_path, f"{HEAD}كتاب\n").found
    words = wording(found, "fa")
    assert "كتاب" in words.message + words.hint
    assert "کتاب" in words.message + words.hint


def test_processes_find_what_one_finds(tmp_path: Path) -> None:
    subjects = [Subject(path=f"{n}.md", lang="fa") for n in range(250)]
    for subject in subjects:
        (tmp_path / subject.path).write_text(f"{HEAD}{subject.path} كتاب\n", encoding="utf-8")
    told: list[tuple[str, int, int]] = []
    initial = (tmp_path, CheckSettings(), (), True)
    alone = look_over(subjects, Looker(*initial), None, lambda *step: told.append(step))
    assert [told[0], told[-1]] == [("texts", 0, 250), ("texts", 250, 250)]
    with ProcessPoolExecutor(2, initializer=prepare_looker, initargs=initial) as pool:
        assert look_over(subjects, Looker(*initial), pool, quiet) == alone
    assert [one.found[0].place and one.found[0].place.path for one in alone] == [s.path for s in subjects]


def test_names_of_rules_in_the_settings() -> None:
    site = '[site]\ntitle = "x"\nurl = "https://a.example/"\n'
    text = f'{site}[check.rules]\n"text-percent" = "off"\ntext-x = "off"\n'
    (found,) = check_rule_names(parse_config(text).value)
    assert (found.code, str(found.place)) == ("setting-rule", "prsite.toml:6")


def test_a_pair_of_marks_is_told_whole(tmp_path: Path) -> None:
    found = seen(tmp_path, f'{HEAD}گفت "خوب" و رفت.\n').found
    assert [d.value("better") for d in found] == ["«خوب»", "«خوب»"]


def test_mixed_digits_are_told_once_with_both_counts(tmp_path: Path) -> None:
    (found,) = seen(tmp_path, f"{HEAD}۱۲ ایستگاه، 3 خط و ۱۴ قطار و 4 پل.\n").found
    assert (found.value("persian"), found.value("european")) == ("2", "2")
