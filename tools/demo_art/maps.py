"""The network map and the map of line 2."""

from __future__ import annotations

from pathlib import Path

from .logo import colours, mark
from .network import HUB, ONE, ONE_PATH, TWO, TWO_PATH, Stop
from .palette import INDIGO, INK, LEAF, PAPER, RED, STEEL, WHITE, Color, mix
from .svg import Svg, rounded

RIVER = mix(PAPER, (120, 170, 186), 0.36)
PARK = mix(PAPER, LEAF, 0.2)
QUIET = mix(INK, STEEL, 0.5)


def _title(svg: Svg, title: str, note: str) -> None:
    """The mark and the headline, at the right."""
    palette = colours("full")
    for commands, role in mark(92, svg.width - 148, 44):
        svg.fill(commands, palette[role])
    svg.text(svg.width - 172, 92, title, 46, INK, 700)
    svg.text(svg.width - 172, 138, note, 27, QUIET, 500)


def _name(svg: Svg, stop: Stop, size: float, color: Color = INK, weight: int = 500) -> None:
    """Write a station's name beside its dot."""
    x, y = stop.at
    place = {
        "right": (x + 28, y + size * 0.3, "left"),
        "left": (x - 28, y + size * 0.3, "right"),
        "above": (x, y - 30, "middle"),
        "below": (x - 6, y + 58, "middle"),
    }[stop.side]
    svg.text(place[0], place[1], stop.name, size, color, weight, place[2])


def _dot(svg: Svg, stop: Stop, color: Color) -> None:
    svg.circle(*stop.at, 11.5, WHITE, stroke=color, stroke_width=6)


def _hub(svg: Svg, x: float, y: float, size: float, side: int = -1) -> None:
    """The interchange."""
    svg.circle(x, y, 23, WHITE, stroke=INK, stroke_width=7)
    svg.circle(x, y, 8, INK)
    svg.text(x + side * 34, y - 40, HUB, size, INK, 700, "right" if side < 0 else "left")


def _badge(svg: Svg, x: float, y: float, number: str, color: Color) -> None:
    svg.rect(x - 30, y - 30, 60, 60, color, r=12)
    svg.text(x, y + 13, number, 40, WHITE, 700, "middle")


def _land(svg: Svg) -> None:
    """River and gardens, so that people know where they are."""
    svg.stroke("M-20 980C200 900 260 830 420 850S760 1010 900 620S1180 360 1330 330", RIVER, 52)
    svg.add("path", d="M20 132L96 54L134 92L196 30L300 132Z", fill=PARK)
    svg.add("path", d="M150 132L236 66L330 132Z", fill=mix(PARK, LEAF, 0.14))
    svg.add("path", d="M720 1060C780 1010 890 1020 920 1080S880 1230 790 1220S670 1120 720 1060Z", fill=PARK)


def _legend(svg: Svg, x: float, y: float) -> None:
    """What the signs mean; ``x`` is the right edge."""
    svg.circle(x - 14, y, 12, WHITE, stroke=INK, stroke_width=5)
    svg.circle(x - 14, y, 4.5, INK)
    svg.text(x - 42, y + 9, "ایستگاه تبادلی", 26, INK)
    svg.circle(x - 14, y + 50, 9.5, WHITE, stroke=INDIGO, stroke_width=5)
    svg.text(x - 42, y + 59, "گشایش در ۲۰ شهریور ۱۴۰۵", 26, INDIGO, 700)


def network(path: Path) -> None:
    """Write network-map.svg: both lines, 24 stations."""
    svg = Svg(1300, 1400, "نقشهٔ شبکهٔ قطار شهری نیلاوند: خط ۱ و خط ۲، ۲۴ ایستگاه")
    svg.rect(0, 0, 1300, 1400, PAPER)
    _land(svg)
    svg.stroke(rounded(TWO_PATH, 44), INDIGO, 17, stroke_linecap="round")
    svg.stroke(rounded(ONE_PATH, 44), RED, 17, stroke_linecap="round")
    for stops, color in ((ONE, RED), (TWO, INDIGO)):
        for stop in stops:
            if stop.side == "hub":
                continue
            _dot(svg, stop, color)
            _name(svg, stop, 30, INDIGO if stop.new else INK, 700 if stop.new else 500)
    _hub(svg, 660, 690, 34)
    _badge(svg, 150, 228, "۲", INDIGO)
    _badge(svg, 1010, 1262, "۲", INDIGO)
    _badge(svg, 560, 1352, "۱", RED)
    _title(svg, "نقشهٔ شبکه", "۲۴ ایستگاه، ۳۱٫۶ کیلومتر")
    _legend(svg, 400, 1062)
    svg.save(path)


