"""What is one event and what is several: where a sentence is cut, and what of it belongs together."""

import pytest
from coding_rows import coded, events

BOMB, ATTACK, CLASH = "Remote explosive/landmine/IED", "Attack", "Armed clash"
SHELLING, OTHER, ABDUCTION = "Shelling/artillery/missile attack", "Other", "Abduction/forced disappearance"


def _told(text):
    """Type, first day, place and dead of each event."""
    rows = events(text)
    return [(e["sub_event_type"], (e["date_from"] or "")[5:], e["location"], e["killed_low"]) for e in rows]


def _types(text):
    return [e["sub_event_type"] for e in events(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "اغتيل أمس الأول محام بنيران كاتم صوت في الموصل، فيما نجا قاض أمس من انفجار عبوة لاصقة.",
            [(ATTACK, "06-16", "Mosul", 1), (BOMB, "06-17", "Mosul", 0)],
        ),
        (
            "قتل مسلحون محاميا بالرصاص في البصرة يوم الاثنين، بينما نجا عضو المجلس من تفجير استهدف موكبه في القرنة.",
            [(ATTACK, "06-15", "Basra", 1), (BOMB, "06-15", "Al-Qurnah", 0)],
        ),
        (
            "قتل متظاهران بقنابل الغاز في بغداد صباح الأربعاء، وأصيب 18، فيما عثرت الشرطة اليوم على جثة ناشط في الكوت.",
            [("Excessive force against protesters", "06-17", "Baghdad", 2), (ATTACK, "06-18", "Kut", 1)],
        ),
    ],
)
def test_a_meanwhile_opens_another_event(text, told):
    assert _told(text) == told


def test_who_survived_the_explosion_told_of_is_of_it():
    assert _types("قتل شرطيان بانفجار عبوة في كركوك، فيما نجا قائدهما من الانفجار.") == [BOMB]


def test_a_toll_before_a_meanwhile_is_of_what_was_told_before_it():
    rows = coded(
        "قتل متظاهران بقنابل الغاز في بغداد صباح الأربعاء، وأصيب 18، فيما عثرت الشرطة اليوم على جثة ناشط في الكوت."
    ).rows
    assert [(c["event_id"], c["status"], c["low"]) for c in rows["casualties"]] == [
        ("t-1", "killed", 2), ("t-1", "wounded", 18), ("t-2", "killed", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "شيع المئات في زاخو، اليوم الخميس، ضحايا القصف الذي طال أمس قرية كاني ماسي وأودى بحياة تسعة سياح.",
            [(OTHER, "06-18", "Zakho", 0), (SHELLING, "06-17", "Kani Masi", 9)],
        ),
        (
            "شيع الآلاف صباح اليوم في الكوت قتلى التفجير الذي وقع في الحلة يوم الثلاثاء.",
            [(OTHER, "06-18", "Kut", 0), (BOMB, "06-16", "Hillah", 0)],
        ),
    ],
)
def test_day_and_place_between_a_verb_and_whom_it_mourns_are_of_the_verb(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "عثرت القوات أمس الأربعاء قرب قرية كوجو على مقبرة جماعية تضم رفات 34 شخصا أعدمهم داعش في آب 2014.",
            [(OTHER, "06-17", "Kojo", 0), (ATTACK, "08-01", "Kojo", 34)],
        ),
        (
            "عثر الجيش العراقي أمس الأربعاء على مقبرة جماعية في ناحية الإسحاقي تضم رفات 30 مدنيا أعدموا في آب 2014.",
            [(OTHER, "06-17", "Ishaqi", 0), (ATTACK, "08-01", "Ishaqi", 30)],
        ),
        # Told again, by others and with who lies there: of one grave.
        (
            "أعلنت السلطات أمس الأربعاء العثور على مقبرة جماعية شمال شرق بغداد. وقال ضابط إنه تم العثور على مقبرة "
            "جماعية في ديالى فيها 94 جثة لأشخاص قتلتهم القاعدة في 2006. وتقع المقبرة الجماعية جنوب بعقوبة التي كانت "
            "معقلا للتنظيم حتى 2008.",
            [(OTHER, "06-17", "Baghdad", 0)],
        ),
    ],
)
def test_a_mass_grave_has_its_day_and_the_dead_in_it_theirs(text, told):
    assert _told(text) == told


