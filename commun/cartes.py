"""Cards to show at a desk: a sentence in French, which whoever is behind it reads, and the same in the language of the
person who shows it, who knows what the card says.

The French never changes with the language of the page; a language that the interface does not speak has its card too.
"""

from dataclasses import dataclass

from django.conf import settings

from commun import langues

# What each card says: the first sentence names the language.
INTERPRETE = "Je parle {langue}. Pouvez-vous appeler un interprète ?"
FRANCAIS = ("Je ne lis pas le français.", "Je cherche une place pour mon enfant.", "Je voudrais un rendez-vous.")
SIGNES = (
    "Je suis une personne sourde. Pouvez-vous appeler un interprète en langue des signes (LSF) ?",
    "Parlez-moi en face, lentement, ou écrivez.",
    *FRANCAIS[1:],
)
# Code: the name of the language in French, the four sentences.
PHRASES = {
    "en": (
        "anglais",
        "I speak English. Can you call an interpreter?",
        "I do not read French.",
        "I am looking for childcare for my child.",
        "I would like an appointment.",
    ),
    "ar": (
        "arabe",
        "أتكلم العربية. هل يمكنكم الاتصال بمترجم؟",
        "لا أقرأ الفرنسية.",
        "أبحث عن مكان لطفلي.",
        "أريد موعدا.",
    ),
    "uk": (
        "ukrainien",
        "Я розмовляю українською. Чи можете ви викликати перекладача?",
        "Я не читаю французькою.",
        "Я шукаю місце для своєї дитини.",
        "Я хочу записатися на зустріч.",
    ),
    "tr": (
        "turc",
        "Türkçe konuşuyorum. Bir tercüman çağırabilir misiniz?",
        "Fransızca okuyamıyorum.",
        "Çocuğum için bir yer arıyorum.",
        "Randevu almak istiyorum.",
    ),
    "pt": (
        "portugais",
        "Falo português. Pode chamar um intérprete?",
        "Não leio francês.",
        "Procuro um lugar para o meu filho ou a minha filha.",
        "Queria fazer uma marcação.",
    ),
    "es": (
        "espagnol",
        "Hablo español. ¿Puede llamar a un intérprete?",
        "No leo francés.",
        "Busco una plaza para mi hijo o mi hija.",
        "Quisiera una cita.",
    ),
    "fa-af": (
        "dari",
        "من دری گپ می‌زنم. آیا می‌توانید یک ترجمان بخواهید؟",
        "من فرانسوی خوانده نمی‌توانم.",
        "من برای طفلم جای می‌پالم.",
        "می‌خواهم یک وقت ملاقات بگیرم.",
    ),
    "ps": (
        "pachto",
        "زه پښتو خبرې کوم. ایا تاسو یو ژباړن ته زنګ وهلی شئ؟",
        "زه فرانسوي نه شم لوستلی.",
        "زه د خپل ماشوم لپاره ځای لټوم.",
        "زه د لیدنې وخت غواړم.",
    ),
    "ti": (
        "tigrigna",
        "ትግርኛ እየ ዝዛረብ። ኣስተርጓሚ ክትጽውዑለይ ትኽእሉ ዶ?",
        "ፈረንሳይኛ ከንብብ ኣይክእልን እየ።",
        "ንውላደይ ቦታ እናደለኹ እየ።",
        "ቆጸራ ክሕዝ እደሊ።",
    ),
    "ta": (
        "tamoul",
        "நான் தமிழ் பேசுகிறேன். மொழிபெயர்ப்பாளர் ஒருவரை அழைக்க முடியுமா?",
        "எனக்குப் பிரெஞ்சு வாசிக்கத் தெரியாது.",
        "என் குழந்தைக்கு ஓர் இடம் தேடுகிறேன்.",
        "எனக்கு ஒரு சந்திப்பு நேரம் வேண்டும்.",
    ),
    "zh-hans": (
        "chinois",
        "我说中文。您可以请一位口译员吗？",
        "我看不懂法语。",
        "我在给我的孩子找托育名额。",
        "我想预约。",
    ),
}
LSF = "lsf"


@dataclass(frozen=True)
class Carte:
    """`lignes`: (French, the same in the language, "" where there is nothing to translate), the main one first."""

    code: str
    nom: str
    lignes: tuple
    sens: str = "ltr"

    @property
    def langue(self):
        """The language of its second sentences, None for a language that is not written."""
        return None if self.code == LSF else self.code


def cartes(langue):
    """Every Carte: that of the reader's language first, those of the site by their names, the others, signs last (first
    in French, which has no card of its own)."""
    du_site = [code for code, _nom in settings.LANGUAGES if code in PHRASES]
    autres = [code for code in PHRASES if code not in du_site]
    ecrites = [_carte(code) for groupe in (du_site, autres) for code in sorted(groupe, key=_par_nom)]
    signes = Carte(LSF, "LSF", tuple((phrase, "") for phrase in SIGNES))
    toutes = [*ecrites, signes] if langue in PHRASES else [signes, *ecrites]
    return sorted(toutes, key=lambda carte: carte.code != langue)


def _carte(code):
    francais, *phrases = PHRASES[code]
    lignes = zip((INTERPRETE.format(langue=francais), *FRANCAIS), phrases, strict=True)
    return Carte(code, langues.nom(code), tuple(lignes), langues.sens(code))


def _par_nom(code):
    return langues.nom(code).casefold()
