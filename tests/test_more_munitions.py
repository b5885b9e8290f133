"""Munitions told without their noun, in lists of finds, behind then; what is thrown, laid, burnt or used for a bomb."""

import pytest
from coding_rows import events, only

IED, SHELLING, GRENADE = "Remote explosive/landmine/IED", "Shelling/artillery/missile attack", "Grenade"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("سقطت قذيفة على مطار كركوك وسقطت أخرى بجواره أمس.", 2),
        ("انفجرت عبوتان في الحلة أمس، تلتهما ثالثة.", 3),
        ("انفجرت عبوة في سوق وسط الحلة أمس، ثم انفجرت أخرى بعد دقائق فقتل ثلاثة.", 2),
        ("انفجرت سيارة في الحلة أمس، وانفجرت الثانية بعدها بدقائق.", 2),
        ("انفجرت عبوة في الحلة تلتها ثانية وثالثة أمس.", 3),
        ("سقطت قذيفة على حي في تلعفر، وأخرى على مدرسة أمس.", 2),
        ("سقطت قذيفة في الحلة أمس وقذيفة أخرى على مدرسة.", 2),
        ("انفجرت سيارة مفخخة ثم عبوة ناسفة في الحلة أمس فقتل ثلاثة.", 2),
        ("انفجرت عبوة ناسفة في الحلة أمس أعقبها انفجار سيارة مفخخة فقتل ثلاثة.", 2),
        ("أصاب صاروخ القاعدة في بلد وأصاب آخران المطار أمس.", 3),
        # People, sources and what is another word are no munitions.
        ("انفجرت عبوة فقتلت شرطيا وأصابت آخر في الحلة أمس.", 1),
        ("انفجرت عبوة في الحلة أمس، بحسب مصدر في الشرطة وآخر طبي.", 1),
        ("انفجرت عبوة في الحلة أمس، ومن جهة أخرى زار الوزير المدينة.", 1),
    ],
)
def test_one_more_of_them_counts(text, number):
    assert only(text)["munitions_low"] == number


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("أصاب صاروخان القاعدة في بلد، وأصاب ثالث محيطها أمس.", 0),
        ("أصابت قذيفة المدرسة وأصابت أخرى السوق في تلعفر أمس.", 0),
        ("قتل مسلح شرطيا وأصاب آخر في الحلة أمس.", 1),
        ("سقط صاروخ على منزل في تلعفر أمس فقتل رجلا وأصاب آخر.", 1),
    ],
)
def test_another_shell_that_hit_something_is_no_wounded_man(text, wounded):
    assert only(text)["wounded_low"] == wounded


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "ضبطت الشرطة تسعة صواريخ عيار 107 مليمترات، و12 مسطرة تفجير، و54 قذيفة هاون عيار 82 مليمترا في الحلة أمس.",
            63,
        ),
        ("عثرت القوات على مخبأ يضم سبعة صواريخ وبنادق وثلاث عبوات ناسفة في هيت أمس.", 10),
        ("ضبطت الشرطة تسعة صواريخ في الحلة أمس، وعثرت على 54 قذيفة هاون.", 63),
        # The number counts both.
        ("عثرت الشرطة على 200 صاروخ وقذيفة في الحلة أمس.", 200),
    ],
)
def test_what_one_find_lists_is_summed(text, number):
    assert only(text)["munitions_low"] == number


@pytest.mark.parametrize(
    ("text", "kind", "weapon"),
    [
        ("ألقى مجهولون عبوة صوتية على منزل في العمارة أمس.", GRENADE, "IED"),
        ("انفجرت عبوة صوتية قرب مكتب في العمارة أمس.", IED, "IED"),
        ("ألقت طائرة قنبلة على هدف في بيجي أمس.", "Air/drone strike", "air strike"),
        ("قصف داعش تازة بثلاثين قذيفة هاون تحوي غاز الخردل أمس.", "Chemical weapon", "mortar"),
        ("قصف داعش تازة بصواريخ محملة بغاز الكلور أمس.", "Chemical weapon", "chlorine"),
        ("اقتحمت سيارة مفخخة مقرا للشرطة في بيجي أمس فقتل ستة.", "Suicide bomb", "car bomb"),
        (
            "انفجرت سيارة مفخخة قرب فندق في الكوت أمس فقتل اثنان. وقال مصدر إن سائقها انتحاري.",
            "Suicide bomb",
            "car bomb",
        ),
        ("فجرت امرأة حزاما ناسفا في سوق بالخالص أمس فقتلت خمسة.", "Suicide bomb", "suicide vest"),
        # Nobody says that somebody drove it.
        ("انفجرت سيارة مفخخة قرب فندق في الكوت أمس فقتل اثنان. وقال مصدر إن سائق حافلة أصيب.", IED, "car bomb"),
        ("قتل شرطي بتبادل نار مع مسلحين في الدورة أمس.", "Armed clash", "small arms"),
        ("اندلعت مواجهات بالأسلحة الثقيلة بين الجيش وداعش في الرمادي أمس.", "Armed clash", None),
        ("داهمت قوة منزلا في الحلة ووجدت فيه سبعة صواريخ أمس.", "Disrupted weapons use", "rocket"),
        ("عثرت الشرطة على مواد تستخدم في صناعة العبوات في كركوك أمس.", "Disrupted weapons use", "IED"),
    ],
)
def test_what_it_was_and_with_what(text, kind, weapon):
    row = only(text)
    assert (row["sub_event_type"], row["weapon"]) == (kind, weapon)


@pytest.mark.parametrize(
    "text",
    [
        "اندلع حريق في مخزن للذخيرة في بلد أمس وتلته انفجارات أدت إلى إصابة جنديين.",
        "تتكرر الهجمات في المدينة منذ أشهر، وتخلف قتلى.",
        "يعود البيت إلى سنوات الاقتتال الطائفي في بغداد.",
        "أطلق سراح طفل مخطوف في بعقوبة أمس.",
        "حررت القوات الأميركية أمس امرأة مخطوفة جنوب بغداد.",
        "أحبطت الشرطة محاولة لتفجير كان يراد منه قتل المحافظ في ديالى أمس.",
        "سيطر رجال الإطفاء على حريق في الكرادة أمس.",
        "نقلت سيارات الإسعاف نعوش القتلى إلى المستشفى أمس.",
        "لم يقتل أحد في انفجار عبوة في الدورة أمس.",
    ],
)
def test_what_is_no_event(text):
    assert events(text) == []


def test_tear_gas_that_is_thrown_disperses_a_crowd():
    text = "ألقت قوات الأمن قنابل الغاز على المتظاهرين في البصرة أمس."
    assert only(text)["sub_event_type"] == "Protest with intervention"


def test_did_not_holds_for_one_verb():
    assert only("لم يعد الطريق آمنا في بلدة قتل فيها شرطيان أمس.")["killed_low"] == 2


def test_coffins_that_are_carried_are_a_funeral():
    kinds = [e["sub_event_type"] for e in events("سار المئات في الرمادي أمس حاملين نعوش ثلاثة قتلى سقطوا بالقصف.")]
    assert kinds == ["Other", SHELLING]
