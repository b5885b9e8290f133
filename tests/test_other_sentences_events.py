"""What is one event and what is another, in sentences other than those that the rules were written for."""

import pytest
from coding_rows import told

CASES = [
    # Whether others died by a bomb of their own behind "meanwhile": "قتل تسعة في انفجار، فيما قتل موظف بعبوة
    # لاصقة".
    (
        "قتل أربعة بانفجار عبوة في بعقوبة أمس، فيما قتل شرطي بعبوة لاصقة في المدينة.",
        "",
        [
            "Remote explosive/landmine/IED, Baqubah, 1 IED, killed 4",
            "Remote explosive/landmine/IED, Baqubah, 1 IED, killed 1",
        ],
    ),
    (
        "قتل سبعة في تفجير سيارة مفخخة في الكرادة أمس، بينما قتل موظف بعبوة لاصقة.",
        "",
        [
            "Remote explosive/landmine/IED, Karrada, 1 car bomb, killed 7",
            "Remote explosive/landmine/IED, Karrada, 1 IED, killed 1",
        ],
    ),
    # Not so here.
    (
        "قتل أربعة بانفجار عبوة في بعقوبة أمس، فيما أصيب تسعة بالعبوة.",
        "",
        ["Remote explosive/landmine/IED, Baqubah, 1 IED, killed 4, wounded 9"],
    ),
    # The war that an attack is said to answer: "استهدفت القاعدة ردا على العدوان على غزة".
    (
        "استهدف هجوم بطائرة مسيرة قاعدة عين الأسد ردا على العدوان على لبنان.",
        "",
        ["Air/drone strike, Ain al-Asad Air Base, 1 drone"],
    ),
    (
        "أطلقت المقاومة صواريخ على قاعدة فيكتوريا في إطار الرد على العدوان على غزة.",
        "",
        ["Shelling/artillery/missile attack, Victory Base Complex"],
    ),
    # Not so here.
    (
        "قصفت فصائل قاعدة حرير أمس وشنت هجوما على قاعدة عين الأسد.",
        "",
        [
            "Shelling/artillery/missile attack, Harir (Bashur) Air Base",
            "Shelling/artillery/missile attack, Ain al-Asad Air Base",
        ],
    ),
    # What those harmed told the news of: "اغتالوا مراسلا أثناء تغطيته مظاهرات في البصرة".
    ("أصيب مصور برصاص مسلحين أثناء تغطيته تظاهرة في الناصرية أمس.", "", ["Attack, Nasiriyah, wounded 1"]),
    (
        "خطف مجهولون صحفيا خلال تغطيته احتجاجات في كربلاء أمس.",
        "",
        ["Abduction/forced disappearance, Karbala, abducted 1"],
    ),
    ("اعتقلت الشرطة مراسلا أثناء تغطيته اعتصاما في السليمانية أمس.", "", ["Arrests, Sulaymaniyah, arrested 1"]),
    # Not so here.
    (
        "أصيب مصور بانفجار عبوة في الناصرية أمس وتظاهر المئات في المدينة.",
        "",
        ["Remote explosive/landmine/IED, Nasiriyah, 1 IED, wounded 1", "Peaceful protest, Nasiriyah"],
    ),
    # The clause on how somebody had died who is named on the way: "انتقاما لقائدها، الذي قتل في غارة قرب المطار".
    (
        "قصف فصيل مسلح قاعدة بلد أمس انتقاما للقائد، الذي قتل في ضربة أميركية في بغداد.",
        "",
        ["Shelling/artillery/missile attack, Balad Air Base (Joint Base Balad)"],
    ),
    ("هاجم مسلحون نقطة تفتيش في داقوق ثأرا لزعيمهم، الذي قتل في غارة قرب الحويجة.", "", ["Armed clash, Daquq"]),
    # Not so here.
    (
        "قصف فصيل قاعدة بلد أمس. وقتل قائد في غارة قرب الحويجة.",
        "",
        ["Shelling/artillery/missile attack, Balad Air Base (Joint Base Balad)", "Air/drone strike, Hawija, killed 1"],
    ),
    # Whether it only says of those shot at or driven back what they came for: "حشد حاول اقتحامه".
    (
        "سقط صاروخ على قرية قرب سنجار التي حررتها البيشمركة العام الماضي فقتل طفلا.",
        "",
        ["Shelling/artillery/missile attack, Sinjar, 1 rocket, killed 1", "Government regains territory, Sinjar"],
    ),
    (
        "انفجرت عبوة في الفلوجة التي سيطر عليها داعش الشهر الماضي وقتلت مدنيين اثنين.",
        "",
        ["Remote explosive/landmine/IED, Fallujah, 1 IED, killed 2", "Non-state actor overtakes territory, Fallujah"],
    ),
    # Whether the source of the lead counts as many again: "إثر خمس هجمات", and then "قال إنهم شنوا خمس هجمات".
    (
        "قتل ستة من الشرطة أمس في ثلاث هجمات على حواجز في محافظة كركوك.\nوأضاف المصدر أن مسلحين شنوا ثلاث "
        "هجمات فجرا، ما أسفر عن ستة قتلى.",
        "",
        ["Armed clash, 3 events, Kirkuk Governorate, killed 6"],
    ),
    (
        "أصيب 12 شخصا الأربعاء بخمسة انفجارات في بغداد.\nوقالت الشرطة إن خمسة انفجارات وقعت في وقت واحد "
        "وأصابت 12 شخصا.",
        "",
        ["Remote explosive/landmine/IED, 5 events, Baghdad, 5 munitions, wounded 12"],
    ),
    (
        "قتل تسعة جنود اليوم في هجومين على ثكنات في محافظة الأنبار.\nوأوضح أن التنظيم شن هجومين متزامنين، ما "
        "أوقع تسعة قتلى.",
        "",
        ["of every kind, 2 events, Al Anbar, killed 9"],
    ),
    # Whether "the attacks" told before have harmed others too: "وأسفرت الهجمات أيضا عن إصابة 332".
    (
        "قتل 30 جنديا في هجمات وقعت الأسبوع الماضي، و12 من الشرطة. وأدت الهجمات أيضا إلى إصابة 44 جنديا.",
        "",
        ["of every kind, several events, killed 30, wounded 44"],
    ),
    (
        "قتل 16 مدنيا في تفجيرات ضربت بغداد أمس. وخلفت التفجيرات أيضا 60 جريحا.",
        "",
        ["Remote explosive/landmine/IED, several events, Baghdad, killed 16, wounded 60"],
    ),
    # Whether another source tells of one bomb at one column, straight behind it, and neither of anybody harmed.
    # "استهدفت عبوة رتلا للتحالف قرب البطحاء. وأكد مصدر أمني أن عبوة انفجرت لدى مرور رتل للتحالف"
    (
        "استهدفت عبوة ناسفة أمس رتلا للتحالف قرب الديوانية.\nوقال مصدر إن عبوة انفجرت على رتل للتحالف على "
        "طريق الديوانية من دون إصابات.",
        "",
        ["Remote explosive/landmine/IED, Diwaniyah, 1 IED"],
    ),
    (
        "استهدفت عبوة دورية للجيش في هيت أمس.\nوأوضح مصدر أن عبوة انفجرت لدى مرور دورية للجيش في هيت دون خسائر.",
        "",
        ["Remote explosive/landmine/IED, Hit, 1 IED"],
    ),
    # Not so here.
    (
        "انفجرت عبوة على رتل للجيش قرب السماوة أمس.\nوذكر ضابط أن عبوة انفجرت قرب دورية للشرطة في الكوت.",
        "",
        ["Remote explosive/landmine/IED, Samawah, 1 IED", "Remote explosive/landmine/IED, Kut, 1 IED"],
    ),
    # Whether another tells, without a toll, of the bomber by whom an attack was: "وأوضح مصدر أن انتحاريا فجر نفسه".
    (
        "قتل 12 وأصيب عشرون في هجوم استهدف مقرا للشرطة في كركوك أمس.\nوأضاف المصدر أن انتحاريا فجر سيارته عند "
        "بوابة المقر.",
        "",
        ["Suicide bomb, Kirkuk, 1 car bomb, killed 12, wounded 20"],
    ),
    (
        "أصيب ستة في هجوم استهدف مجلس عزاء في بعقوبة أمس.\nوأفاد مصدر بأن انتحاريا يرتدي حزاما ناسفا فجر نفسه "
        "وسط المعزين.",
        "",
        ["Suicide bomb, Baqubah, 1 suicide vest, wounded 6"],
    ),
    # As in "اتهمت واشنطن الكتائب بتنفيذ الهجوم، ونفذت قواتها غارات": one known already, and what was done then.
    (
        "قتل متعاقد بصواريخ على قاعدة حرير الجمعة. واتهم التحالف فصائل بتنفيذ الهجوم، وشنت طائراته الأحد "
        "غارات في القائم.",
        "",
        [
            "Shelling/artillery/missile attack, Harir (Bashur) Air Base, killed 1",
            "Air/drone strike, Al Qaim (Husaybah)",
        ],
    ),
    (
        "قتل جندي في هجوم على التاجي السبت. واتهم البنتاغون فصيلا بشن الهجوم، ونفذ الجيش الأمريكي الأحد ضربة "
        "في البوكمال.",
        "",
        ["Armed clash, Taji, killed 1", "Air/drone strike, Abu Kamal"],
    ),
    # Whether a group did the one and forces the other: "هاجم داعش البلدة", and then "قصفت طائرات تركية نقطة".
    (
        "قال مصدر إن داعش هاجم حاجزا قرب داقوق. وقصفت طائرات الجيش أمس موقعا للتنظيم قرب داقوق.",
        "",
        ["Armed clash, Daquq", "Air/drone strike, Daquq"],
    ),
    (
        "هاجم حزب العمال نقطة تركية قرب العمادية. وقصفت طائرات تركية مواقع للحزب قرب العمادية أمس.",
        "",
        ["Attack, Amadiya", "Air/drone strike, Amadiya"],
    ),
    # Whether bombs went off, and shells hit those harmed then: "انفجرت عبوة", "وأصيب جندي بقذيفة هاون".
    (
        "انفجرت سيارة مفخخة في الرمادي أمس. وأصيب شرطي بقذيفة هاون.",
        "",
        [
            "Remote explosive/landmine/IED, Ramadi, 1 car bomb",
            "Shelling/artillery/missile attack, Ramadi, 1 mortar, wounded 1",
        ],
    ),
    (
        "انفجرت عبوة في بعقوبة أمس. وقتل مدني بقذائف هاون.",
        "",
        ["Remote explosive/landmine/IED, Baqubah, 1 IED", "Shelling/artillery/missile attack, Baqubah, killed 1"],
    ),
    (
        "انفجرت عبوتان في تكريت أمس. وأصيب ثلاثة بصاروخ كاتيوشا.",
        "",
        [
            "Remote explosive/landmine/IED, Tikrit, 2 IED",
            "Shelling/artillery/missile attack, Tikrit, 1 rocket, wounded 3",
        ],
    ),
    # Not so here.
    (
        "انفجرت قذيفة هاون في بعقوبة أمس. وقتل مدني بالقذيفة.",
        "",
        ["Shelling/artillery/missile attack, Baqubah, 1 mortar, killed 1"],
    ),
    # Whether somebody is told to have died by the shots of gunmen, and by nothing else: "قتل شرطي برصاص مسلحين".
    (
        "انفجرت عبوة في الفلوجة أمس فقتلت ثلاثة. وقتل موظف برصاص مسلحين.",
        "",
        ["Remote explosive/landmine/IED, Fallujah, 1 IED, killed 3", "Attack, Fallujah, killed 1"],
    ),
    (
        "انفجرت سيارة في الكرادة أمس وأصابت 12. وقتل ضابط برصاص مسلحين مجهولين.",
        "",
        ["Remote explosive/landmine/IED, Karrada, 1 car bomb, wounded 12", "Armed clash, Karrada, killed 1"],
    ),
    # Not so here.
    (
        "انفجرت سيارة في الكرادة أمس وقتلت 12، وقتل ضابط برصاص المسلحين.",
        "",
        ["Remote explosive/landmine/IED, Karrada, 1 car bomb, killed 13"],
    ),
    # Whether a word speaks of a site told of before: "القاعدة", "للقاعدة".
    (
        "وسبق للمعسكر أن تعرض السبت لقصف بصاروخ، فيما استهدفت في اليوم نفسه قاعدة حرير بصاروخين.",
        "",
        [
            "Shelling/artillery/missile attack, 1 rocket",
            "Shelling/artillery/missile attack, Harir (Bashur) Air Base, 2 rocket",
        ],
    ),
    (
        "وكانت القاعدة تعرضت الاثنين لقصف بقذيفتين، فيما استهدف في اليوم نفسه مطار أربيل بطائرة مسيرة.",
        "",
        ["Shelling/artillery/missile attack, 2 shell", "Air/drone strike, Erbil International Airport (and air base)"],
    ),
    # What tells of the bombs that killed some of a total: "بينهم أربعة قتلوا بثلاث سيارات مفخخة استهدفت كركوك".
    (
        "قتل 20 شخصا أمس في سلسلة هجمات بينهم ستة قتلوا بسيارتين مفخختين استهدفتا بعقوبة.",
        "",
        ["of every kind, several events, killed 20", "Remote explosive/landmine/IED, Baqubah, 2 car bomb, killed 6"],
    ),
    (
        "قتل تسعة أشخاص في هجمات متفرقة أمس بينهم ثلاثة قتلوا بعبوة ناسفة استهدفت سوقا في الحلة.",
        "",
        ["of every kind, several events, killed 9", "Remote explosive/landmine/IED, Hillah, 1 IED, killed 3"],
    ),
    # Whether a helicopter told of before is told of again, by another source and with where it fell. As in "أسقطت
    # مروحية غرب بغداد", and then "إن المروحية أسقطت في ضواحي الفلوجة"; "مروحية أخرى" is another.
    ("أسقط مسلحون مروحية جنوب بغداد أمس. وأكد بيان أن المروحية أسقطت قرب اليوسفية.", "", ["Armed clash, Yusufiya"]),
    ("أسقطت مروحية عراقية شمال تكريت أمس. وقال مصدر إن المروحية أسقطت في ضواحي بيجي.", "", ["Armed clash, Baiji"]),
    # Not so here.
    ("أسقطت مروحية شمال تكريت أمس. وأسقطت مروحية أخرى في بيجي.", "", ["Armed clash, Tikrit", "Armed clash, Baiji"]),
    # Whether the next sentence says how those known took the people that were told of. As in "خطف مسلحون نحو مئة
    # موظف", and then "إن المسلحين اقتحموا المبنى وخطفوا العشرات": no other number, nor place.
    (
        "خطف مسلحون ثلاثين عاملا من معمل في بيجي أمس. وقال شاهد إن المسلحين دخلوا المعمل واختطفوا العشرات من العمال.",
        "",
        ["Abduction/forced disappearance, Baiji, abducted 30"],
    ),
    (
        "اختطف مجهولون 12 طالبا من جامعة في الرمادي أمس. وأوضح مصدر أن المسلحين اقتحموا المبنى وخطفوا 12 طالبا.",
        "",
        ["Abduction/forced disappearance, Ramadi, abducted 12"],
    ),
    # Whether each has a weapon of its own: as many hurt by a car bomb, and two events later by a roadside bomb.
    (
        "وفي هجوم آخر، قتل اثنان وأصيب أربعة في انفجار سيارة مفخخة. وفي الدورة قتل ثلاثة جراء انفجار عبوة. "
        "وأصيب أربعة جراء انفجار عبوة في حي الجامعة.",
        "",
        [
            "Remote explosive/landmine/IED, 1 car bomb, killed 2, wounded 4",
            "Remote explosive/landmine/IED, Dora, 1 IED, killed 3",
            "Remote explosive/landmine/IED, Hayy al-Jami'a, 1 IED, wounded 4",
        ],
    ),
    (
        "أصيب ستة بانفجار سيارة مفخخة في بغداد أمس. وقتل جندي بانفجار عبوة في التاجي. وأصيب ستة بقذيفة هاون "
        "في حي العامل.",
        "",
        [
            "Remote explosive/landmine/IED, Baghdad, 1 car bomb, wounded 6",
            "Remote explosive/landmine/IED, Taji, 1 IED, killed 1",
            "Shelling/artillery/missile attack, Hayy al-Amil, 1 mortar, wounded 6",
        ],
    ),
    # Whether another number is of a governorate: "وكانت لمحافظة بغداد أكبر حصة بـ261 قتيلا".
    (
        "قتل 600 شخص في آذار الماضي. وكانت لمحافظة نينوى أكبر حصة بـ200 قتيل.",
        "",
        ["of every kind, several events, killed 600", "of every kind, several events, Nineveh, killed 200"],
    ),
    (
        "قتل 450 مدنيا في شباط الماضي. وكان لمحافظة الأنبار النصيب الأكبر بنحو 180 قتيلا.",
        "",
        ["of every kind, several events, killed 450", "of every kind, several events, Al Anbar, killed 180"],
    ),
    # Whether so many towns stand close behind a word: "التفجيرات التي ضربت ثلاث محافظات".
    (
        "ارتفعت حصيلة ضحايا التفجيرات التي هزت أربع مدن أمس إلى 30 قتيلا و60 جريحا.",
        "",
        ["Remote explosive/landmine/IED, several events, killed 30, wounded 60"],
    ),
    ("بلغت حصيلة الهجمات التي طالت خمس محافظات أمس 44 قتيلا.", "", ["of every kind, several events, killed 44"]),
    # As in "سلسلة هجمات بمناطق متفرقة": attacks, each at a place of its own.
    (
        "نفذ داعش سلسلة هجمات في مناطق متفرقة من كركوك أمس وقتل خمسة جنود.",
        "",
        ["Armed clash, several events, Kirkuk, killed 5"],
    ),
    (
        "وقعت تفجيرات في أحياء متفرقة من بغداد أمس وقتل فيها تسعة.",
        "",
        ["Remote explosive/landmine/IED, several events, Baghdad, killed 9"],
    ),
    (
        "شنت طائرات غارات على قرى متفرقة في نينوى أمس فقتلت ستة مسلحين.",
        "",
        ["Air/drone strike, several events, Nineveh, killed 6"],
    ),
    # Whether a strike only says how bombs were put out of action: "تدمير عجلتين مفخختين بقصفهما بالصواريخ".
    ("دمرت القوات سيارة مفخخة بقصفها بالصواريخ قرب هيت.", "", ["Disrupted weapons use, Hit, 1 car bomb"]),
    ("تدمير أربع عجلات مفخخة باستهدافها بطائرات الجيش في الرمادي.", "", ["Disrupted weapons use, Ramadi, 4 car bomb"]),
    # Whether what was just told is counted, and has the same dead: "ثلاث ضربات جوية أسفرت عن قتل 12".
    (
        "أعلن الجيش قتل أربعة إرهابيين بقصف جوي في حمرين أمس. وأوضح أن الطائرات نفذت ثلاث ضربات قتلت أربعة منهم.",
        "",
        ["Air/drone strike, 3 events, Hamrin Mountains, killed 4"],
    ),
    (
        "قتل ستة من داعش بقصف في وادي حوران أمس. وقال بيان إن ضربتين جويتين أسفرتا عن مقتل ستة.",
        "",
        ["Air/drone strike, 2 events, Wadi Hauran, killed 6"],
    ),
    (
        "قتل خمسة مسلحين بغارة قرب القائم الأحد. وأضاف التحالف أن أربع غارات أدت إلى قتل خمسة مسلحين.",
        "",
        ["Air/drone strike, 4 events, Al Qaim (Husaybah), killed 5"],
    ),
    # Whether another source counts fewer dead and fewer wounded of one bomb. "قتل ستة وأصيب 12 بانفجار سيارة مفخخة
    # وسط بغداد. وقالت الشرطة إن سيارة انفجرت في الكرادة فقتلت أربعة وجرحت تسعة"
    (
        "قتل تسعة وأصيب عشرون بانفجار سيارة مفخخة وسط بعقوبة أمس. وقالت الشرطة إن سيارة مفخخة انفجرت في حي "
        "المعلمين فقتلت سبعة وجرحت 15.",
        "",
        ["Remote explosive/landmine/IED, Baqubah, 1 car bomb, killed 7-9, wounded 15-20"],
    ),
    (
        "قتل ستة وأصيب 12 بانفجار عبوة وسط كركوك أمس. وقال مصدر طبي إن عبوة انفجرت في رحيم آوه فقتلت أربعة "
        "وأصابت تسعة.",
        "",
        ["Remote explosive/landmine/IED, Rahimawa, 1 IED, killed 4-6, wounded 9-12"],
    ),
    # Not so here.
    (
        "قتل تسعة وأصيب عشرون بانفجار سيارة مفخخة وسط بعقوبة أمس. وانفجرت سيارة مفخخة في الموصل فقتلت سبعة وجرحت 15.",
        "",
        [
            "Remote explosive/landmine/IED, Baqubah, 1 car bomb, killed 9, wounded 20",
            "Remote explosive/landmine/IED, Mosul, 1 car bomb, killed 7, wounded 15",
        ],
    ),
    # Whether the sentence behind a toll says how its dead fell. As in "ارتفعت حصيلة الهجوم إلى 15 قتيلا", and then
    # "وسقط هؤلاء الضحايا عندما فجر انتحاري نفسه".
    (
        "قتل 12 شخصا في هجوم في بعقوبة أمس.\nوسقط الضحايا حين فجر انتحاري سيارته.",
        "",
        ["Suicide bomb, Baqubah, 1 car bomb, killed 12"],
    ),
    ("قتل ستة في هجوم في كركوك أمس.\nوسقط القتلى عندما أطلق مسلحون النار.", "", ["Attack, Kirkuk, killed 6"]),
    # Not so here.
    (
        "قتل ستة في هجوم في كركوك أمس.\nوسقط جندي عندما فجر انتحاري نفسه في الحويجة.",
        "",
        ["Attack, Kirkuk, killed 6", "Suicide bomb, Hawija, 1 munitions"],
    ),
    # Whether it only says that those killed had been taken: "أعدم مسلحون 17 رجلا بعدما اقتادوهم من منازلهم".
    ("أعدم مسلحون ستة رجال في بعقوبة بعدما اقتادوهم من منازلهم أمس.", "", ["Attack, Baqubah, killed 6"]),
    ("أعدم مسلحون تسعة رجال في التاجي بعدما اقتادوهم من منازلهم.", "", ["Attack, Taji, killed 9"]),
    ("قتل مسلحون شابين في الدورة بعدما اقتادوهما من مقهى.", "", ["Attack, Dora, killed 2"]),
    # Not so here.
    (
        "قتل مسلحون مختارا في بعقوبة وخطفوا نجله.",
        "",
        ["Attack, Baqubah, killed 1, abducted 1"],
    ),
    # Whether somebody is assassinated behind a bombing of more dead: "قتل 17 في السوق. واغتيل موظف بعبوة".
    (
        "قتل 14 شخصا في انفجار في الكوت أمس. واغتيل طبيب بعبوة لاصقة في المدينة.",
        "",
        ["Remote explosive/landmine/IED, Kut, killed 14", "Remote explosive/landmine/IED, Kut, 1 IED, killed 1"],
    ),
    (
        "قتل تسعة في تفجير وسط هيت أمس. واغتيل محام بعبوة بسيارته في المدينة.",
        "",
        ["Remote explosive/landmine/IED, Hit, killed 9", "Remote explosive/landmine/IED, Hit, 1 IED, killed 1"],
    ),
    (
        "قتل 12 شخصا في تفجير وسط كركوك أمس.\nواغتيل موظف بعبوة لاصقة بسيارته في المدينة.",
        "",
        ["Remote explosive/landmine/IED, Kirkuk, killed 12", "Remote explosive/landmine/IED, Kirkuk, 1 IED, killed 1"],
    ),
]


@pytest.mark.parametrize(("text", "also", "rows"), CASES)
def test_on_other_sentences(text, also, rows):
    assert told(text, also) == rows