def test_who_finds_a_grave_killed_nobody_in_it():
    text = "عثر الجيش العراقي على مقبرة جماعية في ناحية الإسحاقي أمس تضم 30 رفاتا لعراقيين أعدموا رميا بالرصاص."
    assert [e["actor1"] for e in events(text)] == ["Military Forces of Iraq", None]


@pytest.mark.parametrize(
    "text",
    [
        "خطف مسلحون خمسة من رجال الشرطة قرب بلدروز، ثم عثر عليهم مقتولين بالرصاص.",
        "خطف مسلحون محاميا من منزله في تكريت، ثم عثرت الشرطة على جثته في نهر دجلة.",
        "خطف مسلحون 12 موظفا في الكرادة، قبل أن يعثر على أربعة منهم قتلى.",
        "عثرت الشرطة على جثة مقاول قرب بيجي كان ملثمون خطفوه قبل خمسة أيام.",
        "عثر اليوم على جثة سائق كان مجهولون خطفوه من داره في الضلوعية.",
    ],
)
def test_those_abducted_and_then_found_dead_are_of_one_event(text):
    assert _types(text) == [ATTACK]


def test_bodies_of_others_found_are_of_another():
    text = "خطف مسلحون خمسة من رجال الشرطة قرب بلدروز، كما عثرت الشرطة على ثلاث جثث مجهولة الهوية في بعقوبة."
    assert _types(text) == [ABDUCTION, ATTACK]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("هاجم مسلحون قرية نهر الإمام فجر اليوم وأحرقوا دورا وبساتين، وقتل ثمانية من سكانها.", [ATTACK]),
        ("هاجم مسلحون نقطة تفتيش للصحوة في الهويدر فقتلوا اثنين منهم وأحرقوا عجلتهم.", [CLASH]),
        ("اقتحم مسلحون من داعش منزلا في الحويجة وأعدموا صاحبه واثنين من أبنائه ثم فجروا الدار بعبوتين.", [ATTACK]),
        # … but not in another town, nor with nobody killed.
        ("هاجم مسلحون قرية نهر الإمام فجر اليوم وقتلوا اثنين، وأحرق متظاهرون مقر حزب في الكوت.",
         [ATTACK, "Violent demonstration"]),
    ],
)  # fmt: skip
def test_what_burns_or_is_blown_up_in_an_attack_is_of_it(text, types):
    assert _types(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("هاجم مسلحون نقطة تفتيش في الهويدر فجر اليوم فقتلوا شرطيين، وبعد ساعة انفجرت عبوة بدورية.", [CLASH, BOMB]),
        ("سقطت ثلاث قذائف هاون على سوق في الكوت، وبعد ساعات انفجرت سيارة مفخخة قرب المستشفى.", [SHELLING, BOMB]),
        ("انفجرت عبوة بدورية للجيش في الحلة، قبل أن تستهدف طائرة مسيرة مقرا للحشد في جرف الصخر.",
         [BOMB, "Air/drone strike"]),
        # A second bomb is of the first's event, and so is what the assault led to.
        ("فجر انتحاري سيارته عند مركز للشرطة في بيجي، وبعد ساعة فجر آخر نفسه بين المسعفين.", ["Suicide bomb"]),
        ("هاجم مسلحون مركزا للشرطة في بيجي، وبعد ساعات من الاشتباكات انسحبوا.", [CLASH]),
    ],
)  # fmt: skip
def test_what_happened_hours_later_is_another_event(text, types):
    assert _types(text) == types


