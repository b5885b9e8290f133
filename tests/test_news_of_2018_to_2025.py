"""Reports on Iraq from 2018 to 2025: rockets and drones, strikes on militias, cells of Islamic State, protests."""

import pytest
from coding_rows import coded, events, only

IS = "Islamic State"
ARMY = "Military Forces of Iraq"
POLICE = "Police Forces of Iraq"
PKK = "Kurdistan Workers' Party (PKK)"
US = "Military Forces of the United States"
TURKEY = "Military Forces of Turkey"


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # A headline has its subject before a verb in the present.
        ("داعش يهاجم حاجزا للجيش غرب الحويجة ويقتل جنديين", IS, ARMY),
        ("الجيش التركي يستهدف مركبة لحزب العمال الكردستاني قرب سنجار بطائرة مسيرة", TURKEY, PKK),
        # Some of a group, at the head of a clause.
        ("ذكر مصدر أن مجموعة من عناصر داعش هاجمت نقطة للشرطة قرب العظيم.", IS, POLICE),
        ("قال ضابط إن عددا من مسلحي حزب العمال الكردستاني استهدف مقرا للجيش التركي في دهوك.", PKK, TURKEY),
        # The headline above is no subject of the verb that opens the report.
        ("صاروخان على معسكر في العراق\nاستهدف هجوم بصاروخين معسكر التاجي شمال بغداد.", None, None),
        # What was fired on a squadron has not its owner.
        ("قال مصدر إن صاروخا سقط على السرب السابع لطيران الجيش في معسكر التاجي شمال بغداد.", None, ARMY),
    ],
)
def test_subjects_of_headlines_and_of_some_of_a_group(text, actor1, actor2):
    event = only(text)
    assert (event["actor1"], event["actor2"]) == (actor1, actor2)


def test_no_subject_before_a_passive_or_a_pronoun():
    # The pronoun is whom it was done to.
    assert only("الشرطة تهاجمها عناصر داعش قرب المقدادية")["actor1"] == IS
    # A past verb at the head of a line may be passive.
    assert all(event["actor1"] != IS for event in events("داعش قصف موقعه في حمرين أمس"))


def test_forces_hit_by_what_is_answered_did_not_strike_themselves():
    text = "نفذت واشنطن ضربات على مقار في القائم أوقعت ستة قتلى، ردا على هجمات استهدفت قواتها قرب أربيل."
    assert [e["actor1"] for e in events(text)] == [US]
    assert all(e["actor1"] != e["actor2"] for e in events(text))


def test_aircraft_told_of_again_are_those_named_in_the_sentence():
    text = "ذكر جهاز مكافحة الإرهاب أن طائرات تركية قصفت مقرا في سنجار، وأن تلك الطائرات قصفت مركبة في بعشيقة."
    assert {e["actor1"] for e in events(text)} == {TURKEY}
    # Of nobody named so they are those of the speaker.
    text = "قال الجيش العراقي إن الطائرات قصفت وكرا لداعش في وادي الشاي جنوب كركوك."
    assert only(text)["actor1"] == ARMY


@pytest.mark.parametrize(
    "text",
    [
        "صاروخان على قاعدة تضم مستشارين\nبغداد، العراق (رويترز) - قال الجيش إن صاروخين سقطا على قاعدة بلد.",
        "هجوم على معسكر\nأربيل (وكالة الشمال) قال مصدر إن صاروخين سقطا على قاعدة بلد.",
    ],
)
def test_where_a_report_was_filed_below_its_headline_is_no_place_of_it(text):
    assert only(text)["location"] == "Balad Air Base (Joint Base Balad)"


def test_a_bracket_on_where_a_town_lies_files_nothing():
    text = "مقتل جندي في هجوم\nالحويجة (55 كم جنوب غرب كركوك) شهدت أمس هجوما لداعش قتل فيه جندي."
    assert only(text)["location"] == "Hawija"


@pytest.mark.parametrize(
    ("name", "governorate"),
    [("السماوة", "Muthanna"), ("الحلة", "Babil"), ("بعقوبة", "Diyala"), ("تكريت", "Salah al-Din")],
)
def test_a_governorate_may_be_called_by_its_capital(name, governorate):
    event = only(f"انفجرت عبوة أمس على رتل للتحالف الدولي ضمن حدود محافظة {name}.")
    assert (event["admin1"], event["geo_precision"]) == (governorate, 3)
    # The town by itself stays the town.
    assert only(f"انفجرت عبوة أمس في {name}.")["geo_precision"] == 1


