"""``::: poll id="ID"``: the results of a poll as a table with bars, and how they came about."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from prsite.i18n import numbers
from prsite.markup.conversion import Conversion, Directive
from prsite.markup.directives.words import add_words
from prsite.model.polls import Option, Poll
from prsite.model.urls import is_web_address


def build_poll(directive: Directive, holder: Element, conversion: Conversion) -> Element | None:
    """The figure; None where there is no such poll, or where its data, reported already, cannot be shown.

    The table says everything; the bars are drawn by attributes, so that they need no style of their own.
    """
    poll = conversion.resolver.poll(directive.values["id"])
    if poll is None:
        conversion.error("unknown-poll", directive.line, poll=directive.values["id"])
        return None
    if not poll.options:
        return None
    figure = Element("figure", {"class": "poll"})
    SubElement(figure, "figcaption", {"class": "poll-question"}).text = poll.question
    figure.append(_table(poll, conversion))
    _add_notes(figure, poll, conversion)
    facts = _facts(poll, conversion)
    if len(facts):
        figure.append(facts)
    conversion.made.append(figure)
    return figure


def _table(poll: Poll, conversion: Conversion) -> Element:
    table = Element("table", {"class": "poll-results", "dir": conversion.base, "aria-label": poll.question})
    counted = any(option.votes is not None for option in poll.options)
    share = (
        conversion.text("Share of respondents") if poll.several else conversion.text("Share of the answers")
    )
    heads = [conversion.text("Answer"), share, *([conversion.text("Votes")] if counted else [])]
    row = SubElement(SubElement(table, "thead"), "tr")
    for head in heads:
        SubElement(row, "th", {"scope": "col"}).text = head
    body = SubElement(table, "tbody")
    for option in poll.options:
        row = SubElement(body, "tr")
        SubElement(row, "th", {"scope": "row"}).text = option.label
        cell = SubElement(row, "td", {"class": "poll-share"})
        add_words(cell, "poll-percent", numbers.percent(option.share, conversion.lang, conversion.digits))
        cell.append(_bar(option, conversion))
        if counted:
            votes = SubElement(row, "td", {"class": "poll-votes"})
            votes.text = "" if option.votes is None else _number(option.votes, conversion)
    return table


def _bar(option: Option, conversion: Conversion) -> Element:
    """A bar from the side where lines begin. What a screen reader needs stands before it as a number."""
    bar = Element(
        "svg",
        {
            "class": "poll-bar",
            "viewBox": "0 0 100 4",
            "preserveAspectRatio": "none",
            "width": "100%",
            "height": "8",
            "fill": "currentColor",
            "aria-hidden": "true",
            "focusable": "false",
        },
    )
    SubElement(bar, "rect", {"class": "poll-whole", "width": "100", "height": "4", "fill-opacity": "0.15"})
    length = min(option.shown, 100)
    start = 100 - length if conversion.base == "rtl" else 0
    SubElement(bar, "rect", {"class": "poll-part", "x": f"{start:g}", "width": f"{length:g}", "height": "4"})
    return bar


def _add_notes(figure: Element, poll: Poll, conversion: Conversion) -> None:
    """What keeps a reader from adding the shares up."""
    if not poll.total:
        note = conversion.text("Nobody has voted yet.")
    elif poll.several:
        note = conversion.text("Several answers were possible.")
    elif poll.total != 100:
        total = numbers.percent(poll.total / 100, conversion.lang, conversion.digits)
        note = conversion.text("The shares add up to {total}.").replace("{total}", total)
    else:
        return
    SubElement(figure, "p", {"class": "poll-note"}).text = note


def _facts(poll: Poll, conversion: Conversion) -> Element:
    """How many were asked, when, how, and who says so."""
    facts = Element("dl", {"class": "poll-facts"})
    respondents = poll.respondents
    if not respondents and not poll.several:
        respondents = sum(option.votes or 0 for option in poll.options)
    if respondents:
        _add(facts, conversion.text("Respondents"), _number(respondents, conversion))
    if poll.first or poll.last:
        _add(facts, conversion.text("Date of the poll"), _days(poll, conversion))
    if poll.method:
        _add(facts, conversion.text("Method"), poll.method)
    if poll.source or poll.url:
        value = _add(facts, conversion.text("Source"), "")
        if is_web_address(poll.url):
            link = SubElement(value, "a", {"href": poll.url, "rel": "external"})
            link.text = poll.source or poll.url
        else:
            value.text = poll.source
    return facts


def _days(poll: Poll, conversion: Conversion) -> str:
    day = conversion.resolver.day
    if poll.first and poll.last and poll.first != poll.last:
        span = conversion.text("{first} to {last}")
        return span.replace("{first}", day(poll.first)).replace("{last}", day(poll.last))
    only = poll.first or poll.last
    return day(only) if only else ""


def _add(facts: Element, name: str, value: str) -> Element:
    pair = SubElement(facts, "div")
    SubElement(pair, "dt").text = name
    held = SubElement(pair, "dd")
    held.text = value
    return held


def _number(value: int, conversion: Conversion) -> str:
    return numbers.number(value, conversion.lang, conversion.digits)
