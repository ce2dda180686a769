"""Pieces that must keep their order inside a right-to-left sentence, and sentences to put them into."""

from __future__ import annotations

from typing import NamedTuple

HELD = (
    # Telephone numbers, in every digit.
    *(
        "۰۲۱-۸۸۷۷۶۶۵۵",
        "+98 21 8877 6655",
        "+۹۸ ۲۱ ۸۸۷۷ ۶۶۵۵",
        "021-88776655",
        "(021) 88776655",
        "0912 345 6789",
    ),
    *("۰۹۱۲ ۳۴۵ ۶۷۸۹", "+1 (212) 555-0199", "0098 21 88776655", "۰۲۱-۸۸۷۷۶۶۵۵-۶"),
    *("٠٢١-٨٨٧٧٦٦٥٥", "+٩٦٦ ١١ ٨٨٧ ٦٦٥٥", "٠٩١٢ ٣٤٥ ٦٧٨٩"),
    # Dates and times.
    *("2025-11-16", "1404-08-25", "01-02-2025", "2025-11-16T10:30", "2025/11/16", "۱۴۰۴/۰۸/۲۵", "16.11.2025"),
    *("12:30", "۱۲:۳۰", "12:30-13:30", "٢٠٢٥/١١/١٦"),
    # Ranges, sums, signs, prices.
    *("10-20", "10–20", "24*7", "24/7", "2+2=4", "10×20", "10%-20%", "-5", "+5", "±5", "−2.5", "-۵", "−۲٫۵"),
    *("-٥", "−٢٫٥", "$100", "€50", "-$5", "$10-$20", "US$100", "#1", "1,234.5", "16:9", "۱٬۲۳۴٫۵"),
    *("₪8.25", "₹100"),
    # Names with signs.
    *("C++", "C#", "F#", "Visual C++", "C/C++", "e.g. C++", ".NET", ".js", "node.js", "v1.2.3", "A/B", "A+"),
    *("5G+", "3-D", "R&D", "Wi-Fi", "AT&T", "ISO 9001", "ISO 9001-2015", "COVID-19", "Apple (AAPL) C++"),
    # Handles and addresses.
    *("#PR", "@acme", "info@a.example", "first.last+tag@a-b.example", "https://a.example/fa/?q=1&b=2#c"),
    *(
        "https://a.example/",
        "www.a.example/x/",
        "a.example/fa/",
        "/etc/hosts",
        "--help",
        "*.pdf",
        "report-2025.pdf",
    ),
    # Amounts with their units, sums, ratios, numbers with a sign before or behind.
    *(
        "5°C",
        "-5°C",
        "37.5 °C",
        "۵°C",
        "۳۷٫۵ °C",
        "16 GB",
        "10-20 GB",
        "~5 GB",
        "10 km/h",
        "9:00 a.m.",
        "10:30 AM",
    ),
    *(
        "1,234.56 USD",
        "USD 5",
        "€5",
        "5€",
        "5 €",
        "12 × 34",
        "5 + 3 = 8",
        "8 - 3 = 5",
        "1/2",
        "3:2",
        "18+",
        "<5",
    ),
    *("≥10", "№ 5", "§ 3", "§3", "#5", "(+98) 21", "(+98) 21 8877 6655", "10:30–12:00", "192.168.1.1:8080"),
    # Names that begin, end or go on with a sign.
    *(
        "O-",
        "AB-",
        "B-",
        "Rh-",
        "O+",
        "A*",
        "Acme™",
        "f()",
        "f(x)",
        "v2.0+",
        "2.0-beta",
        "Yahoo!",
        "Ctrl+C",
        "Q&A",
    ),
    *(
        "O'Reilly",
        "don't",
        '"quoted"',
        "user_name",
        "__init__",
        "a=b",
        "x>y",
        "H2O",
        "CO₂",
        "m²",
        "© 2025 Acme",
    ),
    *(
        "2001:db8::1",
        "C:\\Users\\x",
        "/usr/local/bin/",
        "src/",
        "../a/b",
        "*.html",
        "@acme_ir",
        "#hash_tag",
        "a@b.ir",
    ),
    # Abbreviations while the sentence goes on.
    *("U.S.", "e.g.", "Ph.D.", "Inc.", "Apple Inc.", "U.S. Army"),
)
"""What is shown as it would be between left-to-right words."""

RANGES = ("۱۰-۲۰", "۱۰–۲۰", "۱۳۹۰-۱۴۰۴", "۲٫۵-۳٫۵", "٥-٧", "١٠–٢٠", "۱۰−۲۰")
"""Ranges in native digits, which run with the sentence: the first number on the right."""


class Sentence(NamedTuple):
    """A sentence around a token: ``name`` for the test, what stands before it, what behind."""

    name: str
    before: str
    after: str


SENTENCES = {
    "fa": (
        Sentence("start", "", " را همه دیدند."),
        Sentence("middle", "در این متن ", " آمده است."),
        Sentence("end", "در پایان نوشته‌اند ", "."),
        Sentence("parentheses", "نشانهٔ دیگر (", ") هم هست."),
        Sentence("guillemets", "در آن «", "» خوانده می‌شود."),
        Sentence("first-in-parentheses", "(", ") هم هست."),
        Sentence("comma", "یکی ", "، دیگری هیچ."),
    ),
    "he": (
        Sentence("start", "", " נראה לכולם."),
        Sentence("middle", "בטקסט הזה ", " מופיע."),
        Sentence("end", "בסוף כתבו ", "."),
        Sentence("parentheses", "סימן אחר (", ") קיים."),
        Sentence("guillemets", "שם «", "» נקרא."),
        Sentence("first-in-parentheses", "(", ") קיים."),
        Sentence("comma", "אחד ", ", שני אין."),
    ),
}

_SIGNS = "-–−"


def reversed_range(text: str) -> str:
    """A range as the eye meets it from left to right: its second number, its sign, its first."""
    at = next(i for i, c in enumerate(text) if c in _SIGNS)
    return text[at + 1 :] + text[at] + text[:at]


def source_of(sentence: Sentence, token: str) -> str:
    """Markdown of the sentence in which the token is nothing but text."""
    escaped = "".join(f"\\{c}" if c in "*#_[]<>" and not token.startswith("http") else c for c in token)
    return f"{sentence.before}{escaped}{sentence.after}"