def _rows(text):
    """Type, dead and wounded of each event."""
    return [(e["sub_event_type"], e["killed_low"], e["wounded_low"]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("تجمع المحتجون ليل الثلاثاء أمام السفارة التركية في بغداد، وفرقتهم الشرطة، فيما تظاهر آخرون اليوم في كربلاء.",
         ["Protest with intervention", "Peaceful protest"]),
        ("تظاهر مئات العاطلين يوم الثلاثاء أمام مبنى المحافظة في البصرة ورشق بعضهم الجنود بالحجارة، وعاد الهدوء أمس.",
         ["Violent demonstration"]),
        # … but not a crowd that others disperse elsewhere.
        ("تظاهر المئات يوم الثلاثاء في البصرة، وفرقت الشرطة أمس محتجين في الكوت.",
         ["Peaceful protest", "Protest with intervention"]),
    ],
)  # fmt: skip
def test_what_is_done_to_a_crowd_or_by_some_of_it_is_of_its_protest(text, types):
    assert _types(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("سيطر مسلحون على سليمان بيك يوم الثلاثاء إثر معارك، قبل أن ينسحبوا منها في 17 حزيران.",
         ["Non-state actor overtakes territory", "Change to group/activity"]),
        ("سيطر مسلحون على سليمان بيك يوم الثلاثاء إثر معارك، قبل أن ينسحبوا منها.",
         ["Non-state actor overtakes territory"]),
    ],
)  # fmt: skip
def test_a_place_given_up_on_a_day_of_its_own(text, types):
    assert _types(text) == types


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("اندلعت اشتباكات بين عشيرتين في الكحلاء مساء أمس وقتل فيها ثلاثة أشخاص، كما أصيب مدنيان برصاص طائش.",
         [(CLASH, 3, 2)]),
        ("قتل طفل برصاصة طائشة خلال نزاع عشائري مسلح في القرنة.", [(CLASH, 1, 0)]),
        ("قتل طفل برصاصة طائشة في القرنة.", []),
    ],
)  # fmt: skip
def test_stray_bullets_of_a_fight(text, rows):
    assert _rows(text) == rows


@pytest.mark.parametrize(
    ("told_after", "rows"),
    [
        ("وأوضح المصدر أن المواجهات بدأت ليل الثلاثاء.", [(CLASH, 13, 50)]),
        ("وكانت الاشتباكات اندلعت فجر الأربعاء بعد مشادة.", [(CLASH, 13, 50)]),
        ("وأوضح المصدر أن بين القتلى ثلاثة جنود وطفلا سقطت على بيته قذيفة هاون.", [(CLASH, 13, 50)]),
        ("وكانت المدينة شهدت مواجهات يوم الاثنين.", [(CLASH, 13, 50), (CLASH, 0, 0)]),
    ],
)
def test_when_it_began_is_no_other_event(told_after, rows):
    text = "ارتفعت حصيلة المواجهات بين الشرطة ومسلحين في الكوت اليوم إلى 13 قتيلا و50 جريحا. "
    assert _rows(text + told_after) == rows


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("أطلق مسلحون قذيفة صاروخية على دورية أمريكية في الدور. وقال متحدث إن القوات ردت بإطلاق النار.", CLASH),
        ("أطلق مسلحون قذيفة صاروخية على دورية أمريكية في الدور. وقال متحدث إن القوات أغلقت الطريق.", SHELLING),
        ("هاجم عشرات المسلحين مركزا للشرطة في المدائن بعد تفجير سيارة عند بوابته، وقتلوا ثمانية من الشرطة.", CLASH),
        ("استهدف تفجير سيارة مركزا للشرطة في المدائن، وقتل ثمانية من الشرطة.", BOMB),
    ],
)
def test_those_attacked_shot_back_or_a_bomb_opened_the_attack(text, type_):
    assert _types(text) == [type_]


def test_one_count_of_two_kinds_of_attacks():
    text = "وثق ناشطون 34 عملية اغتيال وخطف في كركوك منذ مطلع العام، أودت بحياة 21 شخصا."
    assert [(e["level"], e["n_events"], e["killed_low"]) for e in events(text)] == [("aggregate", 34, 21)]


