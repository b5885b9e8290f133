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
