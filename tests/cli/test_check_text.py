"""`prsite check` and the texts: summed up, explained, known before, and mended only when asked."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from prsite.build.lock import lock
from prsite.check.prose.looking import look
from prsite.check.prose.registry import rule
from prsite.cli.rules import DECIDED_BY_PEOPLE
from prsite.diagnostics import texts
from tests.cli.conftest import Prsite
from tests.cli.faulty import HEAD, LETTERS, configure, make_site, post, sources


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The faulty site, with the working directory in it."""
    root = make_site(tmp_path)
    monkeypatch.chdir(root)
    return root


def summary(out: str) -> dict[str, object]:
    said: dict[str, object] = json.loads(out.splitlines()[-1])
    return said


def test_each_rule_is_told_once_with_its_first_places(prsite: Prsite, site: Path) -> None:
    before = sources(site)
    ended = prsite("check", "--lang", "fa")
    assert ended.code == 0
    at = ended.lines.index(f"{LETTERS} (۱۰)")
    assert ended.lines[at + 1 : at + 8] == [
        "content/posts/p1.md:5",
        "    كتاب ← کتاب",
        "content/posts/p1.md:7",
        "    بانك ← بانک",
        "content/posts/p2.md:5",
        "    كتاب ← کتاب",
        "… و ۷ جای دیگر",
    ]
    assert sum(line.startswith(LETTERS) for line in ended.lines) == 1
    assert any("--all" in line for line in ended.lines)
    assert any("--fix" in line for line in ended.lines)
    assert sources(site) == before


def test_all_tells_every_place(prsite: Prsite, site: Path) -> None:
    ended = prsite("check", "--all", "--rule", LETTERS)
    assert sum(line.startswith("content/posts/") for line in ended.lines) == 10
    assert not any("--all" in line for line in ended.lines)


def test_the_commands_that_are_told_are_about_the_same_rules(prsite: Prsite, site: Path) -> None:
    said = prsite("check", "--rule", LETTERS).err
    assert f"`prsite check --all --rule {LETTERS}`" in said
    assert f"prsite can correct 10 of them itself: `prsite check --fix --rule {LETTERS}`" in said
    assert "`prsite check --fix`" in prsite("check").err


def test_a_build_knows_nothing_of_it(prsite: Prsite, site: Path) -> None:
    ended = prsite("build", "--json", "--strict")
    assert (ended.code, summary(ended.out)["warnings"]) == (0, 0)
    assert "rules" not in summary(ended.out)


def test_the_settings_can_turn_it_off(prsite: Prsite, site: Path) -> None:
    configure(site, "[check]\ntext = false\n")
    assert summary(prsite("check", "--json").out)["rules"] == {}
    assert summary(prsite("check", "--json", "--rule", LETTERS).out)["rules"] == {LETTERS: 10}


def test_weights_decide_the_exit_code(prsite: Prsite, site: Path) -> None:
    assert prsite("check", "--strict").code == 1
    configure(site, f'[check.rules]\n{LETTERS} = "error"\n')
    ended = prsite("check")
    assert (ended.code, ended.lines[0]) == (1, "Errors: 10")
    assert ended.lines[-1].startswith("Checked: only texts are at fault. `prsite build` does not read them")
    assert prsite("check", "--lang", "fa").lines[-1].startswith("بررسی شد: فقط متن‌ها ایراد دارند.")
    assert prsite("build", "--strict", "-q").code == 0
    off = "\n".join(f'{code} = "off"' for code in texts() if code.startswith("text-"))
    configure(site, f"[check.rules]\n{off}\n")
    assert prsite("check", "--strict").lines == ["Checked: nothing is wrong."]


def test_warnings_in_texts_alone_stop_no_strict_build(prsite: Prsite, site: Path) -> None:
    ended = prsite("check", "--strict")
    assert (ended.code, ended.lines[-1][:33]) == (1, "Checked: only texts are at fault.")
    assert not any("stop publication too" in line for line in ended.lines)


def test_an_error_elsewhere_forbids_publication(prsite: Prsite, site: Path) -> None:
    configure(site, f'[check.rules]\n{LETTERS} = "error"\n')
    post(site, 1).write_text("---\ntitle: عنوان\ndate: 1404-13-03\n---\nمتن\n", encoding="utf-8")
    ended = prsite("check")
    assert ended.code == 1
    assert ended.lines[-1] == "Checked: while these errors stand, the site cannot be published."
    assert prsite("build", "-q").code == 1


