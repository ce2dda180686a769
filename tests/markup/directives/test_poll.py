"""A poll: a table that says everything, bars that follow the direction, and how it came about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from prsite.markup.conversion import MarkupOptions
from prsite.markup.convert import convert
from prsite.model.polls import Poll, read_poll
from tests.markup.resolver import POLLS, Newsroom, check, faults, html


def figure(lang: str = "fa", id: str = "rail") -> lxml_html.HtmlElement:
    found: lxml_html.HtmlElement = lxml_html.fromstring(html(f"::: poll id={id}", lang=lang))
    return found


def rows(made: lxml_html.HtmlElement) -> list[list[str]]:
    return [[cell.text_content() for cell in row] for row in made.xpath(".//tr")]


def test_the_table_says_everything() -> None:
    assert rows(figure()) == [
        ["[Answer]", "[Share of the answers]", "[Votes]"],
        ["آری", "۵۴٫۱٪", "۸۱۲"],
        ["نه", "۳۳٫۴٪", "۵۰۱"],
        ["Other", "۱۲٫۵٪", "۱۸۷"],
    ]
    assert rows(figure("en"))[1] == ["آری", "54.1%", "812"]


def test_it_is_a_figure_with_a_named_table_of_headed_rows() -> None:
    made = figure()
    assert made.tag == "figure"
    assert made[0].tag == "figcaption"
    assert made[0].text_content() == POLLS["rail"]["question"]
    assert made.xpath("string(.//table/@aria-label)") == POLLS["rail"]["question"]
    assert len(made.xpath(".//th[@scope='row']")) == 3
    assert len(made.xpath(".//th[@scope='col']")) == 3
    assert made.xpath(".//*[@role='region']") == []


@pytest.mark.parametrize(("lang", "starts"), [("fa", ["45.9", "66.6", "87.5"]), ("en", ["0", "0", "0"])])
def test_bars_begin_where_lines_begin(lang: str, starts: list[str]) -> None:
    bars = figure(lang).xpath(".//*[@class='poll-part']")
    assert [bar.get("x") for bar in bars] == starts
    assert [bar.get("width") for bar in bars] == ["54.1", "33.4", "12.5"]


def test_bars_are_silent_and_need_no_style() -> None:
    made = figure()
    assert {svg.get("aria-hidden") for svg in made.xpath(".//*[local-name()='svg']")} == {"true"}
    assert made.xpath(".//@style") == []


def test_an_answer_in_the_other_direction_does_not_turn_the_table() -> None:
    made = figure("en")
    assert made.xpath("string(.//table/@dir)") == "ltr"
    assert made.xpath("string(.//tr[2]/th/@dir)") == "rtl"


def test_number_dates_method_and_source() -> None:
    made = figure()
    facts = [(d[0].text_content(), d[1].text_content()) for d in made.xpath(".//dl/div")]
    assert facts == [
        ("[Respondents]", "۱٬۵۰۰"),
        ("[Date of the poll]", "[2026-10-24 to 2026-10-31]"),
        ("[Method]", "تلفنی"),
        ("[Source]", "مرکز آمار"),
    ]
    assert made.xpath("string(.//dl//a/@href)") == "https://stats.example/rail"


def made_of(monkeypatch: pytest.MonkeyPatch, **keys: object) -> lxml_html.HtmlElement:
    monkeypatch.setitem(POLLS, "own", {"question": "؟", **keys})
    return figure(id="own")


THIRDS = [{"label": "یک", "votes": 1}, {"label": "دو", "votes": 1}, {"label": "سه", "votes": 1}]


def test_shares_that_rounding_keeps_from_a_hundred_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_of(monkeypatch, options=THIRDS)
    assert [row[1] for row in rows(made)[1:]] == ["۳۳٫۳٪"] * 3
    assert made.xpath("string(.//*[@class='poll-note'])") == "[The shares add up to ۹۹٫۹٪.]"


def test_where_each_could_choose_several(monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_of(monkeypatch, options=THIRDS, several=True, respondents=2)
    assert [row[1] for row in rows(made)[1:]] == ["۵۰٪"] * 3
    assert rows(made)[0][1] == "[Share of respondents]"
    assert made.xpath("string(.//*[@class='poll-note'])") == "[Several answers were possible.]"


def test_shares_alone_make_no_column_of_votes(monkeypatch: pytest.MonkeyPatch) -> None:
    halves = [{"label": "یک", "percent": 50}, {"label": "دو", "percent": "۵۰"}]
    made = made_of(monkeypatch, options=halves)
    assert rows(made)[0] == ["[Answer]", "[Share of the answers]"]
    assert made.xpath(".//dl") == []
    assert made.xpath(".//*[@class='poll-note']") == []


def test_a_poll_that_nobody_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_of(monkeypatch, options=[{"label": "یک", "votes": 0}])
    assert rows(made)[1] == ["یک", "۰٪", "۰"]
    assert made.xpath("string(.//*[@class='poll-note'])") == "[Nobody has voted yet.]"


def test_a_poll_with_an_address_that_is_none_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {"question": "؟", "options": THIRDS, "url": "javascript:alert(1)"}
    monkeypatch.setitem(POLLS, "own", own)
    assert "javascript" not in html("::: poll id=own")


def test_the_scheme_of_its_address_may_be_in_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_of(monkeypatch, options=THIRDS, source="منبع", url="HTTPS://example.org/p")
    assert made.xpath(".//a/@href") == ["HTTPS://example.org/p"]


def test_texts_of_the_registry_are_no_html(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = '"><script>alert(1)</script>'
    options = [{"label": hostile, "votes": 1}]
    monkeypatch.setitem(
        POLLS, "own", {"question": hostile, "options": options, "method": hostile, "source": hostile}
    )
    assert "<script" not in html("::: poll id=own")


HOSTILE = st.text(max_size=30) | st.text("<>&\"'/=\x02\x03\u202e\u2067 aب", max_size=30)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_whatever_a_text_holds_it_stays_text(question: str, label: str, method: str) -> None:
    """Texts of a poll make neither elements nor attributes, in trusted bodies and in others."""
    options = [{"label": label, "votes": 1}, {"label": "نه", "votes": 1}]
    poll, faults = read_poll({"question": question, "options": options, "method": method})
    assert bool(faults) == (poll.options == ())
    tags = {
        e.tag
        for raw_html in (True, False)
        for e in shown(poll, MarkupOptions(raw_html=raw_html)).iter()
        if isinstance(e.tag, str)
    }
    known = "div p b figure figcaption table thead tbody tr th td span svg rect dl dt dd bdi bdo a"
    assert tags <= set(known.split())


def shown(poll: Poll, options: MarkupOptions) -> lxml_html.HtmlElement:
    """What a body with raw HTML makes of a poll."""

    class OnePoll(Newsroom):
        def poll(self, ref: str) -> Poll:
            return poll

    made = convert(
        "<b>خام</b>\n\n::: poll id=x",
        path="content/posts/a.md",
        first_line=1,
        lang="fa",
        resolver=OnePoll(),
        options=options,
    ).value.html
    found: lxml_html.HtmlElement = lxml_html.fromstring(f"<div>{made}</div>")
    return found


def test_one_that_is_not_there_and_one_that_is_broken() -> None:
    assert faults("متن\n\n::: poll id=x") == [("unknown-poll", 3)]
    assert check("::: poll id=broken").value.html == ""
    assert faults("::: poll id=broken") == []


def test_another_table_keeps_its_frame_and_its_name() -> None:
    made = html("::: poll id=rail\n\n| a | b |\n|---|---|\n| c | d |")
    assert made.count('class="table-scroll"') == 1
    assert 'aria-label="[Table]"' in made


def test_the_bars_stay_where_html_is_not_trusted() -> None:
    made = html("<b>خام</b>\n\n::: poll id=rail", options=MarkupOptions(raw_html=False))
    assert made.count('<svg class="poll-bar"') == 3
