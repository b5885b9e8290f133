"""How many were harmed, in sentences other than those that the rules were written for."""

import pytest
from coding_rows import told

CASES = [
    # Whether a number with the article says how many they are: "الشرطيين الثلاثة".
    ("وقال مصدر إن الجنديين الثلاثة قتلوا بانفجار في هيت أمس.", "", ["Remote explosive/landmine/IED, Hit, killed 3"]),
    ("وذكر أن الحارسين الخمسة قتلوا بهجوم في كركوك.", "", ["Attack, Kirkuk, killed 5"]),
    # Not so here.
    ("وقال مصدر إن الجنديين قتلا بانفجار في هيت أمس.", "", ["Remote explosive/landmine/IED, Hit, killed 2"]),
    # People behind the event that they fell victim to: "راح ضحية انفجار سيارة أمام مسجد في الحي سبعة مصلين".
    (
        "راح ضحية تفجير سيارة مفخخة قرب سوق في تلعفر تسعة مدنيين.",
        "",
        ["Remote explosive/landmine/IED, Tal Afar, 1 car bomb, killed 9"],
    ),
    ("وراح ضحية هجوم انتحاري على حاجز في هيت أربعة جنود.", "", ["Suicide bomb, Hit, 1 munitions, killed 4"]),
    (
        "راح ضحية القصف المدفعي على حي سكني في الفلوجة ثلاثة أطفال.",
        "",
        ["Shelling/artillery/missile attack, Fallujah, killed 3"],
    ),
    # Not so here.
    ("راح ضحيته خمسة أشخاص في انفجار في الكوت.", "", ["Remote explosive/landmine/IED, Kut, killed 5"]),
    # Whether a death is only what brought mourners together: "وسط المعزين بوفاة والد المختار".
    (
        "فجر انتحاري حزامه وسط معزين بوفاة شيخ عشيرة في بعقوبة فقتل ستة.",
        "",
        ["Suicide bomb, Baqubah, 1 suicide vest, killed 6"],
    ),
    ("هاجم مسلحون مجلس عزاء لوفاة مختار القرية فقتلوا أربعة.", "", ["Attack, killed 4"]),
    (
        "استهدف تفجير معزين بوفاة سيدة في الطوز أمس فأصاب 12.",
        "",
        ["Remote explosive/landmine/IED, Tuz Khurmatu, wounded 12"],
    ),
    # Not so here.
    ("أعلن المستشفى وفاة شرطي أصيب بانفجار في الكوت.", "", ["Remote explosive/landmine/IED, Kut, killed 1"]),
    # Join a list of people whose number covers dead and wounded: "مقتل وإصابة عشرين مدنيا ومتطوعا".
    (
        "أسفر الانفجار عن مقتل وإصابة ثلاثين مدنيا وشرطي في بعقوبة.",
        "",
        ["Remote explosive/landmine/IED, Baqubah, killed 3-, wounded 3-"],
    ),
    (
        "أدى القصف إلى استشهاد وجرح 15 امرأة وطفلا في الفلوجة.",
        "",
        ["Shelling/artillery/missile attack, Fallujah, killed 3-, wounded 3-"],
    ),
    # How many more of a munition are told without its noun. One in "سقطت قذيفة على المطار وسقطت أخرى بجواره" and
    # "انفجرت سيارة ثم انفجرت الثانية", two in "انفجرت عبوة تلتها ثانية وثالثة"; in "قتل شرطي وآخر" it is a man.
    ("انفجرت قنبلة في بعقوبة أمس، وانفجرت الثانية بعدها بساعة.", "", ["Remote explosive/landmine/IED, Baqubah, 2 IED"]),
    ("انفجرت عبوة في هيت أمس، ثم انفجرت الثانية عند وصول الشرطة.", "", ["Remote explosive/landmine/IED, Hit, 2 IED"]),
    # One with a title and a name, whom "who" speaks of: "القيادي أبو سياف الذي قتل", "الزعيم …، الذي لقي حتفه".
    (
        "نعت الشرطة العقيد حسن جاسم الذي قتل بانفجار في بعقوبة أمس.",
        "",
        ["Remote explosive/landmine/IED, Baqubah, killed 1"],
    ),
    (
        "شيع المئات في الكوت الضابط علي حسين الذي قتل بعبوة في هيت.",
        "",
        ["Other, Kut", "Remote explosive/landmine/IED, Hit, 1 IED, killed 1"],
    ),
    # Where a total opens to which an event "thereby" brings the dead of a force or of a day; else none. "قتل شرطيان
    # في داقوق، وبذلك يرتفع عدد قتلى الشرطة أمس إلى سبعة"; "وبذلك ترتفع حصيلة الهجوم إلى سبعة" is its own.
    (
        "قتل جنديان في الفلوجة أمس، وبذلك يرتفع عدد قتلى الجيش الأحد إلى تسعة.",
        "",
        ["Attack, Fallujah, killed 2", "of every kind, several events, killed 9"],
    ),
    (
        "قتل مدني في بعقوبة أمس، وبذلك يرتفع عدد القتلى أمس إلى ستة.",
        "",
        ["Attack, Baqubah, killed 1", "of every kind, several events, killed 6"],
    ),
    # Read "ارتفع عدد القتلى في ذي قار إلى 32، وفي النجف إلى 12": as many at the next place.
    (
        "وصلت حصيلة قتلى الاحتجاجات في البصرة إلى 15، وفي ميسان إلى 7، وفي واسط إلى 4.",
        "",
        [
            "Excessive force against protesters, Basra, killed 15",
            "Excessive force against protesters, Maysan, killed 7",
            "Excessive force against protesters, Wasit, killed 4",
        ],
    ),
    ("بلغ عدد قتلى الجيش في الأنبار 12، وفي ديالى 6.", "", ["Attack, Al Anbar, killed 12", "Attack, Diyala, killed 6"]),
    # As in "قتل شخصان بانفجار سيارة، وأكد مصدر أن السيارة التي انفجرت أسفرت عن مقتل مدنيين اثنين".
    (
        "قتل ثلاثة وأصيب خمسة بانفجار سيارة في هيت أمس، وأكد ضابط أن السيارة المفخخة أسفرت عن مقتل ثلاثة "
        "مدنيين وإصابة خمسة آخرين.",
        "",
        ["Remote explosive/landmine/IED, Hit, 1 car bomb, killed 3, wounded 5"],
    ),
    (
        "قتل شخصان بانفجار عبوة في الكوت أمس، وأوضح مصدر أن الانفجار أدى إلى مقتل اثنين من المدنيين.",
        "",
        ["Remote explosive/landmine/IED, Kut, 1 IED, killed 2"],
    ),
    (
        "أصيب أربعة بقصف على تلعفر أمس، وقالت الشرطة إن القصف أسفر عن إصابة أربعة مدنيين.",
        "",
        ["Shelling/artillery/missile attack, Tal Afar, wounded 4"],
    ),
    # As in "قتل ضابط برتبة عقيد …، وأكد مصدر أن سيارة العقيد انفجرت ما أسفر عن مقتله": one man.
    (
        "قتل ضابط في الجيش برتبة رائد بانفجار في هيت أمس، وأوضح مصدر أن عبوة انفجرت بسيارة الرائد ما أدى إلى مقتله.",
        "",
        ["Remote explosive/landmine/IED, Hit, 1 IED, killed 1"],
    ),
    (
        "قتل شرطي برتبة ملازم في بعقوبة أمس، وأكد مصدر أن مسلحين هاجموا سيارة الملازم ما أسفر عن مقتله.",
        "",
        ["Armed clash, Baqubah, killed 1"],
    ),
    (
        "قتل عميد في الشرطة في كركوك أمس، وقال مصدر إن انتحاريا استهدف موكب العميد ما أدى إلى مقتله.",
        "",
        ["Suicide bomb, Kirkuk, 1 munitions, killed 1"],
    ),
    # Those told already, one by one: "قتلت خمس نساء", then "أربع … قضين على الفور والخامسة …".
    (
        "انفجرت سيارة في هيت أمس ما أدى إلى مقتل خمسة مدنيين. وقال طبيب إن أربعة مدنيين قتلوا على الفور "
        "والخامس في المستشفى.",
        "",
        ["Remote explosive/landmine/IED, Hit, 1 car bomb, killed 5"],
    ),
    (
        "قتل ثلاثة شرطيين بانفجار في كركوك أمس. وأضاف مصدر أن شرطيين اثنين قتلا في الحال والثالث متأثرا بجراحه.",
        "",
        ["Remote explosive/landmine/IED, Kirkuk, killed 3"],
    ),
    # How many of the dead a witness saw: "مقتل 12. … ونقلت وكالة عن مصورها أنه شاهد خمس جثث".
    (
        "قتل 20 شخصا بانفجار في الموصل أمس. وقال مراسل الوكالة إنه شاهد سبع جثث.",
        "",
        ["Remote explosive/landmine/IED, Mosul, killed 20"],
    ),
    (
        "قتل تسعة في قصف على الفلوجة أمس. وأكد شاهد أنه رأى أربع جثث.",
        "",
        ["Shelling/artillery/missile attack, Fallujah, killed 9"],
    ),
    (
        "قتل 15 شخصا في تفجير في كربلاء أمس. ونقلت قناة عن مراسلها أنه شاهد ست جثث متفحمة.",
        "",
        ["Remote explosive/landmine/IED, Karbala, killed 15"],
    ),
    # Whether one is quoted behind the other: "قتل أمريكي بهجوم، وقال التحالف في بيان «قتل متعاقد مدني»".
    (
        "قتل أميركي في هجوم على قاعدة بلد أمس، وقالت القيادة «قتل متعاقد أميركي في هجوم على قاعدة بلد».",
        "",
        ["Shelling/artillery/missile attack, Balad Air Base (Joint Base Balad), killed 1"],
    ),
    ("قتل بريطاني في البصرة أمس، وقال متحدث «قتل جندي بريطاني في البصرة».", "", ["Attack, Basra, killed 1"]),
    # Militants for the dead of two armed sides, where no force of a state is one: "ثلاثة قتلى من الطرفين".
    ("اندلع نزاع عشائري في البصرة أمس وأوقع ثلاثة قتلى من الطرفين.", "g", ["Armed clash, Basra, killed 3, militants"]),
    ("اشتباكات بين عشيرتين في ميسان تخلف ستة جرحى من الجانبين.", "g", ["Armed clash, Maysan, wounded 6, militants"]),
    ("أسفرت معارك بين فصيلين في النجف عن خمسة قتلى من الطرفين.", "g", ["Armed clash, Najaf, killed 5, militants"]),
    # Whether a number is that of bodies named before it: "إن الجثث وعددها 14 عثر عليها".
    (
        "عثرت الشرطة على جثث في تلعفر أمس. وقال مصدر إن الجثث وعددها ست تعود لمدنيين.",
        "",
        ["Attack, Tal Afar, killed 6"],
    ),
    ("وقال إن الجثث البالغ عددها 12 عثر عليها في مقبرة قرب سنجار.", "", ["Attack, Sinjar, killed 12"]),
    # Not so here.
    ("إن الصناديق وعددها 20 وجدت قرب الموصل أمس.", "", []),
    # More of them by another group: "خمسة قتلى من الشرطة و3 من المسلحين".
    ("سقط أربعة قتلى من الجيش و6 من المسلحين في هيت أمس.", "", ["Armed clash, Hit, killed 10"]),
    ("أوقع الهجوم ثلاثة قتلى من الشرطة و5 من المدنيين في بعقوبة.", "", ["Armed clash, Baqubah, killed 8"]),
    # Whether a single dead or wounded is the object of what caused it: "خلف الانفجار قتيلاً".
    ("خلف الهجوم قتيلا وأربعة جرحى في الكوت أمس.", "", ["Attack, Kut, killed 1, wounded 4"]),
    ("أوقع القصف جريحا في الفلوجة أمس.", "", ["Shelling/artillery/missile attack, Fallujah, wounded 1"]),
    ("ترك انفجار العبوة قتيلا في هيت.", "", ["Remote explosive/landmine/IED, Hit, 1 IED, killed 1"]),
    # Those seen dead or wounded: "شوهدت ثلاث نساء قتلى".
    ("شوهد رجلان قتلى قرب الجسر في الموصل أمس.", "", ["Attack, Mosul, killed 2"]),
    ("شوهد أربعة جنود قتلى في شارع في تلعفر.", "", ["Attack, Tal Afar, killed 4"]),
    # Read "دفع خمسة صحفيين حياتهم ثمنا".
    ("دفع ستة من المتظاهرين حياتهم ثمنا في البصرة.", "", ["Excessive force against protesters, Basra, killed 6"]),
    ("دفع صحفيان حياتهما ثمنا لعملهما في الموصل.", "", ["Attack, Mosul, killed 2"]),
    # Read "تصفية جسدية لمرشح", "إعدام ميداني بحق ثلاثة": an adjective stands before whom it was done to.
    ("إعدام ميداني بحق أربعة مدنيين في الموصل.", "", ["Attack, Mosul, killed 4"]),
    ("إعدام ميداني بحق جنديين في الرطبة.", "", ["Attack, Ar Rutbah, killed 2"]),
    # Read "العثور على رأس مقطوع لجندي", "ثلاثة رؤوس مقطوعة": each is of somebody killed.
    ("العثور على رأس مقطوع في الموصل أمس.", "", ["Attack, Mosul, killed 1"]),
    ("العثور على ثلاثة رؤوس مقطوعة قرب بعقوبة.", "", ["Attack, Baqubah, killed 3"]),
    ("عثرت الشرطة على رأسين مقطوعين لرجلين في الحويجة.", "", ["Attack, Hawija, killed 2"]),
    # Those of a family that says how many it has: "أفراد عائلة مؤلفة من سبعة أشخاص".
    (
        "قتل أفراد عائلة مؤلفة من خمسة أشخاص بقصف في تلعفر أمس.",
        "",
        ["Shelling/artillery/missile attack, Tal Afar, killed 5"],
    ),
    ("خطف مسلحون أفراد أسرة مكونة من أربعة أشخاص في بهرز.", "", ["Abduction/forced disappearance, Buhriz, abducted 4"]),
    ("أصيب أفراد عائلة مكونة من ستة أشخاص بانفجار في الكوت.", "", ["Remote explosive/landmine/IED, Kut, wounded 6"]),
    # Who fell into hands named before him: "وقع في قبضة الفوج الثالث قيادي بارز".
    ("وقع في قبضة الجيش مسلح في تلعفر أمس.", "", ["Arrests, Tal Afar, arrested 1"]),
    ("وقع بيد الشرطة قيادي في داعش في الحويجة.", "", ["Arrests, Hawija, arrested 1"]),
    # One with the article whom his office in an armed group tells apart: "على المسؤول الإداري لداعش".
    ("أعلنت القيادة القبض على المسؤول المالي لداعش في الموصل أمس.", "", ["Arrests, Mosul, arrested 1"]),
    ("ألقي القبض على المسؤول العسكري لتنظيم داعش في هيت.", "", ["Arrests, Hit, arrested 1"]),
    # Read "تسليم ستة من عناصر داعش إلى الأجهزة الأمنية": gunmen handed over to forces; "سلم نفسه" surrenders.
    ("تسليم أربعة من عناصر القاعدة إلى الشرطة في بعقوبة.", "", ["Arrests, Baqubah, arrested 4"]),
    ("تسليم ثلاثة مسلحين إلى الجيش في تلعفر أمس.", "", ["Arrests, Tal Afar, arrested 3"]),
    # Not so here.
    ("سلم مسلح نفسه في هيت أمس.", "", []),
]


@pytest.mark.parametrize(("text", "also", "rows"), CASES)
def test_on_other_sentences(text, also, rows):
    assert told(text, also) == rows