def test_police_lie_in_wait_for_those_they_arrest():
    text = "ألقت مفارز الاستخبارات القبض صباح اليوم على ثلاثة إرهابيين مطلوبين وفق المادة 4 إرهاب بكمين محكم في الكرمة."
    assert _types(text) == ["Arrests"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "أبطلت فرق المتفجرات اليوم أربع عبوات ناسفة في النعمانية، وثلاثا أخرى قرب الصويرة.",
            [("Disrupted weapons use", "An-Numaniyah", "IED", 4), ("Disrupted weapons use", "As-Suwayrah", "IED", 3)],
        ),
        (
            "قصفت مقاتلات أميركية أمس مقار للكتائب في جرف الصخر، وأخرى في القائم.",
            [("Air/drone strike", "Jurf al-Sakhr", "air strike", None),
             ("Air/drone strike", "Al Qaim (Husaybah)", "air strike", None)],
        ),
        ("خرجت تظاهرة في الكوت وأخرى في الحلة.",
         [("Peaceful protest", "Kut", None, None), ("Peaceful protest", "Hillah", None, None)]),
        # Other weapons of one find, and another woman, are no other event.
        ("ضبطت القوات عبوات ناسفة وأسلحة أخرى في الحلة.", [("Disrupted weapons use", "Hillah", "IED", None)]),
    ],
)  # fmt: skip
def test_others_at_a_place_of_their_own(text, told):
    assert [(e["sub_event_type"], e["location"], e["weapon"], e["munitions_low"]) for e in events(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل إمام مسجد برصاص مجهولين في الزبير اليوم، وثلاثة مصلين بانفجار عبوة في الحلة.",
         [(ATTACK, "06-18", "Az-Zubair", 1), (BOMB, "06-18", "Hillah", 3)]),
        ("قتل جنديان في الحلة بانفجار أمس، وثلاثة من الشرطة برصاص قناص.",
         [(BOMB, "06-17", "Hillah", 2), (CLASH, "06-17", "Hillah", 3)]),
    ],
)  # fmt: skip
def test_people_joined_to_the_verb_by_a_cause_of_their_own(text, told):
    assert _told(text) == told


def test_dead_and_wounded_by_one_cause_are_of_one_event():
    assert _types("أوقع القصف أمس قتلى وجرحى بقذائف الهاون في الحلة.") == [SHELLING]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("فتحت القوات النار على محتجين فسقط 25 قتيلا، وفق دائرة صحة ذي قار التي أعلنت في البداية مقتل 13.", 25),
        ("ارتفعت حصيلة انفجار السيارة في الحلة إلى 202 قتيلا، بحسب مصدر طبي كان قد تحدث عن 144 قتيلا.", 202),
    ],
)
def test_a_number_given_at_first(text, rows):
    (event,) = events(text)
    assert (event["killed_low"], event["killed_high"]) == (rows, rows)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("قتل هجوم انتحاري 14 شخصا في الدجيل. وقد شيع الأهالي قتلاهم صباح أمس وسط إطلاق نار كثيف في الهواء.",
         [("Suicide bomb", 14, 0), (OTHER, 0, 0)]),
        ("أطلق مسلحون النار في الهواء ابتهاجا في الكوت أمس.", []),
        ("أطلق مسلحون النار على سيارة في الكوت أمس فقتل سائقها.", [(ATTACK, 1, 0)]),
        ("قتلت القوات ثلاثة واعتقلت سبعة في غارة على مزرعة في الدجيل. وأضاف أن جنديا أصيب خلال تبادل لإطلاق النار.",
         [(CLASH, 3, 1)]),
        ("قتلت طائرات التحالف ثلاثة مسلحين في غارة على مزرعة في الدجيل.", [("Air/drone strike", 3, 0)]),
    ],
)  # fmt: skip
def test_shots_into_the_air_and_raids_on_the_ground(text, rows):
    assert _rows(text) == rows


