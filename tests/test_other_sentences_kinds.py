"""What kind of event it was, or that it was none, in sentences other than those that the rules were written for."""

import pytest
from coding_rows import told

CASES = [
    # As in "خلال الهجوم".
    (
        "هاجم مسلحون نقطة تفتيش في الشرقاط وفجروا أثناء الهجوم سيارة مفخخة فقتلوا جنديين.",
        "",
        ["Armed clash, Shirqat, 1 car bomb, killed 2"],
    ),
    ("شن داعش هجوما على ثكنة للجيش قرب الرطبة أمس وانفجرت خلال الهجوم عبوتان.", "", ["Armed clash, Ar Rutbah, 2 IED"]),
    # Not so here.
    ("انفجرت عبوة ناسفة على دورية للجيش في هيت أمس.", "", ["Remote explosive/landmine/IED, Hit, 1 IED"]),
    # Whether a word tells of a strike or of shelling.
    (
        "قصفت مدفعية الجيش وكرا لداعش في الرطبة فأحرقت ثلاث مركبات.",
        "",
        ["Shelling/artillery/missile attack, Ar Rutbah"],
    ),
    ("شن الطيران غارة على رتل لداعش قرب سنجار فأحرق ست عجلات.", "", ["Air/drone strike, Sinjar"]),
    # Not so here.
    ("أحرق محتجون إطارات في الناصرية أمس.", "", ["Peaceful protest, Nasiriyah"]),
    # Whether demonstrators put up tents: "نصب محتجون خيما أمام الحقل".
    ("نصب متظاهرون سرادقا أمام مبنى المحافظة في العمارة.", "", ["Peaceful protest, Amarah"]),
    ("أقام معتصمون خيما قرب حقل مجنون أمس.", "", ["Peaceful protest, Majnoon oil field"]),
    # Not so here.
    ("نصب النازحون خياما قرب أربيل أمس.", "", []),
    # As in "اندلعت أعمال شغب"; "قوات مكافحة الشغب" are police, "اضطراب ما بعد الصدمة" is an illness.
    ("وقعت أعمال شغب في كربلاء أمس.", "", ["Violent demonstration, Karbala"]),
    ("شهدت البصرة أعمال شغب الاثنين.", "", ["Violent demonstration, Basra"]),
    ("اندلعت أعمال شغب واسعة في الديوانية مساء أمس.", "", ["Violent demonstration, Diwaniyah"]),
    # Not so here.
    ("انتشرت قوات مكافحة الشغب في بغداد أمس.", "", []),
    # Whether whom a verb stops lose their post: "أوقف رئيس الوزراء وزير الكهرباء عن العمل".
    ("أوقف الوزير مدير التربية عن العمل في كركوك أمس.", "", []),
    ("أوقفت الوزارة ثلاثة ضباط عن العمل في بغداد.", "", []),
    ("أوقف محافظ نينوى قائممقام الحمدانية عن العمل.", "", []),
    # Not so here.
    ("أوقفت الشرطة ثلاثة ضباط في بغداد أمس.", "", ["Arrests, Baghdad, arrested 3"]),
    # Whether gunmen took somebody: "اعتقل مسلحون مجهولون ثلاثة من الشرطة"; in "اعتقل مسلحون في هيت" they are held.
    (
        "اعتقل مسلحون مجهولون موظفين اثنين في المقدادية أمس.",
        "",
        ["Abduction/forced disappearance, Al-Muqdadiyah, abducted 2"],
    ),
    ("اعتقل مسلحون ملثمون شرطيا في الضلوعية.", "", ["Abduction/forced disappearance, Ad-Dhuluiya, abducted 1"]),
    # Not so here.
    ("اعتقل مسلحون في هيت خلال عملية دهم أمس.", "", ["Arrests, Hit, arrested None"]),
    # Whether what was found or dealt with is blown up by those who did so: "عالج 13 عبوة وفجرها عن بعد".
    ("عثرت الشرطة على عبوة في الكوت وفجرتها عن بعد.", "", ["Disrupted weapons use, Kut, 1 IED"]),
    ("ضبط الجيش سيارة مفخخة في تلعفر وفجرها دون خسائر.", "", ["Disrupted weapons use, Tal Afar, 1 car bomb"]),
    ("اكتشفت مفرزة ثلاث عبوات قرب بعقوبة وقامت بتفجيرها.", "", ["Disrupted weapons use, Baqubah, 3 IED"]),
    # Not so here.
    (
        "عثرت الشرطة على عبوة في الكوت ثم انفجرت عبوة فقتلت شرطيا.",
        "",
        ["Disrupted weapons use, Kut, 1 IED", "Remote explosive/landmine/IED, Kut, 1 IED, killed 1"],
    ),
    # As in "قتل 20 إرهابيا وتفجير ست سيارات مفخخة", "إبطال وتفجير 12 عبوة": what forces list of their success.
    (
        "أعلن الجيش قتل ستة دواعش في الشرقاط وتفجير 12 عبوة ناسفة.",
        "",
        ["Armed clash, Shirqat, killed 6", "Disrupted weapons use, Shirqat, 12 IED"],
    ),
    (
        "قتل تسعة إرهابيين في بيجي وتفجير خمس سيارات مفخخة.",
        "",
        ["Armed clash, Baiji, killed 9", "Disrupted weapons use, Baiji, 5 car bomb"],
    ),
    (
        "أعلنت الشرطة مقتل ستة دواعش في الحويجة وتفجير تسع عبوات.",
        "",
        ["Armed clash, Hawija, killed 6", "Disrupted weapons use, Hawija, 9 IED"],
    ),
    # Not so here.
    (
        "تفجير أربع سيارات مفخخة في بغداد وقتل ستة مدنيين.",
        "",
        ["Remote explosive/landmine/IED, 4 events, Baghdad, 4 car bomb, killed 6"],
    ),
    # Where the object of a verb stands behind what is put in: "استهدف هجوم يعتقد أن التنظيم يقف وراءه، شيخ قبيلة".
    ("استهدف هجوم يرجح أن داعش نفذه، شيخ عشيرة في الشرقاط أمس.", "", ["Attack, Shirqat"]),
    ("استهدف هجوم لم تعلن أي جهة مسؤوليتها عنه، صحفيا في البصرة أمس.", "", ["Attack, Basra"]),
    # Not so here.
    (
        "استهدف هجوم بالصواريخ، وفق مصدر، قاعدة بلد أمس.",
        "",
        ["Shelling/artillery/missile attack, Balad Air Base (Joint Base Balad)"],
    ),
    # As in "وضعت القوات يدها على مخبأ للأسلحة"; who lays a hand on files or funds finds no arms.
    ("وضعت الشرطة يدها على عتاد وصواريخ في الفلوجة.", "", ["Disrupted weapons use, Fallujah"]),
    ("وضع الجيش يده على مخزن أسلحة في تلعفر.", "", ["Disrupted weapons use, Tal Afar"]),
    ("وضعت مفرزة يدها على عشر عبوات ناسفة قرب بعقوبة.", "", ["Disrupted weapons use, Baqubah, 10 IED"]),
    # Not so here.
    ("وضعت النزاهة يدها على ملفات فساد في الكوت.", "", []),
    # Whether a word says that something went off: "انفجرت".
    ("أثناء رفع لغم في هيت انفجر فقتل جنديا.", "", ["Remote explosive/landmine/IED, Hit, 1 landmine, killed 1"]),
    ("خلال معالجة عبوة في الكوت انفجرت فأصابت خبيرين.", "", ["Remote explosive/landmine/IED, Kut, 1 IED, wounded 2"]),
    # As in "نزع الخبراء فتيل عبوة"; "نزع فتيل الأزمة" is a manner of speaking.
    ("نزعت الشرطة فتيل سيارة مفخخة في كركوك.", "", ["Disrupted weapons use, Kirkuk, 1 car bomb"]),
    ("نزع خبير المتفجرات فتيل عبوة ناسفة في الكرادة.", "", ["Disrupted weapons use, Karrada, 1 IED"]),
    ("نزع الجيش فتيل صاروخ في سنجار أمس.", "", ["Disrupted weapons use, Sinjar, 1 rocket"]),
    # Not so here.
    ("نزع الوزير فتيل الأزمة في كركوك أمس.", "", []),
    # Whether a blast that was heard is said to be of a bomb: "دوي انفجار تبين أنه ناجم عن عبوة".
    ("سمع دوي انفجار وسط بعقوبة تبين أنه ناجم عن عبوة ناسفة.", "", ["Remote explosive/landmine/IED, Baqubah, 1 IED"]),
    ("دوى انفجار في كركوك تبين أنه بسبب عبوة لاصقة أسفل سيارة.", "", ["Remote explosive/landmine/IED, Kirkuk, 1 IED"]),
    # Not so here.
    ("سمع دوي انفجار وسط بعقوبة تبين أنه ناجم عن تسرب غاز.", "", []),
    # As in "وقعت قذيفة على منزل", "انهمرت الصواريخ"; "وقع اتفاقا" has no shell right beside it.
    ("وقعت قذيفتا هاون على حي المعلمين في بعقوبة أمس.", "", ["Shelling/artillery/missile attack, Baqubah, 2 mortar"]),
    ("انهمرت الصواريخ على الفلوجة فجر أمس.", "", ["Shelling/artillery/missile attack, Fallujah"]),
    ("استقر صاروخ في باحة مدرسة في تلعفر.", "", ["Shelling/artillery/missile attack, Tal Afar, 1 rocket"]),
    # Not so here.
    ("وقع الوزير اتفاقا مع الشركة في بغداد أمس.", "", []),
    # As in "انغمس بسيارة مفخخة في ثكنة"; who is plunged in thought blows up nobody.
    ("انغمس مهاجم بحزام ناسف في ثكنة قرب بيجي فقتل أربعة جنود.", "", ["Suicide bomb, Baiji, 1 suicide vest, killed 4"]),
    ("انغمس انتحاري بسيارة مفخخة في مقر للجيش في الرمادي.", "", ["Suicide bomb, Ramadi, 1 car bomb"]),
    # Not so here.
    ("انغمس الوزير في العمل في بغداد أمس.", "", []),
    # As in "صبت المدفعية حممها على الحي"; "صب غضبه" pours no shells.
    ("صبت المدفعية حممها على أحياء الفلوجة أمس.", "", ["Shelling/artillery/missile attack, Fallujah"]),
    ("صبت طائرات التحالف نيرانها على مواقع داعش في القائم.", "", ["Air/drone strike, Al Qaim (Husaybah)"]),
    ("صبت راجمات الجيش نيرانها على وكر قرب هيت.", "", ["Shelling/artillery/missile attack, Hit"]),
    # Not so here.
    ("صب النائب غضبه على الحكومة في بغداد أمس.", "", []),
    # As in "تعرض البرج لعمل تخريبي بعبوات"; without a munition nobody knows what was done.
    ("تعرض أنبوب نفط قرب بيجي لعمل تخريبي بعبوة ناسفة.", "", ["Remote explosive/landmine/IED, Baiji, 1 IED"]),
    (
        "تعرض برج كهرباء في المدائن لعمل تخريبي بأربع عبوات ناسفة أمس.",
        "",
        ["Remote explosive/landmine/IED, Al-Mada'in, 4 IED"],
    ),
    # Not so here.
    ("تعرض برج كهرباء في المدائن لعمل تخريبي أمس.", "", []),
    # Whether fire is what brought down an aircraft: "أسقطت المسيّرة بنيران الدفاعات".
    ("أسقطت مسيرة بنيران الجيش فوق التاجي أمس.", "", ["Disrupted weapons use, Taji, 1 drone"]),
    ("أسقطت الدفاعات طائرة بنيران مضادات قرب بلد.", "", []),
]


@pytest.mark.parametrize(("text", "also", "rows"), CASES)
def test_on_other_sentences(text, also, rows):
    assert told(text, also) == rows
