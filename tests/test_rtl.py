"""Arabic as matplotlib draws it, read off the glyphs' positions; the same on a matplotlib with and without shaping."""

import io
import random
import unicodedata

import matplotlib
import pytest
from matplotlib import _text_helpers
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager, get_font

from toolkit import rtl


def drawn(text, **how):
    """Letters of one line from left to right as drawn: joined forms as plain letters, without marks and controls."""
    rtl.use_fonts()
    paths = [str(fontManager.findfont(FontProperties(family=name))) for name in matplotlib.rcParams["font.family"]]
    font = get_font(paths)
    font.set_size(100, 72)
    shaped = rtl.ar(text, **how)
    font.set_text(shaped, 0)
    items = sorted(_text_helpers.layout(shaped, font), key=lambda item: item.x)
    out, last = [], None
    for item in items:
        letters = [c for c in unicodedata.normalize("NFKC", item.char) if unicodedata.category(c) not in ("Cf", "Mn")]
        # A letter with a diacritic is two glyphs of one cluster, both named by all its characters.
        has_mark = any(unicodedata.category(c) == "Mn" for c in item.char)
        if not (has_mark and item.char == last):
            out.append("".join(reversed(letters)))  # one glyph for two letters (lam-alef) is read from the right
        last = item.char
    return mirrored_back("".join(out), shaped)


def mirrored_back(found, shaped):
    """The shaping engine names the logical bracket and draws its mirror: compare what the eye sees."""
    if not rtl.matplotlib_shapes():
        return found
    expected = iter(rtl._directions(rtl._CONTROLS.sub("", shaped)))
    turned = [d != "L" for c, d in zip(rtl._CONTROLS.sub("", shaped), expected, strict=True) if c in rtl._MIRROR]
    logical = [c for c in shaped if c in rtl._MIRROR]
    assert sorted(logical) == sorted(c for c in found if c in rtl._MIRROR)
    if all(turned):
        return "".join(rtl._MIRROR.get(c, c) for c in found)
    assert not any(turned), "give labels whose brackets all run one way"
    return found


# Logical text -> what is seen, from left to right. Every Arabic word is therefore spelled backwards.
LINES = [
    ("هجوم", "موجه"),
    ("هجومًا", "اموجه"),
    ("28 هجومًا", "اموجه 28"),
    ("28 هجومًا (2023)", "(2023) اموجه 28"),
    ("ISIS هاجم كركوك", "كوكرك مجاه ISIS"),
    ("ACLED: هجمات", "تامجه :ACLED"),
    ("كركوك (K1)", "(K1) كوكرك"),
    ("قاعدة [كركوك]", "[كوكرك] ةدعاق"),
    ("«العربية»", "«ةيبرعلا»"),
    ("السلام", "مالسلا"),
    ("36 قذيفة، 12.5%", "%12.5 ،ةفيذق 36"),
    ("الهجوم رقم 11.", ".11 مقر موجهلا"),
    ("٣٦ صاروخًا", "اخوراص ٣٦"),
    ("قُتِلَ", "لتق"),
    ("بغداد – Baghdad (الكرخ)", "(خركلا) Baghdad – دادغب"),
]


@pytest.mark.parametrize(("logical", "seen"), LINES)
def test_what_the_eye_meets_from_left_to_right(logical, seen):
    assert drawn(logical) == seen


@pytest.mark.parametrize(("logical", "seen"), LINES)
def test_visual_order_of_our_own_agrees(logical, seen):
    """The path for a matplotlib without shaping is checked on every machine."""
    found = unicodedata.normalize("NFKC", "".join(_spread(c) for c in rtl._visual(logical)))
    assert found == seen


def _spread(char):
    letters = unicodedata.normalize("NFKC", char)
    return letters[::-1] if len(letters) > 1 else letters


