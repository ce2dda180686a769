"""The bar chart of Mehr and the infographic of the year."""

from __future__ import annotations

from pathlib import Path

from .palette import INDIGO, INK, PAPER, RED, STEEL, TEAL, WARM, Color, mix, rgb
from .svg import Svg

QUIET = mix(INK, STEEL, 0.45)
THURSDAY = mix(TEAL, PAPER, 0.5)
FRIDAY = mix(WARM, rgb("#b8863a"), 0.45)
TRIPS_TITLE = (
    "نمودار سفرهای روزانه در مهر ۱۴۰۵: روزهای کاری حدود ۲۳۶ هزار، جمعه‌ها حدود ۱۰۲ هزار،"
    " بیشینه ۲۵۱ هزار در ۱۴ مهر"
)
YEAR_TITLE = (
    "یک سال قطار شهری نیلاوند در چند عدد: ۱۸ ایستگاه، ۲۴ کیلومتر، ۱۸۰ هزار سفر در روز کاری،"
    " ۲۴ رام قطار، ۱٬۱۴۰ همکار"
)
# thousands of trips, 1 to 30 Mehr 1405; the first is a Wednesday
MEHR = (
    228,
    213,
    97,
    231,
    234,
    236,
    235,
    236,
    215,
    103,
    233,
    237,
    242,
    251,
    239,
    217,
    108,
    236,
    237,
    236,
    236,
    235,
    216,
    101,
    233,
    236,
    238,
    236,
    235,
    214,
)
DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def fa(value: int | str) -> str:
    """Write a number in Persian digits."""
    return str(value).translate(DIGITS)


def _kind(day: int) -> Color:
    """Return the colour of a day: the 3rd of Mehr is a Friday."""
    week = (day - 3) % 7
    return FRIDAY if week == 0 else THURSDAY if week == 6 else TEAL


def trips(path: Path) -> None:
    """Write amar-mehr.svg; days run from right to left, as the reader does."""
    svg = Svg(1600, 900, TRIPS_TITLE)
    svg.rect(0, 0, 1600, 900, PAPER)
    svg.text(1530, 96, "سفرهای روزانه در مهرماه ۱۴۰۵", 54, INK, 700)
    svg.text(1530, 150, "هزار سفر؛ جمع ماه ۶٫۴ میلیون", 32, QUIET, 500)
    x1, base, unit = 1490.0, 770.0, 2.16
    for value in (50, 100, 150, 200, 250):
        y = base - value * unit
        svg.rect(90, y, x1 - 90 + 10, 1.5, mix(PAPER, STEEL, 0.5))
        svg.text(1530, y + 9, fa(value), 26, QUIET, 500, "middle")
    step, wide = (x1 - 100) / 30, 34.0
    for day, value in enumerate(MEHR, 1):
        x = x1 - day * step + (step - wide) / 2
        color = RED if day == 14 else _kind(day)
        svg.rect(x, base - value * unit, wide, value * unit, color, r=3)
        if day in (1, 5, 10, 14, 20, 25, 30):
            svg.text(x + wide / 2, base + 42, fa(day), 28, INK, 700 if day == 14 else 500, "middle")
    svg.rect(90, base, x1 - 80, 3, INK)
    _peak(svg, x1 - 14 * step + step / 2, base - 251 * unit)
    _keys(svg)
    svg.save(path)


def _peak(svg: Svg, x: float, y: float) -> None:
    """The record day."""
    svg.text(x, y - 20, "۲۵۱", 36, RED, 700, "middle")
    svg.text(x - 52, y - 20, "بیشترین: سه‌شنبه ۱۴ مهر", 28, RED, 500)


def _keys(svg: Svg) -> None:
    """The legend."""
    x = 1530.0
    for color, text in (
        (TEAL, "شنبه تا چهارشنبه: میانگین ۲۳۶ هزار"),
        (THURSDAY, "پنجشنبه"),
        (FRIDAY, "جمعه: ۹۷ تا ۱۰۸ هزار"),
    ):
        svg.rect(x - 26, 846, 26, 26, color, r=4)
        done = svg.text(x - 40, 868, text, 27, INK, 500)
        x -= done.width + 100


def _figure(svg: Svg, x: float, y: float, number: str, label: str, color: Color, size: float = 84) -> None:
    """A big number with its words under it; ``x`` is the right edge."""
    svg.text(x, y, number, size, color, 700)
    svg.text(x, y + 54, label, 29, INK, 500)


def _head(svg: Svg) -> None:
    from .logo import colours, mark

    svg.rect(0, 0, 1200, 250, mix(TEAL, INK, 0.3))
    palette = colours("reversed")
    for commands, role in mark(124, 1014, 58):
        svg.fill(commands, palette[role])
    svg.text(982, 128, "یک سال در چند عدد", 68, PAPER, 700)
    svg.text(982, 190, "قطار شهری نیلاوند، پایان ۱۴۰۴", 36, mix(PAPER, TEAL, 0.2), 500)


def _people(svg: Svg, x: float, y: float, color: Color) -> None:
    """A small figure of a person."""
    svg.circle(x, y, 9, color)
    svg.add("path", d=f"M{x - 13} {y + 46}V{y + 25}A13 13 0 0 1 {x + 13} {y + 25}V{y + 46}Z", fill=color)