def test_json_has_every_finding_and_the_counts(prsite: Prsite, site: Path) -> None:
    ended = prsite("check", "--json", "-q")
    lines = [json.loads(line) for line in ended.out.splitlines()]
    first = next(line for line in lines if line.get("code") == LETTERS)
    assert (first["path"], first["line"], first["column"]) == ("content/posts/p1.md", 5, 5)
    assert (first["text"], first["better"], first["fixable"]) == ("كتاب", "کتاب", True)
    assert lines[-1]["rules"][LETTERS] == 10
    assert sum(line.get("code") == LETTERS for line in lines) == 10
    assert (lines[-1]["baseline_known"], lines[-1]["baseline_stale"]) == (0, 0)


def test_drafts_are_read_over_too_and_stop_nothing(prsite: Prsite, site: Path) -> None:
    draft = site / "content" / "posts" / "draft.md"
    draft.write_text("---\ntitle: پیش‌نویس\ndraft: true\n---\nالف\u202eب\n", encoding="utf-8")
    ended = prsite("check", "--rule", "text-override-controls", "--json")
    found = json.loads(ended.out.splitlines()[0])
    assert (ended.code, found["severity"], found["line"]) == (0, "warning", 5)
    assert found["text"] == "الف⟨U+202E⟩ب"
    draft.write_text(draft.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")
    assert prsite("check", "--rule", "text-override-controls").code == 1


def test_one_rule_alone(prsite: Prsite, site: Path) -> None:
    post(site, 1).write_text(HEAD.format(n=1) + "[x](nowhere.md) كتاب\n", encoding="utf-8")
    ended = prsite("check", "--json", "--rule", LETTERS)
    assert (ended.code, summary(ended.out)["rules"]) == (0, {LETTERS: 9})
    assert {json.loads(line).get("code") for line in ended.out.splitlines()[:-1]} == {LETTERS}
    assert prsite("check").code == 1


def test_a_source_that_cannot_be_read_is_told_also_with_one_rule(prsite: Prsite, site: Path) -> None:
    post(site, 1).write_bytes(b"---\ntitle: \xff\n---\n")
    ended = prsite("check", "--rule", LETTERS, "--json")
    assert (ended.code, json.loads(ended.out.splitlines()[0])["code"]) == (1, "not-utf8")


def test_a_rule_that_is_none(prsite: Prsite, site: Path) -> None:
    ended = prsite("check", "--rule", "text-arabic-leters")
    assert (ended.code, ended.lines[0]) == (
        2,
        "There is no rule for texts called `text-arabic-leters`; perhaps you mean `text-arabic-letters`.",
    )
    assert prsite("check", "--rule", "broken-link").code == 2


@pytest.mark.parametrize("lang", ["fa", "en"])
def test_every_code_can_be_explained_without_a_site(
    prsite: Prsite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for code in texts():
        ended = prsite("check", "--explain", code, "--lang", lang)
        assert (ended.code, ended.out.splitlines()[0]) == (0, code)
        assert not re.search(r"\{(?!slug|id)\w+\}|\{\{|\[ ", ended.out), code
    assert list(tmp_path.iterdir()) == []


def test_an_explanation_says_weight_languages_and_whether_it_can_be_mended(
    prsite: Prsite, tmp_path: Path
) -> None:
    out = prsite("check", "--explain", LETTERS, "--lang", "fa").out
    assert "وزن: هشدار" in out
    assert "زبان‌ها: فارسی (fa)" in out
    assert f"`prsite check --fix --rule {LETTERS}`" in out
    assert "زبان‌ها: همه" in prsite("check", "--explain", "text-override-controls", "--lang", "fa").out
    assert "`--fix` leaves it alone" in prsite("check", "--explain", "text-mixed-digits").out
    assert "Weight" not in prsite("check", "--explain", "broken-link").out


def test_a_code_that_is_none(prsite: Prsite, tmp_path: Path) -> None:
    ended = prsite("check", "--explain", "broken-lnk")
    assert (
        ended.lines[0] == "There is no diagnostic with the code `broken-lnk`; perhaps you mean `broken-link`."
    )
    assert ended.code == 2


@pytest.mark.parametrize("code", sorted(DECIDED_BY_PEOPLE))
def test_what_people_decide_is_never_mended(code: str) -> None:
    known = rule(code)
    assert known is not None
    wrong = re.findall("(?:نادرست|ناهمگون): «?(.+?)»? ← ", texts()[code]["explain"]["fa"])
    found = [f for text in wrong for _, f in look(text, "fa", [known])]
    assert [f.better for f in found] == [None]


def test_the_report_for_the_browser_has_all_of_them_folded(prsite: Prsite, site: Path) -> None:
    prsite("check", "--lang", "fa")
    page = (site / ".prsite" / "report.html").read_text(encoding="utf-8")
    assert page.count("<bdi>كتاب</bdi> ← <bdi>کتاب</bdi>") == 5
    assert page.count('<details class="warning">') == len({c for c in texts() if f">{c}</code>" in page})
    assert f'<code dir="ltr">{LETTERS}</code> <span class="count">(۱۰)</span>' in page


class TestBaseline:
    NAME = "check-baseline.json"

    def test_what_is_known_is_only_counted(self, prsite: Prsite, site: Path) -> None:
        ended = prsite("check", "--write-baseline")
        assert (ended.code, self.NAME in ended.lines) == (0, True)
        first = (site / self.NAME).read_bytes()
        prsite("check", "--write-baseline")
        assert (site / self.NAME).read_bytes() == first
        ended = prsite("check", "--strict", "--lang", "fa")
        assert ended.code == 0
        assert ended.lines == ["۱۵ یافتهٔ پیشین نادیده گرفته شد.", "بررسی شد: ایراد تازه‌ای نیست."]

    def test_only_what_is_new_is_told(self, prsite: Prsite, site: Path) -> None:
        prsite("check", "--write-baseline")
        text = post(site, 2).read_text(encoding="utf-8")
        post(site, 2).write_text(text.replace("این كتاب", "\n\nاین كتاب") + "\nيک.\n", encoding="utf-8")
        ended = prsite("check", "--json")
        assert summary(ended.out)["rules"] == {LETTERS: 1}
        assert summary(ended.out)["baseline_known"] == 15

    def test_what_is_gone_is_told(self, prsite: Prsite, site: Path) -> None:
        prsite("check", "--write-baseline")
        post(site, 1).unlink()
        ended = prsite("check")
        assert (
            "Findings in the baseline that are no longer there: 3. Write it anew with `--write-baseline`."
            in (ended.lines)
        )
        prsite("check", "--write-baseline")
        assert "p1.md" not in (site / self.NAME).read_text(encoding="utf-8")

    def test_errors_are_never_known(self, prsite: Prsite, site: Path) -> None:
        post(site, 1).write_text(HEAD.format(n=1) + "الف\u202eب\n", encoding="utf-8")
        ended = prsite("check", "--write-baseline")
        assert ended.code == 1
        assert "Errors are never passed over; 1 of them was left out." in ended.lines
        assert prsite("check").code == 1

    def test_its_name_is_a_setting(self, prsite: Prsite, site: Path) -> None:
        configure(site, '[check]\nbaseline = "known.json"\n')
        prsite("check", "--write-baseline")
        assert json.loads((site / "known.json").read_text(encoding="utf-8"))["format"] == 1
        assert not (site / self.NAME).exists()

    def test_one_rule_leaves_the_others_known(self, prsite: Prsite, site: Path) -> None:
        prsite("check", "--write-baseline")
        post(site, 1).unlink()
        prsite("check", "--write-baseline", "--rule", LETTERS)
        table = json.loads((site / self.NAME).read_text(encoding="utf-8"))["findings"]
        assert (
            set(table["content/posts/p1.md"]) == {"text-space-before-mark"}
            or LETTERS not in (table["content/posts/p1.md"])
        )

    def test_without_a_site_nothing_is_written(self, prsite: Prsite, tmp_path: Path) -> None:
        assert prsite("check", tmp_path, "--write-baseline").code == 1
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("merge", ["<<<<<<< HEAD\n", ' "format": 1,\n'])
    def test_a_damaged_one_is_not_written_for_one_rule(self, prsite: Prsite, site: Path, merge: str) -> None:
        prsite("check", "--write-baseline")
        text = (site / self.NAME).read_text(encoding="utf-8")
        damaged = text.replace("{\n", "{\n" + merge, 1)
        (site / self.NAME).write_text(damaged, encoding="utf-8")
        ended = prsite("check", "--write-baseline", "--rule", LETTERS, "--json")
        found = [json.loads(line) for line in ended.out.splitlines()]
        assert (ended.code, found[-1]["ok"]) == (1, False)
        assert "baseline-damaged" in {line.get("code") for line in found}
        assert ended.lines[-1] == (
            "The baseline was not written. "
            "First put right what is said above about it, the settings or the site."
        )
        assert (site / self.NAME).read_text(encoding="utf-8") == damaged

    def test_a_damaged_one_is_written_anew_and_that_is_told(self, prsite: Prsite, site: Path) -> None:
        (site / self.NAME).write_text("{\n<<<<<<< HEAD\n", encoding="utf-8")
        ended = prsite("check", "--write-baseline", "--lang", "fa")
        assert (ended.code, ended.lines[0]) == (
            0,
            "فهرست پیشین خراب بود و خوانده نشد؛ فهرست تازه به جای آن نوشته شد.",
        )
        assert prsite("check", "--strict").code == 0

    def test_a_damaged_one_stays_where_no_text_is_looked_at(self, prsite: Prsite, site: Path) -> None:
        configure(site, "[check]\ntext = false\n")
        (site / self.NAME).write_text("{\n<<<<<<< HEAD\n", encoding="utf-8")
        assert prsite("check", "--write-baseline").code == 1
        assert (site / self.NAME).read_text(encoding="utf-8") == "{\n<<<<<<< HEAD\n"

    def test_a_folder_of_its_name(self, prsite: Prsite, site: Path) -> None:
        (site / self.NAME).mkdir()
        ended = prsite("check", "--write-baseline", "--lang", "fa")
        assert ended.code == 1
        assert any(line.startswith("این پرونده خوانده نشد") for line in ended.lines)
        assert ended.lines[-1].startswith("فهرست یافته‌ها نوشته نشد.")
        assert list((site / self.NAME).iterdir()) == []
        assert prsite("check").code == 0

    def test_a_link_that_leads_nowhere(self, prsite: Prsite, site: Path) -> None:
        try:
            (site / self.NAME).symlink_to(site / "gone" / "x.json")
        except OSError:
            pytest.skip("no links here")
        ended = prsite("check", "--write-baseline")
        assert (ended.code, ended.lines[-1][:29]) == (1, "The baseline was not written.")
        assert not (site / "gone").exists()

    def test_a_file_where_its_folder_should_be(self, prsite: Prsite, site: Path) -> None:
        configure(site, '[check]\nbaseline = "notes/known.json"\n')
        (site / "notes").write_text("x", encoding="utf-8")
        ended = prsite("check", "--write-baseline")
        assert ended.code == 1
        assert "notes/known.json" in ended.lines
        assert (site / "notes").read_text(encoding="utf-8") == "x"

    def test_one_that_cannot_be_written(
        self, prsite: Prsite, site: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(path: Path, data: bytes) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("prsite.cli.known.replace_file", full)
        ended = prsite("check", "--write-baseline", "--quiet")
        assert ended.code == 1
        at = ended.lines.index("The baseline could not be written (No space left on device):")
        assert ended.lines[at + 1] == self.NAME

    @pytest.mark.parametrize("setting", ['baseline = "../x.json"', 'ezafe = "heh"', "baseline = 3"])
    def test_with_wrong_settings_nothing_is_written(self, prsite: Prsite, site: Path, setting: str) -> None:
        configure(site, f"[check]\n{setting}\n")
        before = sources(site)
        ended = prsite("check", "--write-baseline")
        assert (ended.code, sources(site)) == (1, before)
        assert (site.parent / "x.json").exists() is False
        assert any(line.startswith("The baseline was not written.") for line in ended.lines)

    def test_nothing_is_forgotten_while_another_build_is_at_work(
        self, prsite: Prsite, site: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("prsite.build.lock.WAIT", 0.0)
        prsite("check", "--write-baseline")
        before = (site / self.NAME).read_bytes()
        with lock(site / ".prsite" / "build" / "lock"):
            assert prsite("check", "--write-baseline").code == 1
        assert (site / self.NAME).read_bytes() == before

    def test_a_source_that_cannot_be_read_stays_known(self, prsite: Prsite, site: Path) -> None:
        prsite("check", "--write-baseline")
        before = (site / self.NAME).read_bytes()
        text = post(site, 1).read_bytes()
        post(site, 1).write_bytes(b"\xff" + text)
        assert prsite("check", "--write-baseline").code == 1
        assert prsite("check", "--write-baseline", "--rule", LETTERS).code == 1
        assert (site / self.NAME).read_bytes() == before

    def test_one_finding_is_one_finding(self, prsite: Prsite, site: Path) -> None:
        for n in range(1, 6):
            post(site, n).write_text(HEAD.format(n=n) + "متن.\n", encoding="utf-8")
        post(site, 1).write_text(HEAD.format(n=1) + "این كتاب.\n", encoding="utf-8")
        assert prsite("check", "--write-baseline").lines[0] == (
            "From now on 1 finding is passed over. The list is in:"
        )