def test_what_gunmen_did_besides_is_another_event():
    text = (
        "اقتحم مسلحون من داعش منزلا في الحويجة وقتلوا صاحبه. "
        "ونصب التنظيم كذلك حاجزا وهميا على طريق كركوك واختطف ثلاثة من سائقي الصهاريج."
    )
    assert _types(text) == [ATTACK, ABDUCTION]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("تظاهر المئات في الناصرية أمس وأغلقوا جسرا، وفي الكوت أحرق محتجون مقر حزب.",
         [("Peaceful protest", 0, 0), ("Violent demonstration", 0, 0)]),
        ("وقع انفجاران في كركوك يوم الأحد وقتل أربعة، ووقع ثالث في طوز خورماتو يوم الاثنين وقتل اثنان.",
         [(BOMB, 4, 0), (BOMB, 2, 0)]),
        ("صد الجيش هجوما لداعش على بيجي وقتل عشرة، فيما قصف طيران التحالف رتلا في حديثة.",
         [(CLASH, 10, 0), ("Air/drone strike", 0, 0)]),
        ("شيع المئات في الكوت ضحايا تفجير أمس الذي أودى بحياة 30 شخصا.", [(OTHER, 0, 0), (BOMB, 30, 0)]),
        ("أعدم داعش 15 مدنيا في الموصل وفجر منازلهم.", [(ATTACK, 15, 0)]),
    ],
)  # fmt: skip
def test_short_reports_of_one_event_or_two(text, rows):
    assert _rows(text) == rows


@pytest.mark.parametrize(
    ("text", "types"),
    [
        # What a place has been seeing is no news beside what happened there.
        ("قتل تسعة مدنيين أمس بقصف على حي شرقي الموصل، التي تشهد معارك بين القوات ومسلحي داعش.", [SHELLING]),
        ("تشهد الرمادي منذ أمس معارك بين الجيش ومسلحي داعش.", [CLASH]),
        # When a group held the town is no other event than what it then did there.
        ("وكان داعش وبعد سيطرته على مدينة تكريت في 12 نيسان الماضي أعدم 90 جنديا.", [ATTACK]),
    ],
)
def test_what_only_describes_or_dates_is_no_event(text, types):
    assert _types(text) == types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أطلقت الشرطة النار على محتجين حاولوا اقتحام مبنى المحافظة في الكوت فقتل ثلاثة منهم.",
         [("Excessive force against protesters", "", "Kut", 3)]),
        ("فتح الحراس النار على حشد كان يحاول اقتحام مكتب النائب في الحلة أمس، فأصيب ستة متظاهرين.",
         [("Protest with intervention", "06-17", "Hillah", 0)]),
        ("تصدى رجال الصحوة للمسلحين الذين داهموا قرية في جرف الصخر، فقتل خمسة من المهاجمين.",
         [(CLASH, "", "Jurf al-Sakhr", 5)]),
        # What others did is another event.
        ("أطلقت الشرطة النار على محتجين في الكوت أمس ثم اقتحم محتجون مبنى المحافظة.",
         [("Protest with intervention", "06-17", "Kut", 0), ("Violent demonstration", "06-17", "Wasit", 0)]),
    ],
)  # fmt: skip
def test_what_those_met_came_for_is_no_event(text, told):
    assert _told(text) == told