def test_a_vague_toll_gives_way_to_the_number_of_a_narrower_group():
    text = (
        "هاجم مسلحون حاجزا في داقوق فقتل عنصر أمن وأصيب آخرون. "
        "وقال مصدر إن الهجوم أسفر عن مقتل شرطي وإصابة أربعة من الشرطة."
    )
    event = only(text)
    assert (event["killed_low"], event["wounded_low"], event["wounded_high"]) == (1, 4, 4)
    # Of another side they are others.
    text = "انفجرت عبوة في داقوق فأصيب مدنيون. وقال مصدر إن أربعة من الشرطة أصيبوا في التفجير."
    assert only(text)["wounded_high"] is None


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("أسفر انفجار العبوة أمس قرب الطارمية عن مقتل ركاب السيارة وهم أربعة مدنيين.", 4),
        ("قتل مسلحون أفراد عائلة في تازة أمس وهم خمسة أشخاص.", 5),
        # A number between strokes, as some outlets write it.
        ("قتل /6/ جنود بانفجار عبوة قرب الطارمية أمس.", 6),
        ("استشهد {3} منتسبين بهجوم لداعش في العظيم أمس.", 3),
        # Parts of a total that has its number stay its parts.
        ("قتل تسعة أشخاص بانفجار عبوة قرب الطارمية أمس وهم سبعة مدنيين وشرطيان.", 9),
    ],
)
def test_how_many_they_were(text, killed):
    event = only(text)
    assert (event["killed_low"], event["killed_high"]) == (killed, killed)


def harmed(text):
    return [(c["status"], c["low"], c["group"]) for c in coded(text).rows["casualties"]]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الجيش مقتل ما يسمى بوالي كركوك في ضربة جوية قرب داقوق أمس.",
        "أعلنت الخلية مقتل المدعو أبو قتيبة بضربة جوية قرب داقوق أمس.",
        'قتل من يعرف بـ"أمير الرطبة" في ضربة جوية أمس.',
        "أسفرت ضربة جوية قرب داقوق أمس عن مقتل نائب والي كركوك في تنظيم داعش.",
    ],
)
def test_one_person_told_of_by_what_he_is_called(text):
    assert harmed(text) == [("killed", 1, "militants")]


def test_names_that_are_no_person_and_no_deed():
    # "What is called the resistance" is nobody by himself.
    assert harmed("استهدف ما يسمى بالمقاومة الإسلامية قاعدة حرير أمس بطائرة مسيرة.") == []
    # The name is spelled like "captures".
    assert harmed("قال القيادي أبو ياسر إن صاروخا سقط قرب قاعدة حرير أمس.") == []


def rows(text):
    columns = ("sub_event_type", "location", "n_events", "killed_low", "killed_high")
    return [tuple(e[c] for c in columns) for e in events(text)]


def test_how_grave_a_wound_is_adds_no_wounded():
    text = "قال قائممقام القضاء إن غارة استهدفت مركبة قرب كلار أمس، ما أدى إلى مقتل شابين وجرح ثالث إصابته بليغة."
    assert [(c["status"], c["low"]) for c in coded(text).rows["casualties"]] == [("killed", 2), ("wounded", 1)]
    # Behind "led to" it is told of somebody.
    text = "انفجرت عبوة أمس على سيارة مدير الناحية قرب كلار ما أدى إلى إصابته."
    assert only(text)["wounded_low"] == 1


def test_a_number_behind_the_next_word_of_harm_is_none_of_the_dead():
    text = "انفجرت عبوة في كلار أمس فقتل ستة أشخاص. وأكد الطبيب عدد القتلى وإصابة تسعة بينهم طفلان."
    event = only(text)
    assert (event["killed_low"], event["killed_high"], event["wounded_low"]) == (6, 6, 9)
    assert only("بلغ عدد قتلى التفجير في كلار ستة والجرحى تسعة.")["killed_low"] == 6


