"""Good Persian comes out clean: a false alarm is worse than a miss."""

from __future__ import annotations

from pathlib import Path

from prsite.check.prose.looking import look
from prsite.check.prose.registry import RULES
from prsite.diagnostics import Severity

CONTENT = Path(__file__).parents[3] / "content"

TRICKY = """\
---
title: بررسی «وضع آب»: گزارش ۱۴۰۴ (بخش نخست)
kicker: گفت‌وگو با دکتر م. ر. احمدی
summary: «آب» و برق؛ چه باید کرد؟ ۷۰٫۵ درصد … و دیگر هیچ!
tags: [آب, برق، گاز]
date: ۱۴۰۴/۰۸/۲۵ ۱۰:۳۰
---

سازمان ملل (UN) و یونسکو، در نشست COP28، تعهد دادند که تا
سال ۲۰۳۰ میلادی انتشار CO2 را ۴۳ درصد کم کنند؛ اما چگونه؟!

«خواهی نشوی رسوا، همرنگ جماعت شو.»

> «این دیگر چیست؟» پرسید. «هیچ!»

- ج.ا.ا. و پ.ن. و ر.ک. و الخ.
- پیام‌رسان @nilavand و کانال t.me/nilavand
- فرمول E=mc² و a²+b²=c² و ۲×۳=۶ و ۳÷۴
- ساعت ۸:۳۰ تا ۱۶ (به وقت تهران)
- ۲۴ × ۳۶ سانتی‌متر و ۵۵ اینچ (۵۵")
- قیمت: ۱۲٬۵۰۰٬۰۰۰ ریال = ۱٬۲۵۰٬۰۰۰ تومان
- نسبت ۳ : ۲ و مقیاس ۱:۲۵٬۰۰۰
- آیهٔ «وَ جَعَلنا مِنَ الماءِ كُلَّ شَيءٍ حَيّ» (انبیا: ۳۰)
- او گفت: «پیامبر (ص) فرمود: «اطلبوا العلم من المهد إلى اللحد»».
- سلام! :) ;-) :( :-D 😊

| شاخص | ۱۴۰۳ | ۱۴۰۴ |
|:---|---:|---:|
| رشد (٪) | ۲٫۵ | ۳٫۱ |
| سهم | ۲۰٪ | ۲۵٪ |
| بازه | ۱۰–۲۰ | - |

متن "Open Access" و “Creative Commons” و 'CC BY-SA 4.0' و `x, y; z?`؛ همچنین ISO/IEC 27001:2022.

According to the report, "water" is scarce; isn't it? 50% of 1,000 people (see A, B) agreed ...

نام‌ها: ۱) علی؛ ۲) رضا؛ ۳) مینا.
الف) نخست؛ ب) دوم…

[^1]: نگاه کنید به: رضایی، م. (۱۳۹۵). «آب». *فصلنامهٔ آب*، ۱۲(۳)، صص. ۱۲–۱۵. https://doi.org/10.1000/xyz123.
[^2]: Smith, J. (2020), p. 12; cf. Doe, 1999.

بیت نخست ...       بیت دوم
ز نیرو بود مرد را راستی / ز سستی کژی زاید و کاستی

***

«می‌…» و «ه‌» و «ـ‌ها» و «هـ» در دستور خط آمده است.

پیوندهای مهم: [تارنما](https://nilavand.example/a,b?c=d;e) و [«کتاب»](b.md)،
[آب](<c d.md>)؛ ![عکس «آب»](a.jpg "عنوان, آب").

تلفن: ۰۲۱-۸۸۷۷۶۶۵۵ (داخلی ۱۲۳)، نمابر: +۹۸ ۲۱ ۸۸۷۷ ۶۶۵۵، پیامک ۳۰۰۰۱۲۳۴.

در Windows 11، iOS 17.2، Python 3.12 و «اچ‌تی‌ام‌ال ۵» آزمودیم. HTML5, CSS3 و ES2023 پشتیبانی می‌شود.
"""


def test_a_text_full_of_traps_has_no_findings() -> None:
    found = [(r.code, TRICKY[f.start - 10 : f.end + 10]) for r, f in look(TRICKY, "fa", RULES)]
    assert found == []


def test_the_same_text_in_other_languages_breaks_nothing() -> None:
    for lang in ("ar", "ur", "he", "ckb", "ps", "en", "fa-AF", ""):
        codes = {r.code for r, _ in look(TRICKY, lang, RULES)}
        assert codes == set(), lang


def test_the_demo_site_has_notes_at_most() -> None:
    sources = sorted(CONTENT.rglob("*.md"))
    assert len(sources) > 50
    found = []
    for path in sources:
        text = path.read_text(encoding="utf-8")
        for rule, finding in look(text, "en" if ".en." in path.name else "fa", RULES):
            if rule.severity is not Severity.NOTE:
                found.append((path.name, rule.code, text[max(0, finding.start - 10) : finding.end + 10]))
    assert found == []