def test_paragraphs_headed_by_places_never_share_an_event():
    told = "{} \\ اندلعت مواجهات فجر أمس وخلفت 5 قتلى من المسلحين .\n{} \\ انتشل صيادون امس جثتين من نهر دجلة ."
    assert [row[3] for row in _told(told.format("بابل", "واسط"))] == [5, 2]
    # One town alone that heads a text is where it was written.
    text = "الموصل - انفجرت سيارة مفخخة أمس فقتل سبعة.\nوقالت الشرطة إن الانفجار أصاب تسعة أيضا."
    assert [(e["killed_low"], e["wounded_low"]) for e in events(text)] == [(7, 9)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("قتل تسعة مسلحين بضربات جوية في جبال مكحول أمس. وقالت القيادة إن الطائرات نفذت أربع ضربات أسفرت عن قتل تسعة.",
         [(4, 9)]),
        ("أعلنت الوزارة قتل سبعة إرهابيين بقصف جوي في وادي الشاي. وأوضحت أن طيران الجيش شن ضربتين قتلت سبعة منهم.",
         [(2, 7)]),
        # Other dead are those of other strikes, and so are the same at another place.
        ("قتل تسعة مسلحين بضربات جوية في جبال مكحول أمس. وقالت القيادة إن الطائرات نفذت أربع ضربات أسفرت عن قتل 20.",
         [(1, 9), (4, 20)]),
        ("قتل تسعة مسلحين بقصف جوي في جبال مكحول أمس. ونفذت الطائرات أربع ضربات في القائم أسفرت عن قتل تسعة.",
         [(1, 9), (4, 9)]),
    ],
)  # fmt: skip
def test_what_was_told_is_counted_in_the_next_sentence(text, rows):
    assert [(e["n_events"], e["killed_low"]) for e in events(text)] == rows


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("قتل سبعة متظاهرين في الناصرية أمس.\nوقالت مصادر طبية إن القتلى سقطوا بالرصاص الحي عند جسر الزيتون.", [7]),
        # A film of other dead, and other dead elsewhere.
        ("اغتيل محام في البصرة أمس برصاص مسلحين.\nوأظهر تسجيل نشره التنظيم إعدام أربعة جنود.", [1, 4]),
        ("قتل سبعة متظاهرين في الناصرية أمس.\nوقالت مصادر إن ثلاثة آخرين قتلوا بالرصاص الحي في الكوت.", [7, 3]),
    ],
)  # fmt: skip
def test_what_a_recording_shows_and_by_what_they_died(text, dead):
    assert [e["killed_low"] for e in events(text)] == dead


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("قتل تسعة بانفجار سيارة مفخخة أمس، وقتل ستة آخرون في انفجار عبوة.", [(BOMB, 9, 0), (BOMB, 6, 0)]),
        ("قتل جنديان بانفجار عبوة ناسفة أمس، وأصيب ثلاثة بقصف بالهاون في الفلوجة.", [(BOMB, 2, 0), (SHELLING, 0, 3)]),
        # One blow, and what goes off in a fight.
        ("قتل خمسة بانفجار سيارة مفخخة في بعقوبة أمس، وأصيب ثلاثة بانفجار السيارة نفسها.", [(BOMB, 5, 3)]),
        ("اندلعت اشتباكات في الرمادي أمس قتل فيها ثلاثة، وأصيب خمسة بانفجار عبوة.", [(CLASH, 3, 5)]),
        ("انفجرت سيارة مفخخة في الكرادة أمس، ما أدى إلى مقتل خمسة، وإصابة سبعة بجروح.", [(BOMB, 5, 7)]),
    ],
)  # fmt: skip
def test_each_toll_by_a_blow_of_its_own(text, rows):
    assert _rows(text) == rows


def test_a_similar_attack_is_not_the_one_whose_toll_has_risen():
    text = "ارتفع إلى 11 عدد قتلى الجيش في الهجوم بشاحنة مفخخة على ثكنة قرب هيت. "
    similar = "وقال ضابط إن هجوما مماثلا بسيارة مفخخة أوقع خمسة قتلى من الشرطة في حديثة."
    assert [e["killed_low"] for e in events(text + similar)] == [11, 5]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("استهدف قصف صاروخي قاعدة عسكرية شمالي بغداد.\nوقال مصدر إن ثلاثة صواريخ سقطت أمس على قاعدة بلد.",
         ["Balad Air Base (Joint Base Balad)"]),
        ("سقطت صواريخ على قاعدة عسكرية قرب بغداد أمس.\nوأوضح بيان أن خمسة صواريخ سقطت في معسكر التاجي.", ["Camp Taji"]),
        # Another base, and one beside a base that has a name.
        ("سقطت صواريخ على قاعدة قرب بغداد أمس.\nكما سقطت ثلاثة صواريخ على معسكر التاجي.", ["Baghdad", "Camp Taji"]),
        ("سقطت صواريخ على معسكر التاجي شمالي بغداد أمس.\nوقال بيان إن ثلاثة صواريخ سقطت على قاعدة بلد الجوية.",
         ["Camp Taji", "Balad Air Base (Joint Base Balad)"]),
    ],
)  # fmt: skip
def test_a_base_near_a_town_is_named_in_the_next_sentence(text, places):
    assert [e["location"] for e in events(text)] == places