def test_what_is_told_behind_an_event_named_on_the_way_is_of_the_main_one():
    text = (
        "قتل سبعة مقاتلين في غارة أميركية على القائم أمس. وقال الجيش الأميركي إنه استهدف مقرين هناك، بعد يومين من مقتل "
        "متعاقد في هجوم بالصواريخ على قاعدة في كركوك. وقال المتحدث إن هذه الضربات أضعفت الفصيل."
    )
    found = events(text)
    assert [e["location"] for e in found][-1] == "Kirkuk"
    assert found[-1]["sub_event_type"] == "Shelling/artillery/missile attack"


@pytest.mark.parametrize(
    "reason",
    ["ردا على هجمات متكررة على قواعد تضم جنودها", "ردا على هجمات استهدفت جنودها في العراق"],
)
def test_attacks_of_no_number_that_are_answered_are_no_event(reason):
    found = rows(f"قصفت طائرات أميركية مقرا في القائم أمس وقتلت أربعة مسلحين، {reason}.")
    assert [r[3] for r in found] == [4]


def test_attacks_that_are_answered_are_told_with_their_number():
    found = rows("قصفت طائرات أميركية مقرا في القائم أمس، ردا على ثلاث هجمات استهدفت قاعدة عين الأسد الأسبوع الماضي.")
    assert 3 in [r[2] for r in found]


@pytest.mark.parametrize(
    "text",
    [
        "استهدف 30 هجوما المصالح الأميركية في العراق منذ مطلع العام. وأدت الهجمات إلى مقتل متعاقد وستة مدنيين، وبلغت "
        "ذروتها منتصف نيسان حين استهدفت طائرة مسيرة مفخخة مطار أربيل.",
        "أحصت السفارة 30 هجوما على قواعد تضم أميركيين منذ مطلع العام. وأسفرت الهجمات عن مقتل متعاقد وستة مدنيين، فيما "
        "اتخذت منحى آخر في نيسان عندما نفذت فصائل هجوما بطائرة مسيرة على مطار أربيل.",
    ],
)
def test_the_dead_of_many_attacks_are_none_of_the_one_told_with_its_day(text):
    whole, one = rows(text)
    assert whole[2:] == (30, 7, 7)
    assert one[0] == "Air/drone strike"
    assert one[2:] == (1, 0, 0)


def test_a_day_with_when_straight_behind_the_dead_is_how_it_came_about():
    found = rows("أوقعت الهجمات ثلاثة قتلى في أيار حين استهدف انتحاري سوقا في بعقوبة.")
    assert [r[3] for r in found] == [3]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل متظاهر أمس في الناصرية مع استئناف حراك احتجاجي، الذي أسفر مطلع الشهر عن مقتل 90 شخصا.", {1, 90}),
        ("قتل متظاهران أمس في كربلاء مع عودة حراك شعبي، الذي أوقع منذ مطلع حزيران 70 قتيلا.", {2, 70}),
        ("قتل متظاهر بالرصاص في الناصرية مساء أمس في إطار الاحتجاجات التي أوقعت 40 قتيلا منذ مطلع حزيران.", {1, 40}),
    ],
)
def test_the_dead_of_protests_of_weeks_are_told_by_themselves(text, tolls):
    assert {e["killed_low"] for e in events(text)} == tolls


def test_the_day_and_place_before_the_protests_are_those_of_the_death():
    first = events("قتل متظاهر بالرصاص في الناصرية مساء أمس في إطار الاحتجاجات التي أوقعت 40 قتيلا منذ مطلع حزيران.")[0]
    assert (first["location"], first["date_from"]) == ("Nasiriyah", "2020-06-17")


def test_a_square_whose_name_says_in_which_town_it_is():
    text = "اغتال مسلحون ناشطا في البصرة أمس. ونجت مسعفة من محاولة اغتيال في ساحة التحرير وسط بغداد."
    assert [e["location"] for e in events(text)] == ["Basra", "Tahrir Square, Baghdad"]


def test_what_else_was_done_is_another_event():
    text = (
        "اغتال مسلحون ناشطة في البصرة أمس وأردوا شقيقتها. وقال ضابط إن مسلحين هاجموا أيضا سيارة ناشط وسط البصرة "
        "وأطلقوا عليها النار."
    )
    assert [e["killed_low"] for e in events(text)] == [2, 0]
    # The attack known, told on, stays one.
    text = "هاجم مسلحون حاجزا للجيش في داقوق أمس. وقال ضابط إن الهجوم أوقع أيضا قتيلين من الجنود في داقوق."
    assert only(text)["killed_low"] == 2


