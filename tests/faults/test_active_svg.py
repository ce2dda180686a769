"""`active-svg`: A drawing with a script in it."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_active_svg(site: MakeSite) -> None:
    sample = site(
        {
            "content/posts/b.md": post("image: x.svg"),
            "content/posts/x.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        }
    )
    sample.finds("active-svg", "content/posts/x.svg")
