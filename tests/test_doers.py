"""Who did it and to whom: a sentence in, ``actor1`` and ``actor2`` out."""

import pytest
from coding_rows import events, only

GUNMEN = "Unidentified Armed Group (Iraq)"
IS = "Islamic State"
ARMY = "Military Forces of Iraq"
POLICE = "Police Forces of Iraq"
CIVILIANS = "Civilians (Iraq)"
US = "Military Forces of the United States"
TURKEY = "Military Forces of Turkey"


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # The subject of an active verb, behind it or before it.
        ("هاجم تنظيم داعش نقطة للجيش العراقي في مخمور أمس.", IS, ARMY),
        ("قال مصدر إن مسلحين مجهولين خطفوا يوم الأحد سائقين تركيين قرب بيجي.", GUNMEN, "Civilians (Turkey)"),
        ("خطف مسلحون من تنظيم داعش ثلاثة رعاة في الحضر أمس.", IS, CIVILIANS),
        ("أطلق مسلحون النار على دورية للشرطة في بعقوبة أمس.", GUNMEN, POLICE),
        ("قتل مسلحون بالرصاص رئيس بلدية أمام منزله في الموصل أمس.", GUNMEN, CIVILIANS),
        ("قصفت طائرات تركية مواقع لحزب العمال الكردستاني في جبل قنديل أمس.", TURKEY,
         "Kurdistan Workers' Party (PKK)"),
        # "Had done", and who "had done it before"; an officer who "had been abducted" did nothing.
        ("وكان تنظيم داعش قد خطف يوم الأحد ثلاثة رعاة من أطراف الحويجة.", IS, CIVILIANS),
        ("وكان تنظيم داعش قد قتل الأسبوع الماضي أربعة مزارعين في قرية قرب المقدادية.", IS, CIVILIANS),
        ("وسبق لتنظيم داعش أن خطف ستة تجار قرب مخمور.", IS, CIVILIANS),
        ("وسبق لداعش أن قتل خمسة مدنيين في الشرقاط.", IS, CIVILIANS),
        ("وكان ضابط في الجيش قد خطف من منزله في بيجي أمس.", None, ARMY),
        ("وكان جندي قد قتل وأصيب اثنان بهجوم في الكرمة أمس.", None, ARMY),
        # A noun of attack with its doer.
        ("قتل جنديان في هجوم لتنظيم داعش على ثكنة للجيش في الطارمية أمس.", IS, ARMY),
        ("قتل شرطي في هجوم شنه مسلحون على مركز للشرطة في تكريت أمس.", GUNMEN, POLICE),
        ("قتل ثلاثة جنود في هجوم نفذه عناصر من تنظيم داعش في كركوك أمس.", IS, ARMY),
        ("شن تنظيم داعش أمس هجوما على الجيش العراقي في حديثة.", IS, ARMY),
        ("قتل مدني على يد عناصر تنظيم داعش في الحويجة أمس.", IS, CIVILIANS),
        # The nationality on a strike, the owner of the aircraft, a state by its capital.
        ("استهدفت غارة أمريكية مقرا لكتائب حزب الله في جرف الصخر أمس.", US, "Kata'ib Hezbollah"),
        ("قتل مدنيان بقصف مدفعي تركي على قرية في زاخو أمس.", TURKEY, CIVILIANS),
        ("شنت واشنطن ضربات جوية على مواقع للحشد الشعبي في القائم أمس.", US, "Popular Mobilization Forces"),
        ("قتل عنصران من حزب العمال الكردستاني بضربة نفذتها طائرة مسيرة تركية في سنجار أمس.", TURKEY,
         "Kurdistan Workers' Party (PKK)"),
        # The passive leaves the doer open; a base is its own force's.
        ("أطلقت صواريخ على قاعدة تضم جنودا أمريكيين في التاجي أمس.", None, US),
        ("انفجرت عبوة ناسفة على رتل للجيش العراقي في أبو غريب أمس.", None, ARMY),
        ("قتل ثلاثة أشخاص بانفجار عبوة ناسفة في بغداد أمس.", None, None),
        ("قتل ثلاثة مدنيين بانفجار عبوة ناسفة في بغداد أمس.", None, CIVILIANS),
        ("استهدف هجوم بطائرة مسيرة السفارة الأمريكية في بغداد أمس.", None, "Government of the United States"),
        # Two sides of a fight.
        ("اندلعت اشتباكات بين الجيش العراقي ومسلحين من تنظيم داعش في الشرقاط أمس.", ARMY, IS),
        # Those whom a fight killed were hit, whichever side is named behind "with"; some of each: as told.
        ("قتل جنديان في اشتباك مع مسلحين في الموصل أمس.", GUNMEN, ARMY),
        ("قتل شرطي خلال مواجهات مع مسلحين في سامراء أمس.", GUNMEN, POLICE),
        ("قتل أربعة مسلحين في اشتباك مع الشرطة في الدورة أمس.", POLICE, GUNMEN),
        ("قتل جندي وثلاثة مسلحين في اشتباكات مع مسلحين في تلعفر أمس.", ARMY, GUNMEN),
        ("قتلت قوة من الجيش مسلحا في اشتباك مع مسلحين في سنجار أمس.", ARMY, GUNMEN),
        # In the midst of a force, not only in the middle of a town.
        ("فجر انتحاري نفسه أمس وسط عناصر من الصحوة كانوا ينتظرون الطعام شرقي هيت، فقتل أربعة منهم.", GUNMEN,
         "Sahwa Militia"),
        ("انفجرت عبوة ناسفة وسط مجموعة من الشرطة في الكوت فأصيب أربعة.", None, POLICE),
        ("فجر انتحاري نفسه وسط الحشد في الحلة أمس فقتل ستة أشخاص.", GUNMEN, None),
        ("انفجرت سيارة مفخخة وسط المدينة قرب مقر للجيش في الرطبة أمس ما أدى إلى مقتل مدني.", None, CIVILIANS),
        # Finding and arresting.
        ("أعلنت الشرطة إلقاء القبض على أربعة مطلوبين في الكوت أمس.", POLICE, None),
        ("عثرت قوة من الجيش على عشرة صواريخ في هيت أمس.", ARMY, None),
        ("عثرت الشرطة على جثتين مجهولتي الهوية في الدورة أمس.", None, None),
        # Crowds.
        ("تظاهر المئات في ساحة التحرير ببغداد أمس.", "Protesters (Iraq)", None),
        ("قتل متظاهران برصاص قوات الأمن في الناصرية أمس.", "Security Forces of Iraq", "Protesters (Iraq)"),
        ("قتل متظاهر وأصيب خمسة إثر محاولة قوات مكافحة الشغب إبعاد المحتجين عن الجسر في الناصرية أمس.", POLICE,
         "Protesters (Iraq)"),
        ("قتل متظاهر في البصرة أمس لدى محاولة المحتجين اقتحام مقر تحرسه قوات الأمن.", None, "Protesters (Iraq)"),
        ("أضرم محتجون النار في القنصلية الإيرانية بالنجف أمس.", "Rioters (Iraq)", "Government of Iran"),
        # Handing over.
        ("تسلم الجيش العراقي قاعدة القيارة من الجيش الأمريكي أمس.", ARMY, US),
    ],
)  # fmt: skip
def test_doer_and_target(text, actor1, actor2):
    event = only(text)
    assert (event["actor1"], event["actor2"]) == (actor1, actor2)