def test_a_group_tells_how_it_hit_the_base_of_its_lead():
    text = (
        "تبنى فصيل يسمي نفسه أولياء الدم هجوما على قاعدة عين الأسد. وبلغ عدد الهجمات على القواعد نحو 50 هجوما. وقال "
        "الفصيل إنه استهدف بطائرة مسيرة قاعدة عين الأسد."
    )
    assert [(e["location"], e["n_events"]) for e in events(text)].count(("Ain al-Asad Air Base", 1)) == 1
    # Another base is another attack.
    found = events(text.replace("مسيرة قاعدة عين الأسد", "مسيرة قاعدة حرير"))
    assert {e["location"] for e in found if e["n_events"] == 1} == {"Ain al-Asad Air Base", "Harir (Bashur) Air Base"}


def test_those_aircraft_are_of_the_strike_told_before():
    text = (
        "قصفت طائرات تركية مقرات لحزب العمال في سنجار اليوم. وأشار البيان إلى أن تلك الطائرات استهدفت مركبتين في جبل "
        "سنجار."
    )
    assert only(text)["actor1"] == TURKEY


def test_one_like_it_is_of_the_kind_of_what_was_told_of_that_place():
    text = (
        "استهدف هجوم بطائرة مسيرة مطار أربيل اليوم. ويأتي بعد يوم من سقوط صاروخ على قاعدة عين الأسد. وتعرض مطار أربيل "
        "لهجوم مماثل في نيسان الماضي."
    )
    assert [e["sub_event_type"] for e in events(text)] == [
        "Air/drone strike", "Shelling/artillery/missile attack", "Air/drone strike",
    ]  # fmt: skip
    # With munitions of its own it is of their kind.
    found = events(text.replace("مماثل في نيسان", "مماثل بصاروخين في نيسان"))
    assert found[-1]["sub_event_type"] == "Shelling/artillery/missile attack"


def test_a_toll_told_a_third_time_is_that_of_one_telling():
    text = (
        "قتل عنصران من الحشد الشعبي في ضربة أميركية بمسيرة على مقر شرق بغداد أمس. وأعلنت الهيئة مقتل عنصرين من الحشد "
        "الشعبي في الغارة. وقالت مصادر في الشرطة إن عنصرين من الحشد قتلا في قصف على مقر شرق بغداد."
    )
    assert [r[3:] for r in rows(text)] == [(2, 2)]
    # Others at another place are others.
    found = events(text.replace("قصف على مقر شرق بغداد", "قصف على مقر في القائم"))
    assert len(found) == 2


def test_a_leader_and_his_guard_of_the_force_hit_are_two_of_it():
    text = (
        "أعلن فصيل من الحشد الشعبي مقتل قيادي ومرافقه في ضربة بمسيرة أميركية على مقر للحشد في بغداد. وأدت الضربة إلى "
        "مقتل عنصرين من الحشد الشعبي، وفق مصدر."
    )
    assert [r[3:] for r in rows(text)] == [(2, 2)]
    # Whom a group fought are not its own dead.
    text = "هاجم داعش مقرا للحشد الشعبي في العظيم فقتل مسلحان. وقال مصدر إن عنصرين من الحشد الشعبي قتلا في الهجوم."
    assert only(text)["killed_low"] == 4


def test_people_of_a_group_said_later_are_those_counted():
    text = (
        "تعرضت جرف الصخر أمس لعدة ضربات جوية أسفرت عن مقتل شخصين وإصابة ثلاثة. وأفاد الحشد الشعبي بمقتل عنصرين على "
        "الأقل وإصابة ثلاثة، إثر أربعة انفجارات ناجمة عن غارات استهدفت جرف الصخر."
    )
    event = only(text)
    assert (event["killed_low"], event["wounded_low"], event["wounded_high"]) == (2, 3, 3)


def test_raids_that_a_lead_only_answers_are_those_told_below():
    text = (
        "توعد الفصيل بمهاجمة القواعد الأميركية، ردا على الغارات الجوية التي استهدفت مواقعه أمس. وقال في بيان إن جرف "
        "الصخر تعرضت لعدة غارات جوية أسفرت عن مقتل أربعة من عناصره."
    )
    event = only(text)
    assert (event["location"], event["killed_low"]) == ("Jurf al-Sakhr", 4)
    assert event["actor2"] != US


