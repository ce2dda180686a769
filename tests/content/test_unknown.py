"""A misspelt visibility key must never pass as merely unknown."""

from __future__ import annotations

import pytest

from prsite.content.frontmatter import Scalar
from prsite.content.unknown import VISIBILITY_KEYS, meant_for_visibility, report_unknown
from prsite.diagnostics import Severity
from prsite.kinds.post import Post
from prsite.model.schema import schema

KNOWN = tuple(k.name for k in schema(Post))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("embargo_untill", "embargo_until"),
        ("embargo-until", "embargo_until"),
        ("Embargo Until", "embargo_until"),
        ("embargoUntil", "embargo_until"),
        ("embargo.until", "embargo_until"),
        ("EMBARGO_UNTIL", "embargo_until"),
        ("embrago_until", "embargo_until"),
        ("embargo\u200cuntil", "embargo_until"),
        ("embargo_until\u200f", "embargo_until"),
        ("ｅｍｂａｒｇｏ_until", "embargo_until"),
        ("embargo", "embargo_until"),
        ("قید زمان", "embargo_until"),
        ("قید\u200cزمان", "embargo_until"),
        ("قيد زمان", "embargo_until"),
        ("publishAt", "publish_at"),
        ("publish-at", "publish_at"),
        ("publish_date", "publish_at"),
        ("Publish Date", "publish_at"),
        ("pubish_at", "publish_at"),
        ("تاریخ انتشار", "publish_at"),
        ("Draft", "draft"),
        ("drafft", "draft"),
        ("dratf", "draft"),
        ("drаft", "draft"),
        ("published", "draft"),
        ("پیش‌نویس", "draft"),
        ("پيش نويس", "draft"),
        ("پیشنویس", "draft"),
        ("expire", "expires"),
        ("ехрігеѕ", "expires"),
        ("expiry_date", "expires"),
        ("انقضا", "expires"),
        ("edition", "editions"),
        ("ediitons", "editions"),
        ("نسخه‌ها", "editions"),
    ],
)
def test_what_was_meant(written: str, meant: str) -> None:
    assert meant_for_visibility(written) == meant
    found = report_unknown("p", Scalar(written, 7), KNOWN)
    assert (found.code, found.severity) == ("misspelt-visibility-key", Severity.ERROR)
    assert found.place is not None
    assert found.place.line == 7
    assert dict(found.values)["near"] == meant


@pytest.mark.parametrize("written", ["summry", "author", "weather", "layout", "date2", "categories", "خلاصه"])
def test_other_unknown_keys_are_warnings(written: str) -> None:
    assert meant_for_visibility(written) is None
    assert report_unknown("p", Scalar(written, 1), KNOWN).severity is Severity.WARNING


def test_the_nearest_known_key_is_named() -> None:
    assert dict(report_unknown("p", Scalar("summry", 1), KNOWN).values)["near"] == "summary"
    assert report_unknown("p", Scalar("qwertyuiop", 1), KNOWN).code == "unknown-key"


@pytest.mark.parametrize("key", [*VISIBILITY_KEYS, "embargo"])
def test_one_in_the_wrong_place_is_an_error_too(key: str) -> None:
    found = report_unknown("p", Scalar(key, 3), ("file", "alt"), inside="image")
    assert (found.code, found.severity) == ("misplaced-visibility-key", Severity.ERROR)
    assert dict(found.values)["table"] == "image"


def test_no_key_of_any_kind_is_taken_for_a_visibility_key() -> None:
    from tests.content.newsroom import built_in_kinds

    others = {k.name for kind in built_in_kinds().all for k in schema(kind)} - set(VISIBILITY_KEYS)
    mistaken = {name: meant for name in others if (meant := meant_for_visibility(name))}
    assert mistaken == {}