def line_two(path: Path) -> None:
    """Write khat-map.svg: line 2 with its old and new stations."""
    svg = Svg(1200, 1240, "نقشهٔ خط ۲ قطار شهری نیلاوند: از کوهپایه تا مهتاب")
    svg.rect(0, 0, 1200, 1240, PAPER)
    svg.stroke("M-20 860C160 800 330 900 480 800S700 420 900 430S1130 520 1230 470", RIVER, 48)
    svg.add("path", d="M20 122L96 44L134 82L196 20L300 122Z", fill=PARK)
    svg.add("path", d="M150 122L236 56L330 122Z", fill=mix(PARK, LEAF, 0.14))
    ghost = mix(PAPER, RED, 0.45)
    svg.stroke(
        rounded([(560, 230), (560, 900), (500, 960), (500, 1010)], 40), ghost, 12, stroke_linecap="round"
    )
    old = [(170, 250), (170, 400), (380, 610), (560, 610)]
    new = [(560, 610), (750, 610), (900, 760), (900, 1120)]
    svg.stroke(rounded(old, 44), mix(PAPER, INDIGO, 0.62), 19, stroke_linecap="round")
    svg.stroke(rounded(new, 44), INDIGO, 19, stroke_linecap="round")
    svg.stroke("M900 892L900 1100", WHITE, 4, stroke_dasharray="2 14", stroke_linecap="round")
    stops = [
        Stop("کوهپایه", (170, 250)),
        Stop("آبشار", (170, 342)),
        Stop("چهارراه فروزان", (266, 496)),
        Stop("کتابخانهٔ مرکزی", (440, 610), "below"),
        Stop("باغ موزه", (690, 610), "below", True),
        Stop("کارخانهٔ پنبه", (796, 656), "right", True),
        Stop("شهرک امید", (866, 726), "right", True),
        Stop("پارک فناوری", (900, 862), "right", True),
        Stop("دروازهٔ خاور", (900, 992), "right", True),
        Stop("مهتاب", (900, 1120), "right", True),
    ]
    for stop in stops:
        _dot(svg, stop, INDIGO if stop.new else mix(PAPER, INDIGO, 0.75))
        _name(svg, stop, 34, INDIGO if stop.new else INK, 700 if stop.new else 500)
    _hub(svg, 560, 610, 36, 1)
    svg.text(528, 862, "خط ۱", 28, mix(INK, RED, 0.7), 700)
    svg.text(862, 1050, "تونل شرقی", 26, QUIET, 500)
    svg.text(862, 1084, "۳٫۱ کیلومتر", 26, QUIET, 500)
    _badge(svg, 170, 176, "۲", INDIGO)
    _badge(svg, 900, 1190, "۲", INDIGO)
    _title(svg, "نقشهٔ خط ۲", "۱۲٫۴ کیلومتر؛ ۷٫۶ کیلومتر آن تازه است")
    _phases(svg)
    svg.save(path)


def _phases(svg: Svg) -> None:
    """The legend of the two phases."""
    for y, color, text, tone, weight in (
        (1060, INDIGO, "شش ایستگاه تازه، از ۲۰ شهریور ۱۴۰۵", INDIGO, 700),
        (1112, mix(PAPER, INDIGO, 0.62), "بخش نخست، از ۱۴۰۰", INK, 500),
    ):
        svg.stroke(f"M64 {y}L112 {y}", color, 15, stroke_linecap="round")
        svg.text(134, y + 9, text, 26, tone, weight, "left")
    svg.text(64, 1170, "طرح‌واره است؛ فاصله‌ها به مقیاس نیست", 23, QUIET, 500, "left")