@pytest.mark.parametrize(
    ("text", "actor2"),
    [
        ("سقط صاروخان على قاعدة عسكرية أمريكية شمال بغداد أمس.", US),
        ("استهدف صاروخ قاعدة عسكرية تركية قرب بعشيقة أمس.", TURKEY),
        ("انفجرت عبوة أمس على رتل ينقل معدات للتحالف الدولي قرب السماوة.", "Global Coalition Against Daesh"),
        ("انفجرت عبوة أمس برتل للشركات المتعاقدة مع قوات التحالف الدولي في الحلة.", "Global Coalition Against Daesh"),
        ("سقط صاروخان على قاعدة عسكرية عراقية شمال بغداد أمس.", None),
    ],
)
def test_whose_base_or_load_was_hit(text, actor2):
    assert only(text)["actor2"] == actor2


def test_a_group_said_to_be_who_did_it_did_both():
    text = (
        "انفجرت عبوة على رتل للتحالف الدولي في الديوانية أمس. وتعرض رتل آخر للاستهداف في الحلة. وقال المراسل إن «أصحاب "
        "الكهف» هي التي نفذت العمليتين."
    )
    found = events(text)
    assert {e["actor1"] for e in found} == {"Ashab al-Kahf"}
    assert {e["actor2"] for e in found} == {"Global Coalition Against Daesh"}
    one = events(text.replace("العمليتين", "العملية"))
    assert [e["actor1"] for e in one] == [None, "Ashab al-Kahf"]
    asked = events(text.replace("هي التي نفذت العمليتين", "هي التي يسأل عنها السكان"))
    assert {e["actor1"] for e in asked} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "قال العميد إن الخلية تقف وراء العديد من الهجمات على مواقع القوات في كركوك.",
        "حذرت المفوضية من ارتفاع حالات الخطف في بغداد.",
    ],
)
def test_attacks_of_no_number_and_no_day_are_no_event(text):
    assert events(text) == []


def test_attacks_of_a_number_somebody_stands_behind_are_told():
    assert only("قال العميد إن الخلية تقف وراء ستة هجمات على القوات في كركوك الشهر الماضي.")["n_events"] == 6


def test_several_people_told_of_as_a_group():
    event = only("أسفرت ضربة جوية على وكر قرب داقوق أمس عن مقتل مجموعة من الإرهابيين.")
    assert (event["killed_low"], event["killed_high"]) == (3, None)
    assert harmed("نفذت مجموعة من الإرهابيين هجوما على حاجز قرب داقوق أمس.") == []


def test_the_dead_of_the_last_week_are_none_of_a_day():
    text = (
        "قتل متظاهر خلال احتجاجات اليوم في كربلاء. وكانت المفوضية أعلنت أن عدد ضحايا الاحتجاجات في الأسبوع الأخير بلغ "
        "120 قتيلا و3000 جريح."
    )
    assert [(e["killed_low"], e["date_from"]) for e in events(text)] == [(1, "2020-06-18"), (120, "2020-06-08")]


def test_days_that_nothing_resolves_are_compared_by_their_words():
    text = "سقط صاروخ على معسكر التاجي مساء أمس الخميس. وفي الخامس من آب الماضي، سقط صاروخ داخل المنطقة الخضراء."
    assert [e["location"] for e in events(text, None)] == ["Camp Taji", "Green Zone (International Zone)"]
    text = "قتل شرطي بانفجار عبوة اليوم في الطارمية. وقال مصدر إن العبوة انفجرت في الطارمية اليوم فقتلت شرطيا."
    assert len(events(text, None)) == 1


def test_women_active_in_protests_are_shot_by_gunmen():
    text = "قتلت ناشطتان في التظاهرات أمس في البصرة برصاص مسلحين مجهولين."
    assert only(text)["sub_event_type"] == "Attack"


def test_a_number_with_the_attacks_just_named_counts_them():
    text = "تواجه القوات الأميركية في العراق تصعيدا في الهجمات منذ مطلع آذار، مع ما لا يقل عن 30 هجوما بالصواريخ."
    event = only(text)
    assert (event["n_events"], event["date_from"]) == (30, "2020-03-01")
    # "With" before another thing counts no attacks.
    assert only("تصاعدت الهجمات في كركوك منذ مطلع آذار مع مقتل 30 جنديا.")["n_events"] != 30


