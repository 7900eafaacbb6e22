"""What to hide in a private question: two hundred labelled sentences judge, and no text is too odd."""

import csv
import gzip
import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carte.importation import COMMUNES
from demarches.masquage import REMPLACEMENTS, lieux, masquer, reperer
from tests.fabriques import CommuneFactory

PHRASES = json.loads((Path(__file__).parent / "donnees" / "phrases_a_masquer.json").read_text(encoding="utf-8"))
RAPPEL = 0.95
RAPPEL_PAR_GENRE = 0.9
INTACTES_AU_MOINS = 25
DEHORS_AU_PLUS = 0.15


@cache
def communes():
    """Names of the communes of the Eure and of the towns of the country."""
    with gzip.open(COMMUNES, "rt", encoding="utf-8") as fichier:
        lignes = csv.DictReader(fichier)
        return frozenset(
            ligne["nom"] for ligne in lignes if ligne["departement"] == "27" or int(ligne["population"] or 0) >= 10_000
        )


def places(reperes):
    return {place for repere in reperes for place in range(repere.debut, repere.fin)}


def place(texte, extrait):
    debut = texte.index(extrait)
    return set(range(debut, debut + len(extrait)))


def test_nearly_all_of_what_is_labelled_is_covered():
    vus, trouves = Counter(), Counter()
    for phrase in PHRASES:
        couvert = places(reperer(phrase["texte"], communes()))
        for cas in phrase["a_masquer"]:
            vus[cas["genre"]] += 1
            trouves[cas["genre"]] += place(phrase["texte"], cas["extrait"]) <= couvert
    assert trouves.total() >= RAPPEL * vus.total()
    assert [genre for genre in vus if trouves[genre] < RAPPEL_PAR_GENRE * vus[genre]] == []


def test_sentences_with_nothing_to_hide_stay_as_they_are():
    rien = [phrase["texte"] for phrase in PHRASES if not phrase["a_masquer"]]
    assert sum(not reperer(texte, communes()) for texte in rien) >= INTACTES_AU_MOINS


def test_little_is_proposed_outside_the_labels():
    proposes = dehors = 0
    for phrase in PHRASES:
        couvert = places(reperer(phrase["texte"], communes()))
        attendu = set().union(*(place(phrase["texte"], cas["extrait"]) for cas in phrase["a_masquer"]))
        proposes += len(couvert)
        dehors += len(couvert - attendu)
    assert dehors < DEHORS_AU_PLUS * proposes


# Written apart from the labelled sentences: what is between brackets must be hidden.
AUTRES = """\
Ma petite [Hanaé] commence chez Mme [Quibel] le [18 février 2027].
bonjour je suis la maman de [swann] et [lino], on habite [pitres]
Mon ex [Ludovic Tessier] ne veut pas signer.
Est-ce que [Solène Le Bihan] est agréée ?
[Ewa Nowakowska] garde mon bébé à [Vernon].
J'ai appelé Mme [de La Tour] hier.
la nounou [sylvie] me doit [trois cents euros]
Écrivez à [marc point durand arobase exemple point com]
Je suis au [3 rue pasteur] à [Gaillon].
La MAM [Ô P'tits Trésors] a une place.
Mon numéro de dossier est [AB-20255].
Chez [Martine], on mange à midi.
La maman d'[Ousmane] paye en retard.
Je vis à [La Haye-Malherbe] près du stade.
[+33.7.81.22.33.44] pour me joindre
On gagne [trente mille euros] à deux
Le contrat va du [1er au 30 avril 2026].
La crèche « [Les Ptits Bouts] » a fermé.
Le fils des [Van den Berghe] est chez moi.
on habite [le vaudreuil] depuis peu
Mon assistante maternelle, Mme [El Amrani], part en congé.
les jumeaux [axel] et [sacha] pleurent
""".splitlines()


@pytest.mark.parametrize("balisee", AUTRES)
def test_what_families_write_otherwise_is_covered(balisee):
    texte, attendu = "", set()
    for rang, morceau in enumerate(balisee.replace("]", "[").split("[")):
        attendu |= set(range(len(texte), len(texte) + len(morceau))) if rang % 2 else set()
        texte += morceau
    assert attendu <= places(reperer(texte, communes()))


ORDINAIRES = """\
Bonjour Madame, Monsieur, quel est le préavis ?
Bonjour, Je souhaite un avenant. Cordialement
Madame, je vous écris au sujet du contrat.
Monsieur le maire peut-il ouvrir une crèche ?
La CAF et l'Urssaf ne disent pas la même chose.
La loi du 18 décembre 2023 est-elle en vigueur ?
L'article L. 4214-12 du code du travail
La crèche PSU est-elle moins chère ?
Mon fils joue avec une marguerite et un petit loup.
Une place de crèche ou une place en MAM ?
JE NE COMPRENDS PAS LE CONTRAT
""".splitlines()


@pytest.mark.parametrize("texte", ORDINAIRES)
def test_ordinary_texts_stay_as_they_are(texte):
    assert reperer(texte, communes()) == []


def test_what_is_hidden_is_said_in_its_place():
    texte = "Inès habite à Léry, tél. 06 39 98 12 34, depuis mars 2025."
    assert masquer(texte, reperer(texte, ["Léry"])) == "[prénom] habite à [commune], tél. [téléphone], depuis [date]."


def test_a_commune_that_is_a_word_needs_its_capital():
    assert reperer("tu poses tes valises dans un petit manoir", ["Poses", "Le Manoir"]) == []
    texte = "De Poses au Manoir"
    assert [texte[r.debut : r.fin] for r in reperer(texte, ["Poses", "Le Manoir"])] == ["Poses", "Manoir"]


@pytest.mark.django_db
def test_communes_are_those_around_and_the_towns_of_the_country(territoire, django_assert_num_queries):
    CommuneFactory(insee="27365", nom="Léry", departement="27", epci=territoire.epci)
    CommuneFactory(insee="27701", nom="Ailleurs", departement="27", epci="x", population=12)
    CommuneFactory(insee="39494", nom="Saint-Pierre", departement="39", epci="x", population=12)
    CommuneFactory(insee="13055", nom="Marseille", departement="13", epci="x", population=870_000)
    assert lieux() == {"Léry", "Ailleurs", "Marseille"}
    with django_assert_num_queries(0):
        lieux()


MORCEAUX = st.one_of(
    st.text(max_size=12),
    st.sampled_from([cas["extrait"] for phrase in PHRASES for cas in phrase["a_masquer"]]),
    st.sampled_from(
        ["Mme", "M.", "le", "de", "d'", "n°", "article", "places", "rue", "(", "\n", "[", "]", "@", "€", "0", "et"]
    ),
    st.sampled_from(list(REMPLACEMENTS.values())),
)
TEXTES = st.one_of(st.text(), st.builds(" ".join, st.lists(MORCEAUX)), st.builds("".join, st.lists(MORCEAUX)))


@given(TEXTES)
@settings(max_examples=300)
def test_spans_stand_in_the_text_in_order_and_apart(texte):
    ici = 0
    for repere in reperer(texte, ["Léry", "Le Manoir"]):
        assert ici <= repere.debut < repere.fin <= len(texte)
        assert repere.remplacement == REMPLACEMENTS[repere.genre]
        ici = repere.fin


@given(TEXTES)
@settings(max_examples=300)
def test_a_masked_text_holds_nothing_to_hide(texte):
    masque = masquer(texte, reperer(texte, ["Léry", "Le Manoir"]))
    assert reperer(masque, ["Léry", "Le Manoir"]) == []
