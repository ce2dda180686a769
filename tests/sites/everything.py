"""One item of every kind with every address it can bring, for sites that want to be whole."""

from __future__ import annotations

from tests.sites.newsroom import item, png

OUTLETS = """
[khabargozari]
name.fa = "خبرگزاری نمونه"
name.en = "Sample Agency"
url = "https://agency.example/"
medium = "agency"

[rooznameh]
name = "روزنامهٔ نمونه"
"""
OTHERS: dict[str, str] = {
    "outlets": OUTLETS,
    "offices": '[gharb]\nname.fa = "منطقهٔ غرب"\nname.en = "West"\nphone = "۰۲۱-۱۲۳۴۵۶۷۸"\n',
    "audiences": '[media]\nname.fa = "رسانه‌ها"\nname.en = "Media"\n',
    "boilerplates": '[about]\ntext.fa = "دربارهٔ ما"\ntext.en = "About us"\n',
    "authors": '[mehman]\nname = "نویسندهٔ مهمان"\n',
    "share": '[telegram]\nname = "Telegram"\nurl = "https://t.me/share/url?url={url}&text={title}"\n',
}

POST_BODY = """بند نخست با [پرسش](../faq/hours.md)،
[سرتیتر پرسش](../faq/hours.md#bakhsh) و [اطلاعیه](id:rel-1).

## بخش یکم

![نمودار](chart.png "شرح") و [پرونده](data.csv) و [ایستا](/files/a.txt) و [بخش](#بخش-یکم)[^1].

[^1]: پانوشت.

| ستون | عدد |
|---|---|
| الف | ۱ |
"""
FAQ_BODY = "پاسخ[^1].\n\n## بخش {#bakhsh}\n\nبقیه با [بخش](#bakhsh).\n\n[^1]: پانوشت پاسخ.\n"


def everything() -> dict[str, str | bytes]:
    """Files of ``content/`` and ``static/``."""
    data = {f"content/data/{name}.toml": text for name, text in OTHERS.items()}
    return {"static/files/a.txt": "ایستا\n", **data, **_news(), **_standing()}


def _news() -> dict[str, str | bytes]:
    """A post with its translation, a release, a clipping and a notice: what has a date."""
    return {
        "content/posts/khabar.md": item(
            POST_BODY,
            title="خبر یکم",
            date="2026-02-01",
            id="post-1",
            tags="[بلیت, ایستگاه]",
            authors="[sara, mehman]",
            offices="[gharb]",
            audience="[media]",
            series="از نزدیک",
            image="{file: chart.png, alt: نمودار}",
            aliases="[/old/khabar/, /old/khabar.html]",
            related="[rel-1, hours]",
        ),
        "content/posts/khabar.en.md": item(
            "English text with a [question](../faq/hours.md).", title="First news", tags="[Tickets]"
        ),
        "content/posts/chart.png": png(),
        "content/posts/data.csv": "a,b\n1,2\n",
        "content/releases/belit.md": item(
            "متن اطلاعیه.",
            title="اطلاعیهٔ بلیت",
            date="2026-02-02",
            id="rel-1",
            contacts="[sara]",
            boilerplate="about",
            answers="clip-1",
            tags="[بلیت]",
            quotes="[{text: سخن, person: sara}]",
            attachments="[{file: belit.pdf, title: پیوست}]",
        ),
        "content/releases/belit.pdf": b"%PDF-1.4\n",
        "content/clippings/gozaresh.md": item(
            "نظر ما.",
            title="گزارش دربارهٔ ما",
            date="2026-02-03",
            id="clip-1",
            outlet="khabargozari",
            source_url="https://agency.example/1",
            source_title="تیتر آن‌ها",
            excerpt="گزیدهٔ متن",
            releases="[rel-1]",
        ),
        "content/notices/monaghese.md": item(
            "متن آگهی.",
            title="مناقصهٔ یکم",
            date="2026-02-04",
            type="tender",
            bids_until="2026-03-10 14:00",
            opening="2026-03-11",
            id="not-1",
        ),
    }


def _standing() -> dict[str, str | bytes]:
    """Questions, a page, a person and a press kit."""
    return {
        "content/faq/hours.md": item(
            FAQ_BODY, title="چه ساعتی باز است؟", category="بلیت و کرایه", id="hours", tags="[بلیت]"
        ),
        "content/faq/price.md": item(FAQ_BODY, title="چند است؟", category="بلیت و کرایه", id="price"),
        "content/faq/hours.en.md": item("Always.", title="When?", category="Tickets"),
        "content/pages/about.md": item("دربارهٔ ما.", title="درباره", id="about"),
        "content/people/sara.md": item(
            "زندگی‌نامه.",
            id="sara",
            given_name="سارا",
            family_name="سیدمحمدی",
            role="سخنگو",
            phone="۰۲۱-۱۲۳۴۵۶۷۸",
            email="sara@x.example",
            spokesperson="true",
            photo="{file: sara.png, alt: سارا}",
        ),
        "content/people/sara.png": png(comment="sara"),
        "content/presskit/index.md": item(
            "بستهٔ رسانه‌ای.",
            title="بستهٔ رسانه‌ای",
            id="kit",
            facts="[{name: ایستگاه, value: 28, as_of: 1404, source: آمار}]",
            boilerplates="{short: کوتاه, long: بلند}",
            assets="[{file: logo.svg, caption: نشان, credit: ما, licence: CC BY 4.0}]",
        ),
        "content/presskit/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>\n',
    }