def _train(svg: Svg, x: float, y: float, color: Color) -> None:
    """A small train seen from the side."""
    svg.add("path", d=f"M{x} {y}H{x + 24}Q{x + 32} {y} {x + 35} {y + 12}V{y + 15}H{x}Z", fill=color)
    for k in range(3):
        svg.rect(x + 4 + k * 8, y + 4, 5, 4, PAPER)


def _rule(svg: Svg, y: float) -> None:
    svg.rect(80, y, 1040, 2, mix(PAPER, STEEL, 0.5))


def _network(svg: Svg) -> None:
    """Stations and kilometres."""
    svg.stroke("M120 420H620", RED, 12, stroke_linecap="round")
    svg.stroke("M120 340H300L380 420H412", INDIGO, 12, stroke_linecap="round", stroke_linejoin="round")
    svg.stroke(
        "M412 420L472 480H640", mix(PAPER, INDIGO, 0.4), 12, stroke_linecap="round", stroke_linejoin="round"
    )
    for k in range(14):
        svg.circle(120 + k * 500 / 13, 420, 9, PAPER, stroke=RED, stroke_width=4)
    for x, y in ((120, 340), (190, 340), (260, 340), (332, 372)):
        svg.circle(x, y, 9, PAPER, stroke=INDIGO, stroke_width=4)
    for k in range(6):
        svg.circle(490 + k * 30, 480, 6, PAPER)
    svg.circle(120 + 7 * 500 / 13, 420, 14, PAPER, stroke=INK, stroke_width=5)
    svg.text(646, 530, "شش ایستگاه دیگر، در دست ساخت", 25, INDIGO, 500)
    _figure(svg, 1120, 386, "۱۸ ایستگاه", "در دو خط", INK, 76)
    _figure(svg, 1120, 540, "۲۴ کیلومتر", "درازای شبکه", INDIGO, 56)


def _travel(svg: Svg) -> None:
    """Trips and trains."""
    _figure(svg, 1120, 740, "۱۸۰ هزار", "سفر در روز کاری", TEAL)
    for k in range(18):
        _people(svg, 744 - (k % 9) * 33, 690 + (k // 9) * 66, TEAL)
    svg.text(758, 848, "هر نشان: ۱۰ هزار سفر", 23, QUIET, 500)
    _figure(svg, 420, 740, "۲۴ رام", "قطار؛ با قطارهای تازه ۳۲ رام", RED)
    for k in range(32):
        _train(svg, 386 - (k % 8) * 43, 814 + (k // 8) * 23, RED if k < 24 else mix(PAPER, RED, 0.35))


def _lifts(svg: Svg) -> None:
    """Lifts, half of the stations."""
    _figure(svg, 1120, 1010, "۹ از ۱۸", "ایستگاه آسانسور دارد", INDIGO)
    for k in range(18):
        x, y = 800 - (k % 9) * 38, 952 + (k // 9) * 52
        svg.rect(x - 26, y, 30, 42, INDIGO if k < 9 else mix(PAPER, INDIGO, 0.2), r=4)
        if k < 9:
            arrows = (
                f"M{x - 11} {y + 9}L{x - 4} {y + 18}H{x - 18}ZM{x - 11} {y + 33}L{x - 4} {y + 24}H{x - 18}Z"
            )
            svg.add("path", d=arrows, fill=PAPER)
    _figure(svg, 400, 1010, "۱٬۱۴۰", "همکار در همهٔ بخش‌ها", TEAL)


def _night(svg: Svg) -> None:
    """Work at night, on a dark band."""
    svg.rect(0, 1112, 1200, 178, mix(INDIGO, INK, 0.72))
    svg.circle(170, 1198, 44, WARM)
    svg.circle(192, 1184, 40, mix(INDIGO, INK, 0.72))
    svg.text(1120, 1192, "۲۱۲ نفر", 72, WARM, 700)
    svg.text(1120, 1248, "در کار شبانهٔ خط ۲", 30, PAPER, 500)
    svg.text(700, 1192, "شب تا سپیده", 56, PAPER, 700)
    svg.text(700, 1248, "وقتی قطارها نمی‌روند", 30, PAPER, 500)


def year(path: Path) -> None:
    """Write infographic-yek-sal.svg."""
    svg = Svg(1200, 1560, YEAR_TITLE)
    svg.rect(0, 0, 1200, 1560, PAPER)
    _head(svg)
    _network(svg)
    _rule(svg, 634)
    _travel(svg)
    _rule(svg, 908)
    _lifts(svg)
    _night(svg)
    _figure(svg, 1120, 1400, "۱۲", "مجموعه‌دادهٔ باز", TEAL)
    _figure(svg, 862, 1400, "۴۰ دقیقه", "توقف خط ۱ در ۱ دی؛ کسی آسیب ندید", RED)
    _figure(svg, 326, 1400, "۴٬۰۰۰", "تومان، بلیت تک‌سفره", INDIGO)
    _rule(svg, 1492)
    svg.text(1120, 1534, "روابط‌عمومی قطار شهری نیلاوند، فروردین ۱۴۰۵", 24, QUIET, 500)
    svg.save(path)
