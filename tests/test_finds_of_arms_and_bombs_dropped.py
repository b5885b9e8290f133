"""Arms found by the piece, bombs dropped from aircraft, and arms seized with those arrested."""

import pytest
from coding_rows import coded


def _events(text):
    return coded(text).rows["events"]


@pytest.mark.parametrize(
    ("arms", "weapon"),
    [
        ("مدفع هاون", "mortar"),
        ("ثلاثة مدافع هاون", "mortar"),
        ("هاون عيار 82 ملم", "mortar"),
        ("راجمة صواريخ", "rocket"),
        ("صاروخ جراد", "rocket"),
        ("قاذفة آر بي جي", "rocket"),
        ("مواد ناسفة", "IED"),
        ("خمسة مسدسات", "small arms"),
    ],
)
def test_arms_are_found_by_the_piece(arms, weapon):
    for verb in ("ضبطت القوات الأمنية", "عثرت القوات الأمنية على"):
        events = _events(f"{verb} {arms} في الحلة أمس.")
        assert [(e["sub_event_type"], e["weapon"]) for e in events] == [("Disrupted weapons use", weapon)]


@pytest.mark.parametrize(
    "text",
    ["أسراب الجراد تهاجم حقول الحلة أمس.", "أطلقت الشرطة مدفع رمضان في الحلة أمس."],
)
def test_locusts_and_the_gun_of_ramadan_are_no_arms(text):
    assert _events(text) == []


@pytest.mark.parametrize(
    ("bombs", "number"),
    [
        ("ثلاث دراجات نارية مفخخة", 3),
        ("أربع دراجات هوائية مفخخة", 4),
        ("خمس سيارات مفخخة", 5),
        ("ثلاثة صهاريج مفخخة", 3),
        ("ثلاث شاحنات محملة بالمتفجرات", 3),
        ("ست قنابل غاز", None),
    ],
)
def test_bombs_of_every_kind_are_counted(bombs, number):
    events = _events(f"عثرت القوات على {bombs} في الحلة أمس.")
    assert [e["munitions_low"] for e in events] == [number]


@pytest.mark.parametrize(
    ("text", "weapon", "number"),
    [
        ("أسقطت الطائرات الأميركية ثماني قنابل على مواقع داعش قرب الحلة أمس.", "air strike", 8),
        ("ألقت مقاتلات قنبلتين على منزل قرب تكريت أمس.", "air strike", 2),
        ("ألقت طائرات التحالف قنابل عنقودية على قرية قرب الحلة أمس.", "air strike", None),
        ("أسقط الطيران الحربي حمولته على بلدة قرب هيت أمس.", "air strike", None),
        ("ألقت طائرة مسيرة قنبلة على مقر للحزب قرب سنجار أمس.", "drone", None),
    ],
)
def test_bombs_from_aircraft_are_an_air_strike(text, weapon, number):
    rows = [(e["sub_event_type"], e["weapon"], e["munitions_low"]) for e in _events(text)]
    assert rows == [("Air/drone strike", weapon, number)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("أسقطت الدفاعات الجوية طائرة مسيرة تحمل قنابل قرب الحلة أمس.", ["Disrupted weapons use"]),
        ("أسقطت طائرات الجيش ملايين المنشورات على الموصل أمس.", []),
        ("ألقى مجهولون قنبلة يدوية على منزل في الحلة أمس.", ["Grenade"]),
    ],
)
def test_what_else_falls_or_is_thrown_is_no_air_strike(text, types):
    assert [e["sub_event_type"] for e in _events(text)] == types


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("اعتقلت الشرطة متهما وضبطت بحوزته أسلحة في الحلة أمس.", "Hillah", "2020-06-17"),
        ("ألقت القوات القبض على إرهابيين اثنين وعثرت معهما على 5 عبوات ناسفة في هيت أمس.", "Hit", "2020-06-17"),
        ("اعتقلت القوات مطلوبا وعثرت في منزله على أسلحة في بعقوبة أمس.", "Baqubah", "2020-06-17"),
        # Nothing says that those arrested had the arms, or it was another raid.
        ("اعتقلت الشرطة متهما وضبطت أسلحة في الحلة أمس.", None, None),
        ("اعتقلت الشرطة متهما، وضبطت في عملية منفصلة أسلحة في الحلة أمس.", None, None),
    ],
)
def test_arrests_are_where_and_when_the_arms_of_the_arrested_were_seized(text, place, day):
    arrest = next(e for e in _events(text) if e["sub_event_type"] == "Arrests")
    assert (arrest["location"], arrest["date_from"]) == (place, day)


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("فتشت وحدات الجيش بساتين في المقدادية فوجدت كدسا من العبوات.", ["IED"]),
        ("قالت الشرطة إنها وجدت أحزمة ناسفة لدى تفتيش مزرعة في أبو غريب.", ["suicide vest"]),
        ("مشطت قوات الحشد منطقة في صلاح الدين ووجدت ثلاث منصات للصواريخ.", ["rocket"]),
        ("وجد خبراء المتفجرات عبوتين في سيارة متوقفة في كربلاء.", ["IED"]),
        # What somebody found out, what he found himself before, and what was not found.
        ("قال خبراء المتفجرات إنهم وجدوا أن العبوات محلية الصنع.", []),
        ("وجدت لجنة التحقيق بعد تفتيش المنزل أن الأسلحة إيرانية.", []),
        ("وجد الجنود أنفسهم أمام عبوات كثيرة عند تفتيش المنازل في الموصل.", []),
        ("لم تجد القوة أسلحة لدى تفتيش المنزل في بعقوبة.", []),
    ],
)
def test_arms_are_found_by_who_searches(text, weapons):
    assert [e["weapon"] for e in _events(text)] == weapons