@pytest.mark.parametrize(
    "text",
    [
        "عثر على مقبرة جماعية شمال تكريت أمس.\nوتقع المقبرة الأولى وهي مقبرة جماعية",
        "سقط صاروخ على قاعدة شمال بغداد أمس.\nوهو هجوم آخر على معسكر التاجي قصفت",
        "قتل جندي بانفجار عبوة في هيت أمس. وفي بغداد أفادت",
    ],
)
def test_a_text_that_ends_in_the_middle_is_read_to_its_end(text):
    assert events(text)


STRIKE, PROTEST, RIOT = "Air/drone strike", "Peaceful protest", "Violent demonstration"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "هاجم محتجون السفارة في بغداد احتجاجا على الغارات الأميركية التي أدت الأحد إلى مقتل 19 مقاتلا قرب القائم.",
            [(RIOT, "", "Baghdad", 0), (STRIKE, "", "Al Qaim (Husaybah)", 19)],
        ),
        (
            "تظاهر العشرات في الكوت تنديدا بالقصف التركي الذي أوقع ستة قتلى من المدنيين في زاخو أمس.",
            [(PROTEST, "", "Kut", 0), (SHELLING, "06-17", "Zakho", 6)],
        ),
        (
            "أحرق محتجون مقر حزب في النجف احتجاجا على مقتل أربعة متظاهرين برصاص قوات الأمن في كربلاء يوم الأحد.",
            [(RIOT, "", "Najaf", 0), ("Excessive force against protesters", "06-14", "Karbala", 4)],
        ),
        (
            # Where the strikes were it does not say.
            "خرج الآلاف في الحلة في تظاهرة منددة بالغارات الأميركية التي أسفرت عن مقتل 19 عنصرا في الحشد الشعبي.",
            [(PROTEST, "", "Hillah", 0), (STRIKE, "", None, 19)],
        ),
        (
            "ردا على هجوم أدى إلى مقتل جنديين أميركيين في التاجي، قصفت طائرات أميركية مواقع لكتائب حزب الله في القائم.",
            [(SHELLING, "", "Taji", 2), (STRIKE, "", "Al Qaim (Husaybah)", 0)],
        ),
        (
            "قصفت القوات الأميركية مواقع في القائم انتقاما لهجوم على قاعدة كي وان أسفر عن مقتل متعاقد أميركي.",
            [(SHELLING, "", "Al Qaim (Husaybah)", 0), (SHELLING, "", "K1 Air Base", 1)],
        ),
        # What is answered with something else is only named.
        ("رد الجيش التركي على هجوم لحزب العمال الكردستاني بقصف مواقع في زاخو.", [(SHELLING, "", "Zakho", 0)]),
        ("ردت القوات التركية على مقتل جندي بقصف قرى في سيدكان.", [(SHELLING, "", "Sidakan", 0)]),
        # A threat to answer tells of what has happened, a threat to attack of nothing.
        (
            "توعدت كتائب حزب الله بالرد على مقتل ثلاثة من مقاتليها بضربة أميركية في هيت أمس.",
            [(STRIKE, "06-17", "Hit", 3)],
        ),
        ("توعد التنظيم بشن هجمات على هيت.", []),
        # What a crowd is angry about is only named, and so is one dead of whom nothing is told.
        ("تظاهر العشرات في الكوت أمس احتجاجا على الغارات الأميركية.", [(PROTEST, "06-17", "Kut", 0)]),
        ("تظاهر العشرات في الكوت أمس احتجاجا على مقتل ناشط.", [(PROTEST, "06-17", "Kut", 0)]),
        ("شهدت الكوت أمس تظاهرات تنديدا باغتيال الناشط علي كريم.", [(PROTEST, "06-17", "Kut", 0)]),
        # The dead of what is told, and not of a reason.
        ("قصفت طائرات أمس مواقع في القائم، ما أدى إلى مقتل 19 مقاتلا.", [(STRIKE, "06-17", "Al Qaim (Husaybah)", 19)]),
    ],
)
def test_what_an_act_answers_is_an_event_of_its_own_with_its_dead(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("هاجم مسلحون قرية في خانقين وقتلوا أربعة مدنيين. وأضاف أن اثنين من الشرطة قُتلا بعبوة زرعوها.", [4, 2]),
        ("وقع هجوم انتحاري في بعقوبة وأسفر عن مقتل 36 مدنياً. وقُتل نقيب في الشرطة بعبوة لاصقة.", [36, 1]),
        ("انفجرت سيارة مفخخة في كركوك وقتلت ستة مدنيين. وقُتل جندي بلغم أرضي.", [6, 1]),
        ("أعلنت الشرطة مقتل تسعة مدنيين بقصف بالهاون على الفلوجة. وقال مصدر إن جنديين قضيا بعبوة ناسفة.", [9, 2]),
        ("شنت طائرات غارة على تلعفر فقتلت سبعة مسلحين. ولقي ضابط مصرعه بسيارة مفخخة.", [7, 1]),
        # The bomb told of, an attack that may have been it, and the same dead once more.
        ("قتل ستة مدنيين في هجوم بسيارة مفخخة في الحلة. وقال طبيب إن ستة مدنيين قتلوا بالسيارة المفخخة.", [6]),
        ("شن مسلحون هجوما في الحويجة قتل فيه خمسة. وقال ضابط إن أربعة قتلوا بعبوة ناسفة.", [4]),
        ("قتل ثلاثة جنود في الموصل. وقال مصدر إن ثلاثة جنود قتلوا بعبوة ناسفة.", [3]),
        ("انفجرت عبوة ناسفة في الدورة. وقال مصدر إن شرطيين قتلا بعبوة كانت مزروعة على الطريق.", [2]),
    ],
)
def test_a_bomb_not_told_of_before_killed_others(text, killed):
    assert [e["killed_low"] for e in events(text)] == killed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # The dead of a grave that are found.
        ("العثور على 35 جثة في مقبرة جماعية في سنجار.", [(OTHER, "", "Sinjar", 35)]),
        ("أعلنت الشرطة أمس العثور على 12 جثة داخل مقبرة جماعية قرب تلعفر.", [(OTHER, "06-17", "Tal Afar", 12)]),
        ("أكد مسؤول محلي العثور على رفات 80 إيزيديا في مقبرة جماعية بقرية كوجو.", [(OTHER, "", "Kojo", 80)]),
        ("قتل داعش أمس 35 شخصا ودفنهم في مقبرة جماعية في سنجار.", [(ATTACK, "06-17", "Sinjar", 35)]),
        # A town that was taken with the help of strikes.
        (
            "شنت طائرات أمس غارتين قرب أربيل، وقال مسؤول إن القصف ساعد البشمركة على استعادة مخمور.",
            [("Air/drone strike", "06-17", "Erbil", 0), ("Government regains territory", "06-17", "Makhmur", 0)],
        ),
        (
            "قصفت المدفعية أمس مواقع داعش في هيت، وأكد ضابط أن ذلك مكن الجيش من تحرير كبيسة.",
            [(SHELLING, "06-17", "Hit", 0), ("Government regains territory", "06-17", "Kubaysa", 0)],
        ),
        # One deed among all violence of some days.
        (
            "قتل 47 شخصا في أعمال عنف منذ الأربعاء بعدما فجر مسلحون سيارة في كركوك.",
            [(None, "06-17", None, 47), (BOMB, "", "Kirkuk", 0)],
        ),
        (
            "لقي 30 شخصا حتفهم في أعمال عنف بالعراق هذا الأسبوع عندما هاجم مسلحون مقرا للشرطة في هيت.",
            [(None, "06-15", "Iraq", 30), (CLASH, "", "Hit", 0)],
        ),
        ("قتل 19 شخصا أمس عندما هاجم مسلحون مقرا للشرطة في هيت.", [(CLASH, "06-17", "Hit", 19)]),
    ],
)
def test_graves_towns_taken_and_deeds_among_violence(text, told):
    assert _told(text) == told
