"""Who acts and who only tells, whose men and seats a pronoun means, who took a place: text in, actors out."""

import pytest
from coding_rows import events, only

GUNMEN = "Unidentified Armed Group (Iraq)"
IS = "Islamic State"
ARMY = "Military Forces of Iraq"
POLICE = "Police Forces of Iraq"
CIVILIANS = "Civilians (Iraq)"
US = "Military Forces of the United States"


def sides(text):
    event = only(text)
    return event["actor1"], event["actor2"]


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # What gunmen wear is no force; a force named otherwise beside them is.
        ("خطف مسلحون يرتدون ملابس مغاوير الداخلية ثلاثة موظفين في الكرادة أمس.", GUNMEN, CIVILIANS),
        ("خطف رجال بزي الجيش العراقي صاحب متجر في المنصور أمس.", GUNMEN, CIVILIANS),
        ("هاجم مسلحون يرتدون زي الشرطة نقطة للجيش العراقي في المقدادية أمس.", GUNMEN, ARMY),
        ("هاجم مسلحون ملثمون مقرا للشرطة في المقدادية أمس.", GUNMEN, POLICE),
        # Whose the post is that was hit; a mission that is burnt, or whose men were aimed at, did nothing.
        ("جرح جنديان بإطلاق نار من قبل عناصر داعش استهدف نقطة تابعة للفرقة السابعة في هيت أمس.", IS, ARMY),
        ("جرى إحراق القنصلية التركية في الموصل أمس.", None, None),
        ("سقط صاروخ على قاعدة تؤوي قوات أمريكية أمس، وتتهم واشنطن فصائل باستهداف قواتها ودبلوماسييها.", None, US),
        # Two nouns side by side: the second is the object.
        ("هاجم مسلحون دورية للشرطة في سامراء أمس.", GUNMEN, POLICE),
        ("هاجم مسلحون مجهولون رتلا للجيش العراقي في سامراء أمس.", GUNMEN, ARMY),
        ("هاجم مسلحو تنظيم داعش رتلا للجيش العراقي في سامراء أمس.", IS, ARMY),
        ("هاجمت فصائل تطلق على نفسها اسم أصحاب الكهف أمس قاعدة للجيش الأمريكي.", "Ashab al-Kahf", US),
    ],
)
def test_gunmen_and_what_they_wear_or_attack(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        ("قتل عشرة أشخاص بانفجار سيارة مفخخة في الحلة أمس، وفق ما أعلنته وزارة الداخلية.", None, None),
        ("قتل أربعة أشخاص بانفجار عبوة ناسفة في الحلة أمس، بحسب إحصاء لوزارة الداخلية.", None, None),
        ("قال مصدر أمني إنه جرى العثور على مقبرة جماعية قرب تلعفر أمس.", None, None),
        ("أعلن مسؤولون محليون العثور على مقبرة جماعية قرب تلعفر أمس.", None, None),
        # Who finds it himself, and who announces what his men did.
        ("عثرت قوة من الجيش على مقبرة جماعية قرب تلعفر أمس.", ARMY, None),
        ("أعلن قائد الشرطة ضبط عشرين قذيفة في الكوت أمس.", POLICE, None),
        # An officer behind a verb of harm is a victim, not a source.
        ("قتل مسلحون ضابطا في الشرطة قرب منزله في الكوت أمس.", GUNMEN, POLICE),
    ],
)
def test_who_only_tells_the_news_is_on_no_side(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


def test_a_column_told_of_again_is_of_whom_it_was():
    text = (
        "انفجرت عبوة ناسفة أمس على رتل دعم لوجستي للتحالف الدولي قرب الحلة. "
        "وقال مصدر إن عبوة أخرى استهدفت اليوم رتلا مماثلا قرب السماوة."
    )
    assert [event["actor2"] for event in events(text)] == ["Global Coalition Against Daesh"] * 2


REGAINS, OVERTAKES, PEACEFUL = (
    "Government regains territory",
    "Non-state actor overtakes territory",
    "Non-violent transfer of territory",
)
PESHMERGA = "Peshmerga"


@pytest.mark.parametrize(
    ("text", "kind", "actor1", "actor2"),
    [
        # Who takes a place decides what it is, whoever else the clause names.
        ("انتزعت القوات العراقية السيطرة على قرية قرب الحضر أمس بعد معارك مع تنظيم داعش.", REGAINS, ARMY, IS),
        ("انتزع تنظيم داعش بلدة هيت أمس من قبضة الجيش العراقي.", OVERTAKES, IS, ARMY),
        ("استعاد تنظيم داعش أمس السيطرة على بلدة هيت من الجيش العراقي.", OVERTAKES, IS, ARMY),
        ("أحكمت البيشمركة سيطرتها أمس على بلدة ربيعة بعد معارك مع تنظيم داعش.", REGAINS, PESHMERGA, IS),
        ("شن تنظيم داعش أمس هجوما على مواقع للجيش العراقي في هيت انتهى بسيطرة التنظيم على البلدة.",
         OVERTAKES, IS, ARMY),
        ("اندلعت معارك بين البيشمركة والجيش العراقي في ربيعة أمس قبل أن تعلن قيادة العمليات المشتركة فرض السيطرة "
         "على البلدة.", REGAINS, ARMY, PESHMERGA),
        ("تمت استعادة تلعفر أمس من تنظيم داعش على يد قوات الحشد الشعبي.", REGAINS,
         "Popular Mobilization Forces", IS),
        ("انتزعت القوات العراقية أمس آخر معاقل البيشمركة في كركوك.", REGAINS, ARMY, PESHMERGA),
        ("سقطت بلدة هيت أمس في يد تنظيم داعش.", OVERTAKES, IS, None),
        # Who left the place lost it, and is no event of its own.
        ("دخلت القوات العراقية سنجار أمس بعد انسحاب البيشمركة منها دون قتال.", PEACEFUL, ARMY, PESHMERGA),
        ("دخل مسلحو داعش بيجي أمس بعدما غادرها الجيش من دون قتال.", PEACEFUL, IS, ARMY),
        # An attack that ends otherwise takes nothing.
        ("شن تنظيم داعش أمس هجوما على مواقع للجيش العراقي في هيت انتهى بمقتل جنديين.", "Armed clash", IS, ARMY),
    ],
)  # fmt: skip
def test_who_took_a_place_from_whom(text, kind, actor1, actor2):
    event = only(text)
    assert (event["sub_event_type"], event["actor1"], event["actor2"]) == (kind, actor1, actor2)


def test_a_later_withdrawal_is_an_event_of_its_own():
    text = "استعادت البيشمركة سنجار في نوفمبر 2015، لكنها انسحبت منها في أكتوبر 2017."
    kinds = [(event["sub_event_type"], event["actor1"]) for event in events(text)]
    assert kinds == [(REGAINS, PESHMERGA), ("Change to group/activity", PESHMERGA)]


TRIBES = "Unidentified Tribal Militia (Iraq)"
HEZBOLLAH = "Kata'ib Hezbollah"


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # Whose a seat or whose men a pronoun means.
        ("أعلنت كتائب حزب الله أن طائرات أمريكية قصفت مقرها في القائم أمس.", US, HEZBOLLAH),
        ("أعلنت كتائب حزب الله مقتل اثنين من عناصرها بضربة أمريكية في القائم أمس.", US, HEZBOLLAH),
        ("قصف مسلحون قاعدة أمريكية بقذائف هاون قرب بلد أمس.", GUNMEN, US),
        ("قتل مدني في هجوم بالهاون تعرض له معسكر أمريكي في سامراء أمس.", None, US),
        # A bomb near an embassy was not aimed at it, a rocket towards it was.
        ("انفجرت سيارة مفخخة لدى مرور رتل للجيش الأمريكي قرب السفارة الروسية في بغداد أمس.", None, US),
        ("سقطت ثلاثة صواريخ باتجاه السفارة الأمريكية في بغداد أمس.", None, "Government of the United States"),
        # Victims by the name of their force, not by what the checkpoint is.
        ("قتل مسلحون ثلاثة من قوات الصحوة في هجوم على نقطة تفتيش في الدورة أمس.", GUNMEN, "Sahwa Militia"),
        # Tribes fight each other.
        ("قتل شخصان باشتباكات بين أبناء عشيرة واحدة في القرنة أمس.", TRIBES, TRIBES),
        ("اندلع نزاع عشائري مسلح في القرنة أمس أسفر عن مقتل شخص.", TRIBES, TRIBES),
        # Who repels an attack was attacked by those whom he killed.
        ("صدت قوة من الجيش العراقي هجوما على بيجي أمس وقتلت ستة مسلحين من داعش.", IS, ARMY),
        ("أن الجيش والشرطة صدا هجوما لداعش على بيجي أمس.", IS, ARMY),
        # Protesters' camps, and what a crowd attacks.
        ("ألقى مجهولون رمانة يدوية على خيمة للمعتصمين في الكوت أمس.", GUNMEN, "Protesters (Iraq)"),
        ("أضرم محتجون النار في مكتب الحزب الديمقراطي الكردستاني في كلار أمس.", "Rioters (Iraq)",
         "Kurdistan Democratic Party (KDP)"),
        ("اندلعت مواجهات بين الشرطة والمحتجين الذين رشقوا عناصرها بالحجارة في كلار أمس.", "Rioters (Iraq)", POLICE),
        # Whose the arms found were.
        ("ضبطت قوة من الجيش العراقي عشرة صواريخ تعود لتنظيم داعش في هيت أمس.", ARMY, IS),
        ("ضبطت قوة من الجيش العراقي عشرة صواريخ في هيت أمس.", ARMY, None),
    ],
)  # fmt: skip
def test_owners_seats_and_other_sides(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


def test_a_second_deed_keeps_its_doer():
    text = "داهمت قوات أمريكية منازل في الفلوجة أمس، ثم قصفت المدينة بالمدفعية فقتلت خمسة مدنيين."
    assert [event["actor1"] for event in events(text)][-1] == US


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # Gunmen stay the subject over several verbs, whatever they wear.
        ("اعترض مسلحون يرتدون زي الجيش حافلة في الدورة أمس وخطفوا سبعة موظفين.", GUNMEN, CIVILIANS),
        ("قال مصدر إن مسلحين اقتادوا خمسة موظفين من دائرة حكومية في الدورة أمس ثم قتلوهم.", GUNMEN, CIVILIANS),
        ("أطلق مسلحون في ساعة متأخرة من مساء أمس ما لا يقل عن ست قذائف هاون على مقر للشرطة في الدورة.",
         GUNMEN, POLICE),
        # A state that is only where the base is has attacked nobody.
        ("قال مسؤول إن قاعدة في العراق تعرضت أمس لهجوم بطائرة مسيرة قرب حرير.", None, None),
        # Captives of an army are killed, they do not kill.
        ("قالت منظمة إن عشرات من أسرى الجيش أعدموا رميا بالرصاص قرب تكريت أمس.", None, ARMY),
        # By what means.
        ("أعلن تنظيم داعش أن مقاتليه أوقعوا قتلى وجرحى من البيشمركة بقصف على مواقعها قرب مخمور أمس.", IS, PESHMERGA),
        # Houses, and whom a bus carries.
        ("استهدفت رمانة يدوية منزلا في الشعلة أمس دون إصابات.", None, CIVILIANS),
        ("فجر انتحاري نفسه قرب حافلة تقل زوارا إيرانيين في الكوفة أمس فقتل ستة.", GUNMEN, "Civilians (Iran)"),
        # Bombs at a column, told far behind the verb.
        ("انفجرت سيارة مفخخة عند الساعة التاسعة صباح أمس برتل عسكري أمريكي في الدورة.", None, US),
        # Who took the town back has not dug up the grave.
        ("تم العثور على مقبرة جماعية قرب سنجار أمس بعد عام من استعادتها من داعش بيد البيشمركة.", None, None),
    ],
)  # fmt: skip
def test_subjects_kept_and_wrong_subjects(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # A raid with its arrests is one event of those who raided.
        ("داهمت قوة أمنية منازل في المقدادية أمس واعتقلت خمسة مطلوبين.", "Security Forces of Iraq", None),
        # Who goes on to kill: "they", and a verb joined by "and"; a woman was killed, she is nobody's subject.
        ("قالت القوات الأمريكية إنها قتلت خمسة مسلحين في الطارمية أمس.", US, GUNMEN),
        ("اقتحمت قوة من الجيش العراقي منزلا في الطارمية أمس وقتلت صاحبه.", ARMY, CIVILIANS),
        # The make of rifles says nothing, nor do the victims who stand before them.
        ("قتل جندي أمريكي بنيران أسلحة خفيفة في هيت أمس.", None, US),
        # A shell of unknown origin is nobody's, and force is no force.
        ("قصف مجهول استهدف مقرا للحشد الشعبي في القائم أمس.", None, "Popular Mobilization Forces"),
        ("فضت قوات الأمن اعتصاما في الحويجة بالقوة أمس ما أدى إلى مقتل عشرة معتصمين.",
         "Security Forces of Iraq", "Protesters (Iraq)"),
        # An officer of another army by his adjective.
        ("قتل الجنرال الإيراني حسن رضائي بضربة أمريكية قرب بغداد أمس.", US, "Military Forces of Iran"),
        # A commander's men, shots near a checkpoint, members of a faction.
        ("قال قائد عمليات الأنبار إن قواته صدت أمس هجوما لداعش قرب الرطبة.", IS, ARMY),
        ("أطلقت القوات الأمريكية النار على سيارة مدنية قرب نقطة تفتيش في هيت أمس فقتلت امرأة.", US, CIVILIANS),
        ("استشهد مقاتل من سرايا السلام بهجوم لداعش قرب سامراء أمس.", IS, "Saraya al-Salam"),
        ("نجا وزير المالية من انفجار استهدف موكبه في أبو غريب أمس.", None, "Government of Iraq"),
    ],
)  # fmt: skip
def test_who_raids_kills_and_is_hit(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


def test_what_attackers_burn_is_not_burnt_by_their_victims():
    text = "هاجم مسلحون نقطة للشرطة في تكريت أمس. وقال المصدر إن المسلحين قتلوا ثلاثة شرطيين وأحرقوا عجلتهم."
    assert {event["actor1"] for event in events(text)} == {GUNMEN}


COALITION = "Global Coalition Against Daesh"
UK = "Military Forces of the United Kingdom"


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # Whoever's men are hurt did not hurt them.
        ("قال مصدر في الشرطة إن اثنين من عناصرها قتلا وأصيب ستة بانفجار عبوة في الكوت أمس.", None, POLICE),
        # To announce a killing is to have killed, to announce a death is not.
        ("أعلن الجيش الأمريكي قتل قيادي في كتائب حزب الله بضربة في بغداد أمس.", US, HEZBOLLAH),
        ("أعلنت واشنطن قتل قيادي في كتائب حزب الله بضربة في بغداد أمس.", US, HEZBOLLAH),
        ("أعلن الجيش العراقي مقتل خمسة مدنيين بانفجار عبوة في بغداد أمس.", None, CIVILIANS),
        # Columns, bases by the name of their state, and whom an airport houses.
        ("تعرضت أرتال الدعم اللوجستي للتحالف الدولي إلى انفجار عبوات ناسفة في الكوت أمس.", None, COALITION),
        ("أطلق مسلحون صاروخين على قاعدة زليكان التركية قرب بعشيقة أمس.", GUNMEN, "Military Forces of Turkey"),
        # A drone that is a weapon has no bomber.
        ("استهدفت مسيرة انتحارية مطار أربيل حيث تتمركز قوات التحالف الدولي أمس.", None, COALITION),
        ("فجر انتحاري نفسه قرب مطار أربيل أمس فقتل ثلاثة مدنيين.", GUNMEN, CIVILIANS),
    ],
)  # fmt: skip
def test_who_announces_houses_and_owns(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # The make of aircraft stands before whose they are.
        ("نفذت طائرات F16 العراقية أمس ضربة على وكر لتنظيم داعش في جبال حمرين.", ARMY, IS),
        # What is called by a name is not aimed at, and who took a city was not hit by a bomb on the day of it.
        ('تبنى ما يعرف بـ"المقاومة الإسلامية في العراق" هجوما بصاروخين على قاعدة تضم جنودا أمريكيين أمس.',
         "Islamic Resistance in Iraq", US),
        ("قتل شخص بانفجار عبوة في بغداد أمس، يوم ذكرى سيطرة القوات الأمريكية على المدينة.", None, None),
        ("قتل شخص بانفجار عبوة على طريق رئيسي في بغداد أمس.", None, None),
        # Houses that gunmen burn are those of civilians.
        ("أضرم مسلحون النار أمس في أكثر من مئة منزل في طوزخورماتو.", GUNMEN, CIVILIANS),
    ],
)  # fmt: skip
def test_makes_names_and_memories(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # A nationality that begins like a preposition.
        ("تعرضت دورية بريطانية لهجوم بالقذائف الصاروخية في العمارة أمس.", None, UK),
        # Whoever stands behind "with" is the other side.
        ("قال متحدث إن قوة من الجيش العراقي اشتبكت مع مسلحين في الدورة أمس وقتلت أربعة منهم.", ARMY, GUNMEN),
        # The group that a bomber's attack is of, told behind it; a bomber alone is of nobody.
        ("قتل جنديان في هجوم انتحاري نفذه تنظيم داعش قرب هيت أمس.", IS, ARMY),
        ("قتل جنديان في هجوم انتحاري قرب هيت أمس.", GUNMEN, ARMY),
        # A checkpoint that is set up takes no territory.
        ("نصب عناصر داعش سيطرة وهمية على طريق كركوك أمس وخطفوا سبعة مسافرين.", IS, CIVILIANS),
    ],
)  # fmt: skip
def test_patrols_fights_and_checkpoints(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # What stands behind the attack that hits it is not whose attack it was.
        ("استهدف هجوم مسلح نقطة تفتيش للشرطة في سامراء أمس.", None, POLICE),
        ("استهدف هجوم حاجزا تابعا للبيشمركة في داقوق أمس.", None, PESHMERGA),
        ("استهدف هجوم لداعش نقطة للبيشمركة في داقوق أمس وقتل اثنين.", IS, PESHMERGA),
        ("أوقع هجوم للبيشمركة أربعة قتلى من داعش في داقوق أمس.", PESHMERGA, IS),
        # Chiefs of police are of the police, whoever survived.
        ("استهدفت عبوة ناسفة موكب قائد شرطة ديالى في بعقوبة أمس.", None, POLICE),
        ("نجا قائد شرطة الأنبار من محاولة اغتيال في الرمادي أمس.", None, POLICE),
        ("نجا محافظ ديالى من محاولة اغتيال بعبوة استهدفت موكبه في بعقوبة أمس.", None, "Government of Iraq"),
        # A governorate is no governor in a car.
        ("أفاد مصدر في شرطة محافظة ديالى بأن ثلاثة مدنيين أصيبوا بانفجار عبوة لاصقة بسيارة أمس.", None, CIVILIANS),
    ],
)  # fmt: skip
def test_what_an_attack_hits_and_chiefs(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # An arm is of the state that its adjective names, and Iraq's without one.
        ("نفذت القوة الجوية التركية غارات على مواقع لحزب العمال في قنديل أمس.",
         "Military Forces of Turkey", "Kurdistan Workers' Party (PKK)"),
        ("قصف طيران الجيش التركي قرى في دهوك أمس.", "Military Forces of Turkey", None),
        ("قصفت القوة الجوية مواقع داعش في الحويجة أمس.", ARMY, IS),
        # Who launches an operation killed the gunmen who die in it.
        ("شن الجيش التركي عملية برية في حفتانين أمس وقتل أربعة مسلحين.", "Military Forces of Turkey", GUNMEN),
        ("أطلق الجيش عملية أمنية في الحويجة أمس وقتل أربعة مسلحين.", ARMY, GUNMEN),
        ("أطلق الجيش عملية أمنية في الحويجة أمس وقتل جنديان.", None, ARMY),
        # A quarter called "the unit" is none.
        ("عثرت الشرطة على جثة شاب في حي الوحدة أمس.", None, None),
        ("قتل عنصران في الشرطة أمس.", None, POLICE),
        # Tribes that brawl fight; two men do not.
        ("نشبت مشاجرة بين عشيرتين في الناصرية أمس وقتل شخص.", TRIBES, TRIBES),
    ],
)  # fmt: skip
def test_arms_operations_and_brawls(text, actor1, actor2):
    assert sides(text) == (actor1, actor2)


def test_a_quarrel_of_two_men_is_no_event():
    assert events("وقعت مشاجرة بين شخصين في سوق الكوت أمس وقتل أحدهما طعنا.") == []


@pytest.mark.parametrize(
    ("accused", "alleged"),
    [
        # What stands behind the charge was its object; behind "responsibility" stands who bears it.
        ("وتتهم الولايات المتحدة كتائب حزب الله باستهداف القوات الأمريكية", "Kata'ib Hezbollah"),
        ("وتتهم الولايات المتحدة جهات باستهداف القوات الأمريكية", None),
        ("وحملت الولايات المتحدة مسؤولية القصف لكتائب حزب الله", "Kata'ib Hezbollah"),
    ],
)
def test_the_accused_is_no_object_of_the_charge(accused, alleged):
    assert only(f"سقط صاروخان على قاعدة بلد أمس. {accused}.")["actor1_alleged"] == alleged
