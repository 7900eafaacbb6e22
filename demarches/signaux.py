"""What the words of a question let suspect, before it is sent: danger, health, a place looked for, spam.

Signs only, to show a reader something at the right moment: nothing is refused nor sorted by them. Words are compared
without accents nor capitals. In danger, what is missed costs more than what is said for nothing; for the rest, the
contrary. An illness of an employee ("arrêt maladie") counts as health: it is somebody's.
"""

import re

from commun.texte import normaliser

# Beginnings of words, in French then in the languages of the site; "_" stands for a space.
_DANGER = re.compile(
    r"(?<![a-z])(?:frapp(?:e|ee?s?|ent|er|ait)(?![a-z0-9])|tape[sr]?_(?:mon|ma|mes|les?|la|sur)|gifl|fess(?:ee|er)|coups?_(?:de_poing|de_pied|"
    r"de_ceinture|de_couteau|a_la_tete|sur|au_visage)|(?:des|donne|prend|recoit)_coups?(?![a-z0-9])(?!_de_(?:main|fil|pouce|telephone))|"
    r"battu|violen|maltrait|bleus?_(?:sur|au|aux|dans|partout)|hematom|secou(?:e|er|ee)_(?:mon|ma|le|la|l|un|les?)|bebe_secoue|"
    r"attouch|viol(?:e|er|ee|eur)?(?![a-z0-9])|abus(?:e|er|ee|es)?_(?:sexuel|de_mon|de_ma|de_l)|abus_sexuel|inceste|pedophil|suicid|"
    r"me_tuer|tuer|mourir|en_danger|danger_(?:immediat|pour)|enferm|attache(?:e|r|nt)?_(?:au|a_la|dans|sur|mon|ma|les?)|"
    r"menac(?:e|er|ee)_(?:de|mon|ma|moi|les?)|etrangl|brulures?_de|negligen|sans_manger|laisse_seul|seule?_a_la_maison|"
    r"hit(?:s|ting)?_(?:my|the|him|her)|beat(?:s|en|ing)?(?![a-z0-9])|abus(?:ed|ing)|bruise|kill_(?:my|him|her)|hurts?_(?:my|him|her)|"
    r"golpea|pega_a|maltrat|abus[oa]_sexual|moretones|bate_(?:no|na|em)|espanca|nodoas_negras|"
    r"dovuyor|siddet|istismar|morluk|doverek)"
)
_DANGER_AUTRES = re.compile(
    r"б['’]?є|побо|насильств|ґвалт|гвалт|синц|самогуб|вбит|يضرب|ضرب|عنف|تحرش|كدمات|انتحار|اغتصاب"
)
_SANTE = re.compile(
    r"(?<![a-z0-9])(?:malad|allerg|asthm|epileps|handicap|autis|tdah|trisom|mdph|aeeh|diabet|cancer|depress|medic(?:ament|al|aux)|"
    r"traitement|diagnosti|ordonnance|opera(?:tion|er)_(?:du|de|a|des)|hospital|fievre|vaccin|psychiat|psycholog|orthophon|"
    r"enceinte|grossesse|fausse_couche|seropos|arret_(?:de_)?(?:travail|maladie)|intoleran|eczema|bronchi|gastro|poux(?![a-z0-9])|"
    r"ill(?:ness)?(?![a-z0-9])|sick|disab|disease|pregnan|enferm(?:o|a|edad)|embarazad|discapac|doen(?:te|ca)|gravid|defici|"
    r"hasta(?:lik|yim|lig)?(?![a-z0-9])|engelli|hamile)"
)
_SANTE_AUTRES = re.compile(r"хвор|інвалід|вагітн|алергі|ліки|مريض|مرض|إعاقة|اعاقة|حامل|حساسية|دواء")
_CHERCHE = re.compile(
    r"(?<![a-z0-9])(?:cherch(?:e|ons|er)|recherch(?:e|ons)|trouver|besoin_(?:d_|de_)?(?:une?_)?(?:place|nounou|assistante|assmat|garde|"
    r"creche|mode)|avez_vous|auriez_vous|reste_t_il|y_a_t_il|voudrais|souhait(?:e|ons|erais)|inscrire|dispo(?:nible)?s?)(?![a-z0-9])"
)
_ACCUEIL = re.compile(
    r"(?<![a-z0-9])(?:places?|nounous?|nourrices?|assistante?s?_maternelles?|assmats?|asmats?|creches?|micro_creches?|garde|accueil|"
    r"mode_de_garde|haltes?_garderies?|garderies?|mam)(?![a-z0-9])"
)
_POUR_QUI = re.compile(
    r"(?<![a-z0-9])(?:mon|ma|notre|nos|mes)_(?:fils|fille|bebe|enfants?|petite?s?|garcon|jumea|loulou)|(?<![a-z0-9])pour_(?:un|mon|ma|notre|la_rentree|"
    r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|(?<![a-z0-9])a_partir_de|(?<![a-z0-9])des_(?:septembre|"
    r"janvier|que_possible)|(?<![a-z0-9])pres_de|(?<![a-z0-9])a_(?:louviers|pitres|gaillon|val_de_reuil|pont_de_l_arche)"
)
_INTERROGE = re.compile(
    r"^(?:comment|combien|pourquoi|quels?|quelles?|qui|que|qu|est_ce_que_je_dois|dois_je|peut_on|c_est_quoi)_"
)
_LIEN = re.compile(r"https?://|www\.|\[url", re.IGNORECASE)
_BALISE = re.compile(r"<\s*/?\s*(?:a|script|img|iframe|b|div|p|br|style)\b", re.IGNORECASE)


def danger(texte):
    """Whether somebody may be in danger."""
    return bool(_DANGER.search(_plat(texte)) or _DANGER_AUTRES.search(texte.lower()))


def sante(texte):
    """Whether the text may tell somebody's health."""
    return bool(_SANTE.search(_plat(texte)) or _SANTE_AUTRES.search(texte.lower()))


def est_une_demande(texte):
    """Whether the text looks for a place rather than asks a question."""
    plat = _plat(texte)
    if _INTERROGE.search(plat):
        return False
    return bool(_CHERCHE.search(plat) and _ACCUEIL.search(plat) and _POUR_QUI.search(plat))


def indesirable(texte):
    """Whether the text looks like an advertisement: several links, markup, no letter at all."""
    return len(_LIEN.findall(texte)) > 1 or bool(_BALISE.search(texte)) or not any(c.isalpha() for c in texte)


def _plat(texte):
    """Folded words, joined by "_"."""
    return re.sub(r"\W+", "_", normaliser(texte))