def test_a_mountain_has_the_name_of_the_town_in_the_headline():
    text = (
        "قصف تركي على سنجار\nأعلن الجهاز أن طائرات تركية قصفت مقرا لحزب العمال في جبل سنجار أمس، فقتل ثلاثة من عناصره."
    )
    event = only(text)
    assert (event["location"], event["actor1"]) == ("Sinjar Mountains", TURKEY)
    # Another mountain is elsewhere.
    text = text.replace("قصف تركي على سنجار", "قتل مسلحان بقصف تركي على سنجار.").replace("جبل سنجار", "جبل متين")
    found = events(text)
    assert {e["location"] for e in found} == {"Sinjar", "Metina"}


def test_what_came_before_that_is_another_event():
    text = (
        "هاجم داعش حاجزا للشرطة في داقوق أمس فقتل شرطي. وجاء ذلك بعد ساعات على محاولة انتحاري اقتحام مقر وسط كركوك قبل "
        "أن يقتله الحراس."
    )
    assert [r[3] for r in rows(text)] == [1, 1]
    # "That attack" is the one known.
    text = "هاجم داعش حاجزا للشرطة في داقوق أمس فقتل شرطي. وجاء الهجوم بعد ساعات من انسحاب الجيش من المكان."
    assert only(text)["killed_low"] == 1


def test_a_statement_tells_the_attack_of_the_lead_as_a_fight():
    text = (
        "قتل تسعة من الشرطة الاتحادية في هجوم على حاجز جنوب كركوك نفذه داعش أمس. وقالت الخلية إن الشرطة الاتحادية "
        "اشتبكت مع عناصر داعش في ناحية الرشاد. وأضافت أن الهجوم أدى إلى مقتل عدد من عناصر الشرطة."
    )
    assert [r[3:] for r in rows(text)] == [(9, 9)]
    # A fight in another governorate is another.
    found = events(text.replace("ناحية الرشاد", "قضاء الرطبة").split(" وأضافت")[0])
    assert len(found) == 2


def test_how_an_avenged_leader_had_died_is_told_on_the_way():
    text = "تعرضت قاعدة حرير أمس لهجوم بالصواريخ انتقاما لقائد الفيلق، الذي قتل في غارة أميركية قرب مطار بغداد."
    event = only(text)
    assert (event["sub_event_type"], event["actor1"]) == ("Shelling/artillery/missile attack", None)
    # A mourner buried is told by himself.
    assert len(events("شيع المئات في الزبير ناشطا قتل في هجوم مسلح وسط العمارة أمس.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "هاجم الفصيل قاعدة حرير أمس بطائرة مسيرة. وقال إن عملية القصف جاءت ردا على الجرائم بحق أهلنا في غزة.",
    ],
)
def test_a_far_war_is_where_nothing_happened(text):
    assert "Gaza" not in {e["location"] for e in events(text)}


def test_a_town_of_two_words_behind_area_is_that_town():
    assert only("قصفت طائرات مقرا في منطقة جرف الصخر، جنوبي العاصمة بغداد، أمس.")["location"] == "Jurf al-Sakhr"


def test_what_a_first_answer_is_given_to_did_not_make_it():
    text = "تعرضت قاعدة حرير أمس لاستهداف من قبل فصائل مسلحة، في أول رد فعل ميداني على الهجوم الأميركي."
    assert only(text)["actor1"] != US


def test_attacks_that_recur_are_talk_and_a_strike_of_a_day_is_the_one_known():
    assert events("وتتكرر في الأشهر الأخيرة الهجمات التي تستهدف القوات الأميركية في العراق.") == []
    text = "قتل عنصران في قصف قاعدة للحشد الشعبي جنوب بغداد الثلاثاء. لكن ضربة الثلاثاء هي الأولى على قاعدة قرب بغداد."
    assert len(events(text)) == 1


def test_news_of_being_subjected_to_an_attack_tells_of_it():
    assert only("أفادت مصادر بتعرض قاعدة حرير لهجوم بطائرة مسيرة أمس.")["location"] == "Harir (Bashur) Air Base"
    # What an army prepares is planned.
    assert events("قالت مصادر إن الجيش يستعد لهجوم على الحويجة.") == []