@pytest.mark.parametrize(
    ("logical", "seen"),
    [
        ("قوات (CTS) (مكافحة)", "(ةحفاكم) (CTS) تاوق"),
        ("Camp (Taji) التاجي", "يجاتلا Camp (Taji)"),
        ("Camp Taji (التاجي)", "(يجاتلا) Camp Taji"),
        ("قتلى (3", "3) ىلتق"),
        ("أ) بغداد", "دادغب (أ"),
        ("{[كركوك]}", "{[كوكرك]}"),
    ],
)
def test_brackets_where_letters_must_be_ordered_here(logical, seen):
    assert unicodedata.normalize("NFKC", rtl._visual(logical)) == seen


@pytest.mark.parametrize(
    ("logical", "seen"),
    [
        ("Largest: حي الملعب, 6 Apr 2007", "Largest: بعلملا يح, 6 Apr 2007"),
        ("6 Apr · هيت", "6 Apr · تيه"),
        ("هيت · 6 Apr", "تيه · 6 Apr"),
        ("هيت", "تيه"),
    ],
)
def test_english_lines_with_arabic_words_run_from_left_to_right(logical, seen):
    assert drawn(logical, direction="ltr") == seen


def test_brackets_in_english_lines():
    assert unicodedata.normalize("NFKC", rtl._visual("Hit (هيت) and (K1)", "L")) == "Hit (تيه) and (K1)"


def test_a_range_alone_runs_from_right_to_left_where_asked():
    assert drawn("11–36", always=True) == "36–11"
    assert drawn("11–36 صاروخ") == "خوراص 36–11"
    assert rtl.ar("11–36") == "11–36"


@pytest.mark.parametrize(
    ("logical", "seen"),
    [
        ("Erbil, 3 آذار 2020", "2020 راذآ 3 ,Erbil"),
        ("(Camp Taji، 11 آذار)", "(راذآ 11 ،Camp Taji)"),
        ("K1 · 27 هجومًا", "اموجه 27 · K1"),
        ("1,250 قتيلًا", "اليتق 1,250"),
        ("الطائرة MQ-9 سقطت", "تطقس MQ-9 ةرئاطلا"),
    ],
)
def test_a_number_behind_a_latin_name_stays_with_its_arabic_noun(logical, seen):
    """The day of a date had stood at the far side of an English place name, away from its month."""
    assert drawn(logical) == seen


def test_each_line_runs_from_right_to_left():
    if rtl.matplotlib_shapes():
        assert rtl.ar("ISIS أول\n2 ثان\n") == "\u202bISIS أول\u202c\n\u202b2 ثان\u202c\n"
    else:
        assert unicodedata.normalize("NFKC", rtl.ar("ISIS أول\n2 ثان\n")) == "لوأ ISIS\nناث 2\n"


def test_twice_is_once_and_latin_is_left_alone():
    once = rtl.ar("هجوم (1)")
    assert rtl.ar(once) is once
    assert rtl.ar("Kirkuk (K1), 27 Dec") == "Kirkuk (K1), 27 Dec"
    assert type(rtl.ar("Kirkuk")) is str
    assert rtl.ar("") == ""


def test_controls_in_the_text_do_not_escape():
    assert rtl.ar("\u202aهجوم\u202c \u2066كركوك\u2069") == rtl.ar("هجوم كركوك")


def test_matplotlib_joins_exactly_when_it_shapes():
    """The probe must agree with what the engine itself says."""
    assert rtl.matplotlib_shapes() == hasattr(matplotlib.ft2font, "__libraqm_version__")


def test_wrap_breaks_at_spaces_and_keeps_numbers_with_their_nouns():
    assert rtl.wrap("هجوم على قاعدة كركوك", 9) == "هجوم على\nقاعدة\nكركوك"
    assert rtl.wrap("a\n\nb c", 3) == "a\n\nb c"
    assert rtl.wrap("11\u00a0هجومًا منذ", 9) == "11\u00a0هجومًا\nمنذ"
    assert rtl.wrap("averyverylongword b", 5) == "averyverylongword\nb"


def test_wrap_loses_no_word():
    words = ["هجوم", "K1", "(27", "ديسمبر)", "على"]
    rng = random.Random(7)
    for _ in range(50):
        text = " ".join(rng.choices(words, k=rng.randint(1, 20)))
        wrapped = rtl.wrap(text, rng.randint(1, 30))
        assert wrapped.replace("\n", " ") == text


