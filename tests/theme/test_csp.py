"""The policy text."""

from __future__ import annotations

import pytest

from prsite.theme.csp import content_policy


def directives(policy: str) -> dict[str, str]:
    return dict(part.strip().split(" ", 1) for part in policy.split(";"))


def test_nothing_foreign_by_default() -> None:
    policy = directives(content_policy())
    assert policy["default-src"] == "'none'"
    assert policy["base-uri"] == "'none'"
    assert "frame-src" not in policy
    assert {policy[f"{kind}-src"] for kind in ("img", "style", "font", "script", "media", "connect")} == {
        "'self'"
    }
    assert "unsafe" not in content_policy()


def test_origins_go_where_they_were_given() -> None:
    policy = directives(content_policy(frames=["https://b.example/", "https://a.example:8443"]))
    assert policy["frame-src"] == "https://a.example:8443 https://b.example"
    assert "example" not in policy["script-src"]


@pytest.mark.parametrize(
    "text", ["https://a.example; script-src *", "*", "data:", "https://a.example/path", ""]
)
def test_only_origins_get_in(text: str) -> None:
    with pytest.raises(ValueError, match="not an origin"):
        content_policy(scripts=[text])
