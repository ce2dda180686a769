"""The Umm al-Qura calendar against ICU."""

import json
import shutil
import subprocess
from datetime import date

import pytest

from prsite.i18n.calendars.hijri import HIJRI, MONTHS


def test_every_month_of_1420_to_1450_is_that_of_intl() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed; its Intl is the reference")
    script = """
      const f = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
        year:'numeric', month:'numeric', day:'numeric',
        timeZone:'UTC'});
      const out = [];
      for (let t = Date.UTC(1999, 3, 17); out.length < 31 * 12; t += 864e5) {
        const p = {}; for (const {type, value} of f.formatToParts(t)) p[type] = +value;
        if (p.day === 1) out.push([p.year, p.month, new Date(t).toISOString().slice(0, 10)]);
      }
      console.log(JSON.stringify(out));
    """
    answer = subprocess.run([node, "-e", script], capture_output=True, text=True, check=True, timeout=60)
    months = json.loads(answer.stdout)
    assert months[0][:2] == [1420, 1]
    assert months[-1][:2] == [1450, 12]
    assert [HIJRI.from_fields(year, month, 1).isoformat() for year, month, _ in months] == [
        day for *_, day in months
    ]


def test_there_and_back_and_lengths() -> None:
    assert HIJRI.to_fields(date(2025, 11, 16)) == (1447, 5, 25)
    assert type(HIJRI.from_fields(1447, 5, 25)) is date
    assert HIJRI.days_in_month(1446, 9) == 29


@pytest.mark.parametrize("fields", [(1446, 9, 30), (1447, 13, 1), (1200, 1, 1)])
def test_impossible_days(fields: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"."):
        HIJRI.from_fields(*fields)


def test_days_outside_the_table_are_refused() -> None:
    with pytest.raises(ValueError, match=r"."):
        HIJRI.to_fields(date(1900, 1, 1))
    with pytest.raises(ValueError, match=r"."):
        HIJRI.days_in_month(1200, 1)


def test_names() -> None:
    assert {len(set(names)) for names in MONTHS.values()} == {12}
    assert HIJRI.month_name(5, "fa") == HIJRI.month_name(5, "ps") == "جمادی‌الاول"