@pytest.mark.parametrize(
    ("text", "actor1", "alleged", "by"),
    [
        ("سقطت صواريخ على قاعدة بلد أمس. واتهمت واشنطن كتائب حزب الله بالوقوف وراء الهجوم.",
         None, "Kata'ib Hezbollah", "Government of the United States"),
        ("انفجرت سيارة مفخخة في الكاظمية أمس. وحملت الحكومة العراقية تنظيم داعش مسؤولية التفجير.",
         None, IS, "Government of Iraq"),
        ("انفجرت سيارة مفخخة في الموصل أمس. وقالت وزارة الداخلية إن تنظيم داعش الإرهابي يقف وراء الهجوم.",
         None, IS, "Police Forces of Iraq"),
        ("قصفت قاعدة عين الأسد بالصواريخ أمس. وأعلنت واشنطن أن كتائب حزب الله كانت وراء القصف.",
         None, "Kata'ib Hezbollah", "Government of the United States"),
        # Blame is an accusation; groups that a state backs are not its government; a place is no accuser.
        ("سقط صاروخان على قاعدة حرير أمس، وألقت أنقرة باللوم في القصف على حزب العمال الكردستاني.",
         None, "Kurdistan Workers' Party (PKK)", "Government of Turkey"),
        ("ألقت الشرطة القبض أمس في بعقوبة على عنصر في داعش متهم بتفجير عبوة.", "Police Forces of Iraq", None, None),
        ("سقطت صواريخ على مقر في بغداد أمس. وتتهم لندن فصائل مدعومة من طهران بالوقوف وراء القصف.",
         None, "Groups backed by Iran", "Government of the United Kingdom"),
        ("سقطت قذيفة قرب مطار في بغداد، وتتهم باريس تنظيم داعش بتنفيذ الهجوم.", None, IS, "Government of France"),
        # Who hunts those behind an attack is not behind it; nor who is not.
        ("انفجرت سيارة مفخخة في الموصل أمس. وقالت وزارة الداخلية إن الجيش يلاحق من يقف وراء الهجوم.", None, None, None),
        ("انفجرت سيارة مفخخة في الموصل أمس. وقالت وزارة الداخلية إن داعش لا يقف وراء الهجوم.", None, None, None),
        # An accusation of something else, or of other attacks, fills nothing.
        ("سقطت صواريخ على قاعدة بلد أمس. واتهمت واشنطن الحكومة العراقية بأنها لا تحمي قواتها.", None, None, None),
        ("سقطت صواريخ على قاعدة بلد أمس. وتحمل واشنطن كتائب حزب الله مسؤولية هجمات مماثلة.", None, None, None),
        # A claim names the doer, a denial of it does not.
        ("انفجرت سيارة مفخخة في الكاظمية أمس. وتبنى تنظيم داعش الهجوم.", IS, None, None),
        # "Among them" is spelled like "he made it clear".
        ("قتل تسعة في سلسلة هجمات أمس بينها هجوم انتحاري على مقر لتنظيم داعش.", None, None, None),
        ("فجر انتحاري نفسه في الرمادي أمس. وأعلن تنظيم داعش مسؤوليته عن الهجوم.", IS, None, None),
        ("فجر انتحاري نفسه في الرمادي أمس، وأعلن تنظيم «الدولة الإسلامية» (داعش) المسؤولية عنه.", IS, None, None),
        ("سقطت صواريخ على قاعدة بلد أمس. ولم تعلن أي جهة مسؤوليتها.", None, None, None),
    ],
)  # fmt: skip
def test_accusations_and_claims(text, actor1, alleged, by):
    event = only(text)
    assert (event["actor1"], event["actor1_alleged"], event["alleged_by"]) == (actor1, alleged, by)


