"""Pages, tables and archives of made-up news, in the manner of Arabic outlets."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq

TEXT = (
    "قتل ثلاثة مدنيين في انفجار سيارة مفخخة في مدينة الموصل يوم الجمعة، بحسب مصدر في الشرطة. "
    "وأصيب سبعة آخرون بجروح نقلوا على إثرها إلى مستشفى قريب."
)
SECOND = (
    "وقال شاهد عيان إن السيارة كانت متوقفة قرب سوق شعبية مزدحمة عندما انفجرت، وإن النيران امتدت إلى محال مجاورة. "
    "ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى الآن."
)
HEADLINE = "انفجار سيارة مفخخة في الموصل يوقع قتلى وجرحى"
OUTLET = "قناة النهرين"


def page(head="", dateline="", body=(TEXT, SECOND), charset="utf-8"):
    """A page with menus, other headlines and comments around its article."""
    paragraphs = "".join(f"<p>{text}</p>" for text in body)
    return f"""<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="{charset}"><title>{HEADLINE} | {OUTLET}</title>
<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="{OUTLET}">{head}
<script>var loaded = new Date("2021-05-05");</script></head><body>
<nav><ul><li><a href="/">الرئيسية</a></li>
<li><a href="/p">سياسة</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<article><h1>{HEADLINE}</h1>{dateline}<div class="body">{paragraphs}</div></article>
<aside><h3>اقرأ أيضا</h3><ul><li><a href="/1">انفجار في بغداد يقتل عشرين شخصا</a> <span class="date">2 يناير 2020</span>
</li></ul></aside><section id="comments"><p>تعليق من قارئ: رحمهم الله جميعا</p></section>

<footer>جميع الحقوق محفوظة 2023</footer></body></html>"""


def lines(*objects):
    """JSON lines."""
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in objects).encode()


def excel(*sheets):
    """An Excel file with sheets of rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"s{number}")
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def parquet(columns, **options):
    """A Parquet file."""
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file, **options)
    return file.getvalue()


def packed(files):
    """A zip archive of files by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def gz(content):
    """Content packed with gzip."""
    return gzip.compress(content, mtime=0)
