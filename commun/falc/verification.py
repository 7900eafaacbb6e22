"""The verdict on a page, sentence by sentence and as a whole."""

from commun.falc.difficulte import MemesMots, capitales, mots_difficiles, mots_expliques, reprises
from commun.falc.ecriture import ecriture
from commun.falc.ensemble import ensemble
from commun.falc.longueur import compter
from commun.falc.mots import decouper
from commun.falc.page import Contexte, Ligne, Partie, empreinte
from commun.falc.phenomenes import reperer
from commun.falc.regles import DES_PHENOMENES, ERREUR, alarme

MOTS_D_UNE_PAGE, MOTS_AU_PLUS, PARTIES_AU_PLUS = 300, 600, 7
PHRASES_PAR_PICTOGRAMME = 3
AU_LECTEUR = ensemble("vous votre vos vôtre vôtres")
IMPERATIFS = frozenset({"dites", "faites", "soyez", "ayez", "sachez", "veuillez"})
PAS_DES_IMPERATIFS = frozenset({"chez", "assez", "nez", "rez"})


def lignes_nues(texte):
    """The parts of a bare text, one sentence per line: nothing is known of its pictograms."""
    phrases = (ligne.strip() for ligne in texte.splitlines())
    return [Partie("", tuple(Ligne((phrase,)) for phrase in phrases if phrase))]


def alarmes(rapport):
    """Every alarm of a verdict: those of its sentences, then those of the page."""
    for phrase in rapport["phrases"]:
        yield from phrase["regles"]
    yield from rapport["page"]


def erreurs_bloquantes(rapport):
    """How many errors of a verdict are in the text itself: not to be re-read yet is none."""
    return sum(alarme["gravite"] == ERREUR and alarme["code"] != "F50" for alarme in alarmes(rapport))


def verifier(parties, contexte=Contexte()):  # noqa: B008
    """`{"phrases": [{"texte", "phenomenes", "regles"}], "page": [...], "mots": int}`, ready for JSON.

    `parties` is a list of `Partie`. An alarm is `{"code", "gravite", "message"}`; those of one part
    of the page also say `"partie"`, its title. `mots` counts titles too.
    """
    parties = list(parties)
    lecture = _Lecture(contexte)
    phrases = [lecture.phrase(texte, ligne) for partie in parties for ligne in partie.lignes for texte in ligne.phrases]
    lecture.mots += sum(compter(partie.titre) for partie in parties)
    return {"phrases": phrases, "page": _page(parties, lecture, contexte), "mots": lecture.mots}


class _Lecture:
    """What is remembered from one sentence to the next."""

    def __init__(self, contexte):
        self.contexte = contexte
        self.memes_mots = MemesMots(contexte.memes_mots)
        self.deja_dits = set()
        self.mots = 0
        self.parle_au_lecteur = False

    def phrase(self, texte, ligne):
        mots = decouper(texte)
        self.mots += compter(texte)
        self.parle_au_lecteur = self.parle_au_lecteur or _parle_au_lecteur(mots)
        connus = mots_expliques(texte, self.contexte.termes) | mots_expliques(texte, ligne.termes)
        reperes = {
            phenomene: places
            for phenomene, places in reperer(mots).items()
            if not self._ecartee(DES_PHENOMENES[phenomene], texte)
        }
        regles = [
            *ecriture(texte, mots),
            *capitales(texte, connus),
            *(_alarme_de_phenomene(nom, places, texte, mots) for nom, places in reperes.items()),
            *mots_difficiles(texte, mots, connus, self.deja_dits),
            *self.memes_mots.verifier(texte),
            *reprises(texte, mots),
        ]
        regles = [regle for regle in regles if not self._ecartee(regle["code"], texte)]
        regles.sort(key=lambda regle: regle["code"])
        return {"texte": texte, "phenomenes": list(reperes), "regles": regles}

    def _ecartee(self, code, texte):
        return bool(self.contexte.ecartees) and empreinte(code, texte) in self.contexte.ecartees


def _alarme_de_phenomene(phenomene, places, texte, mots):
    extraits = dict.fromkeys(texte[mots[debut].debut : mots[fin].fin] for debut, fin in places)
    return alarme(DES_PHENOMENES[phenomene], ici=extraits)


def _parle_au_lecteur(mots):
    """« vous », « votre », or an order given to the reader (« Appelez le relais »)."""
    for mot in mots:
        if mot.bas in AU_LECTEUR or mot.bas in IMPERATIFS:
            return True
        if mot.bas.endswith("ez") and mot.bas not in PAS_DES_IMPERATIFS and "VER" in mot.classes:
            return True
    return False


def _page(parties, lecture, contexte):
    trouvees = []
    titres = sum(bool(partie.titre) for partie in parties)
    if lecture.mots > MOTS_D_UNE_PAGE or titres > PARTIES_AU_PLUS:
        trouvees.append(alarme("F19", gravite=ERREUR if lecture.mots > MOTS_AU_PLUS else None))
    if not lecture.parle_au_lecteur and any(ligne.phrases for partie in parties for ligne in partie.lignes):
        trouvees.append(alarme("F27"))
    trouvees += [alarme("F40") | {"partie": partie.titre} for partie in parties if _manque_de_pictogrammes(partie)]
    if contexte.relu is False:
        trouvees.append(alarme("F50"))
    ecartees = contexte.ecartees
    return [a for a in trouvees if empreinte(a["code"], a.get("partie", "")) not in ecartees]


def _manque_de_pictogrammes(partie):
    """Fewer than one pictogram for three sentences; a part of one or two sentences may do without."""
    lignes = [ligne for ligne in partie.lignes if ligne.pictogramme is not None]
    phrases = sum(len(ligne.phrases) for ligne in lignes)
    pictogrammes = sum(ligne.pictogramme for ligne in lignes)
    return phrases >= PHRASES_PAR_PICTOGRAMME and pictogrammes * PHRASES_PAR_PICTOGRAMME < phrases