def test_a_claim_speaks_of_the_event_told_last():
    first, second = events(
        "انفجرت عبوة ناسفة في كركوك يوم الأحد. "
        "وفي حادث منفصل، فجر انتحاري نفسه في الرمادي أمس وتبنى تنظيم داعش التفجير."
    )
    assert (first["actor1"], second["actor1"]) == (None, IS)


COALITION = "Global Coalition Against Daesh"
PKK = "Kurdistan Workers' Party (PKK)"
PMF = "Popular Mobilization Forces"


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # Verbs that say nothing by themselves.
        ("أقدم مسلحون مجهولون مساء أمس على خطف طبيب من عيادته في كركوك.", GUNMEN, CIVILIANS),
        ("تمكنت قوة من الشرطة الاتحادية أمس من ضبط عشر عبوات ناسفة في الحويجة.", POLICE, None),
        # The masdar with its doer and its object, and with its object alone.
        ("شهدت الحويجة أمس إعدام داعش خمسة مدنيين.", IS, CIVILIANS),
        ("خطف مسلحون من داعش أمس ثلاثة رعاة في الحضر.", IS, CIVILIANS),
        # A passive written with its vowel, a verb that happens by itself: no doer beside it.
        ("قُتل مدنيان بهجوم نُفّذ أمس في الطارمية حيث ينتشر جنود أميركيون.", None, US),
        ("قال ضابط في الشرطة إن عبوة ناسفة أسفل سيارة ضابط شرطة انفجرت أمس في المقدادية.", None, POLICE),
        # An event is what strikes, the capital is a place.
        ("قتل ثلاثة مدنيين أمس بهجمات استهدفت بغداد.", None, CIVILIANS),
        ("استهدفت ثلاث هجمات المصالح الأميركية في البصرة أمس.", None, US),
        # A state behind a relative verb.
        ("قتل خمسة من مقاتلي الحشد الشعبي بالضربات التي شنتها الولايات المتحدة على القائم أمس.", US, PMF),
        # Left-over mines; shells by whose they are, not by who made them.
        ("قتل مدنيان بانفجار لغم من مخلفات تنظيم داعش في سنجار أمس.", IS, CIVILIANS),
        ("قتل مدنيان بانفجار لغم من مخلفات الحرب في البصرة أمس.", None, CIVILIANS),
        ("سقطت ثلاث قذائف إيرانية على قرية في حلبجة أمس.", "Military Forces of Iran", None),
        ("سقطت ثلاث قذائف إيرانية الصنع على قرية في حلبجة أمس.", None, None),
        # Who repels an attack was attacked; who is subjected to one did not do it.
        ("تصدت قوة من الجيش لهجوم نفذه تنظيم داعش في سامراء أمس.", IS, ARMY),
        ("تعرض رتل للجيش العراقي لهجوم شنه مسلحون في الرطبة أمس.", GUNMEN, ARMY),
        # Who held what was overrun or taken back.
        ("سيطر تنظيم داعش على الرطبة أمس بعد انسحاب الجيش العراقي منها.", IS, ARMY),
        # The object of a verb of attack.
        ("هاجم عناصر داعش قوات الأمن العراقية في الفلوجة أمس.", IS, "Security Forces of Iraq"),
        # What goes off near a post was not aimed at it, at its gate it was.
        ("قتل خمسة أشخاص بتفجير سيارة مفخخة قرب حاجز للشرطة في بغداد أمس.", None, None),
        ("فجر انتحاري سيارة مفخخة أمام مركز للشرطة في بغداد أمس.", GUNMEN, POLICE),
        # A bomb at the convoy of an official; an official shot is a civilian; a car bomb is no official's car.
        ("انفجرت عبوة ناسفة بموكب محافظ نينوى في الموصل أمس.", None, "Government of Iraq"),
        ("اغتال مسلحون قاضيا في بعقوبة أمس.", GUNMEN, CIVILIANS),
        # Who was a soldier once is a civilian.
        ("اغتال مسلحون ضابطا متقاعدا في الجيش قرب منزله في تكريت أمس.", GUNMEN, CIVILIANS),
        ("اغتال مسلحون ضابطا في الجيش قرب منزله في تكريت أمس.", GUNMEN, ARMY),
        # People of no group: their families make them civilians, contractors of a foreign state are nobody's.
        ("قتل عشرة أشخاص من عائلة واحدة بغارة جوية على الموصل أمس.", None, CIVILIANS),
        ("أصيب متعاقدان بريطانيان بقذيفة هاون في المنطقة الخضراء أمس.", None, None),
        # Abducted people are civilians, bodies of the unknown are nobody's.
        ("خطفت فصائل منضوية في الحشد الشعبي عشرة رجال من الصقلاوية أمس.", PMF, CIVILIANS),
        ("عثرت الشرطة على جثة رجل مجهول الهوية في الدورة أمس.", None, None),
        # The side of the subject before "مع".
        ("تخوض القوات العراقية معارك مع تنظيم داعش في بيجي منذ أمس.", ARMY, IS),
        # Statements of a foreign army.
        ("قال الجيش الأمريكي إن جنديا قتل بانفجار عبوة ناسفة في بغداد أمس.", None, US),
        # Two sides joined by "and"; dress is nobody; an adjective is no gunman.
        ("اندلعت اشتباكات بين مسلحين والشرطة العراقية في كربلاء أمس.", GUNMEN, POLICE),
        ("اقتاد مسلحون بزي عسكري أستاذا جامعيا من منزله في بهرز أمس.", GUNMEN, CIVILIANS),
        ("اغتيل أستاذ جامعي بهجوم مسلح قرب منزله في الناصرية أمس.", None, CIVILIANS),
        # A named killer before the verb or behind it, in quotation marks or without; who was killed is no killer.
        ('قال شيخ إن "داعش" قتل خمسين نازحا قرب هيت أمس.', IS, CIVILIANS),
        ("قال مصدر إن جنديا قتل وأصيب اثنان بانفجار عبوة في بيجي أمس.", None, ARMY),
        # The subject before its verb, and its object behind it.
        ("ذكر مصدر أن قوة أمنية اعتقلت أمير تنظيم داعش في الموصل أمس.", "Security Forces of Iraq", IS),
        # A house that is attacked is its owner's.
        ("قال مصدر إن منزل مواطن تعرض لهجوم بقنبلة يدوية في الناصرية أمس.", None, CIVILIANS),
        # The base of an army is its own.
        ("استهدف مسلحون بصاروخين قاعدة للجيش العراقي في بلد أمس.", GUNMEN, ARMY),
        # A crowd that loots, and one that burns an office of the state.
        ("نهب مئات السكان مخزنا للحبوب في البصرة أمس.", "Rioters (Iraq)", None),
        ("أحرق متظاهرون مبنى بلدية خورمال أمس.", "Rioters (Iraq)", "Government of Iraq"),
    ],
)  # fmt: skip
def test_subjects_objects_and_what_is_left_unsaid(text, actor1, actor2):
    event = only(text)
    assert (event["actor1"], event["actor2"]) == (actor1, actor2)