def test_html_is_escaped_and_right_to_left():
    assert rtl.html("هجوم <b>") == '<span dir="rtl" lang="ar">هجوم &lt;b&gt;</span>'
    assert rtl.html('<img onerror="x">') == "&lt;img onerror=&quot;x&quot;&gt;"
    assert rtl.html("أول\nثان", tag="div") == '<div dir="rtl" lang="ar">أول<br>ثان</div>'


def test_an_english_sentence_that_quotes_arabic_runs_from_left_to_right():
    """The reasons of notebook 1 stood backwards, their figures on the wrong side of the words."""
    said = rtl.html('[49:66] "السفارة الأمريكية" is the most specific place', tag="div")
    assert said.startswith('<div dir="ltr">[49:66] ')
    assert '<bdi lang="ar">السفارة الأمريكية</bdi>' in said
    assert rtl.html('told by [42:48] "اقتحام" and [314:320] "اقتحام"').startswith('<span dir="ltr">told by')
    for arabic in ("قاعدة K1 (IZ) في كركوك", "CNN: هجوم على قاعدة"):
        assert rtl.html(arabic).startswith('<span dir="rtl"')


def test_fonts_are_the_shipped_ones_in_regular_and_bold():
    rtl.use_fonts()
    assert matplotlib.rcParams["font.family"] == ["IBM Plex Sans Arabic", "DejaVu Sans"]
    regular, bold = (
        fontManager.findfont(FontProperties(family="IBM Plex Sans Arabic", weight=w)) for w in ("regular", "bold")
    )
    assert "Regular" in str(regular)
    assert "Bold" in str(bold)


def test_style_is_given_back_after_the_chart():
    matplotlib.rcdefaults()
    before = dict(matplotlib.rcParams)
    with rtl.chart_style():
        assert matplotlib.rcParams["pdf.fonttype"] == 42
        assert matplotlib.rcParams["text.parse_math"] is False
    assert dict(matplotlib.rcParams) == before


def test_every_label_is_drawn_without_a_missing_glyph():
    """A missing glyph is a warning, and warnings are errors here; a dollar sign starts no formula."""
    with rtl.chart_style():
        figure = Figure()
        for index, (logical, _) in enumerate([*LINES, ("$5 هجوم $6 پژگچ ڤ", "")]):
            figure.text(0.5, 0.05 + index / 18, rtl.ar(logical), weight="bold" if index % 2 else "normal")
        rtl.same_digits(figure)
        for suffix in ("png", "svg", "pdf"):
            figure.savefig(io.BytesIO(), format=suffix)


@pytest.mark.parametrize("text", [" هجوم ", "(هجوم) 11–36", "كركوك: 27/12"])
def test_words_come_out_whole(text):
    assert "موجه" in drawn(text) or "كوكرك" in drawn(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Attacks by place · Iraq · 1 May 2019–26 Mar 2020", ["Attacks by place · Iraq", "1 May 2019–26 Mar 2020"]),
        (
            "Green Zone: the most events of any place, 17 of 32",
            ["Green Zone: the most events of", "any place, 17 of 32"],
        ),
        ("Most: 20 of 21 between 19:00 and 05:00", ["Most: 20 of 21 between 19:00", "and 05:00"]),
        ("عدد الهجمات كلها في 29 كانون الأول 2019", ["عدد الهجمات كلها في", "29 كانون الأول 2019"]),
        ("العدد الأكبر من الأحداث: 17 من أصل 32", ["العدد الأكبر من الأحداث:", "17 من أصل 32"]),
    ],
)
def test_lines_part_no_date_and_no_share(text, lines):
    """Titles ended in "33 / of 51" and "1 May / 2019–26 Mar 2020"."""
    assert rtl.wrap(rtl.bind(text), 30).replace("\u00a0", " ").split("\n") == lines


def test_a_balanced_text_leaves_no_word_alone():
    text = "one two three four five six seven"
    assert rtl.wrap(text, 30) == "one two three four five six\nseven"
    assert rtl.balance(text, 30) == "one two three four\nfive six seven"
    assert rtl.balance("short", 30) == "short"
