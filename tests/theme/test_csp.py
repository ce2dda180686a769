"""The policy text."""

from __future__ import annotations

import pytest

from prsite.theme.csp import Origins, content_policy


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
    policy = directives(content_policy(Origins(frames=("https://b.example/", "https://a.example:8443"))))
    assert policy["frame-src"] == "https://a.example:8443 https://b.example"
    assert "example" not in policy["script-src"]


@pytest.mark.parametrize(
    "text", ["https://a.example; script-src *", "*", "data:", "https://a.example/path", ""]
)
def test_only_origins_get_in(text: str) -> None:
    with pytest.raises(ValueError, match="not an origin"):
        content_policy(Origins(scripts=(text,)))


def test_origins_of_two_parts_of_a_page_are_added() -> None:
    widget = Origins(
        scripts=("https://a.example",), connects=("https://a.example",), styles=("https://a.example",)
    )
    form = Origins(forms=("https://forms.example",), images=("https://pictures.example",))
    policy = directives(content_policy(widget + form + Origins(scripts=("https://b.example",))))
    assert policy["script-src"] == "'self' https://a.example https://b.example"
    assert policy["connect-src"] == policy["style-src"] == "'self' https://a.example"
    assert policy["form-action"] == "'self' https://forms.example"
    assert policy["img-src"] == "'self' https://pictures.example"
    assert "frame-src" not in policy


@pytest.mark.parametrize("name", Origins.__dataclass_fields__)
def test_nothing_is_lost_in_adding(name: str) -> None:
    one, two = Origins(**{name: ("https://a.example",)}), Origins(**{name: ("https://b.example",)})
    assert one + two == Origins(**{name: ("https://a.example", "https://b.example")})
    assert one + Origins() == Origins() + one == one