def last(text):
    return events(text)[-1]


@pytest.mark.parametrize(
    ("text", "actor1"),
    [
        # A verb that goes on without naming its subject, and its passive.
        ("داهمت قوة من الجيش منزلا في هيت أمس واعتقلت مطلوبين. وعثرت هناك على عشر عبوات ناسفة.", ARMY),
        ("داهمت قوة من الجيش منزلا في هيت أمس واعتقلت مطلوبين. وتم العثور على عشر عبوات ناسفة.", ARMY),
        # "أنها" is the one who announced it.
        ("أعلنت المقاومة الإسلامية في العراق أنها هاجمت أمس بطائرتين مسيرتين قاعدة حرير.",
         "Islamic Resistance in Iraq"),
        # Raids told of before keep their doer.
        ("شنت طائرات أمريكية غارة على الفلوجة أمس. وقال السكان إن الغارة أوقعت عشرة قتلى في المدينة.", US),
        # The group that sends bombers.
        ("قال ضابط إن التنظيم دفع بانتحاري يقود عجلة مفخخة باتجاه حاجز للجيش في الرمادي أمس وفجرها هناك.", IS),
    ],
)  # fmt: skip
def test_doers_named_before(text, actor1):
    assert last(text)["actor1"] == actor1


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ('قتل جنديان في هجوم لـ"داعش" في كركوك أمس.', "Islamic State"),
        ("أصيب ثلاثة مدنيين بقصف لـ«العمال الكردستاني» في زاخو أمس.", "Kurdistan Workers' Party (PKK)"),
        ('قتل شرطي في كمين لـ"كتائب حزب الله" في سامراء أمس.', "Kata'ib Hezbollah"),
        # To whom pictures were given, and what was attacked.
        ('نشرت صور الهجوم لـ"رويترز" بعد مقتل جنديين في كركوك أمس.', None),
        ('قتل جنديان في هجوم على موقع لـ"داعش" في كركوك أمس.', "Military Forces of Iraq"),
    ],
)
def test_whose_an_act_is_behind_signs_of_quotation(text, doer):
    assert [e["actor1"] for e in events(text)] == [doer]
