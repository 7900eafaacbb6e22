"""Each rule of « facile à lire »: a sentence or a page that breaks it, and one that looks like it and does not."""

import pytest

from commun.falc import Contexte, Ligne, Partie, lignes_nues, verifier

GLOSSAIRE = Contexte(termes=frozenset({"Quotient familial", "RPE", "préavis"}))


def codes(texte, contexte=GLOSSAIRE):
    """The codes of every sentence of `texte`, one a line."""
    return {regle["code"] for phrase in verifier(lignes_nues(texte), contexte)["phrases"] for regle in phrase["regles"]}


def codes_de_page(parties, contexte=GLOSSAIRE):
    return {alarme["code"] for alarme in verifier(parties, contexte)["page"]}


def partie(phrases, *, pictogrammes=None, titre=""):
    """A part of `phrases` lines; the first `pictogrammes` have one."""
    return Partie(
        titre,
        tuple(
            Ligne((phrase,), None if pictogrammes is None else rang < pictogrammes)
            for rang, phrase in enumerate(phrases)
        ),
    )


ENFREIGNENT = [
    ("F01", "Vous déménagez ? Prévenez la crèche."),
    ("F01", "La crèche ouvre à 8 heures. Elle ferme à 18 heures."),
    ("F02", "La crèche de votre quartier garde tous les jours les enfants de toutes les familles."),
    ("F03", "Le matin, si vous travaillez, appelez la crèche."),
    ("F03", "Vous venez au relais parce que vous voulez parler de la nounou de votre enfant avec nous."),
    ("F04", "La crèche (au centre) ouvre."),
    ("F04", "Vous venez ; nous vous aidons."),
    ("F04", "La nounou - une dame du quartier - garde votre enfant."),
    ("F05", "Le père & la mère viennent."),
    ("F05", "Une nounou et/ou une crèche."),
    ("F06", "Vous avez deux enfants."),
    ("F06", "La crèche a vingt-deux places."),
    ("F07", "Lisez le chapitre IV."),
    ("F07", "La maison est du XIXe siècle."),
    ("F08", "Vous payez 50 % du prix."),
    ("F08", "Vous payez dix pour cent du prix."),
    ("F08", "La ville donne 20 000 euros."),
    ("F09", "Venez le 12/05/2027."),
    ("F09", "Venez le 3 mai 2027."),
    ("F09", "Venez lundi 3 mai."),
    ("F10", "La PMI vous aide."),
    ("F10", "Le S.M.I.C. augmente."),
    ("F11", "Mme Diallo vous répond."),
    ("F11", "Apportez un jouet, un livre, etc."),
    ("F11", "La crèche ouvre à 8 h 30."),
    ("F11", "Donnez votre n° de téléphone."),
    ("F12", "Apportez TOUS les papiers."),
    ("F12", "ATTENTION à la marche."),
    ("F18", "La crèche est gratuite (1)."),
    ("F18", "Vous payez le repas*."),
    ("F20", "La place est donnée par la commission."),
    ("F21", "Vous ne payez pas."),
    ("F22", "Il faut que vous veniez."),
    ("F23", "Les parents travaillant la nuit ont une aide."),
    ("F24", "Vous avez reçu une lettre."),
    ("F25", "Vous pourriez venir."),
    ("F26", "Vous recevrez une lettre."),
    ("F30", "Donnez votre attestation de droits."),
    ("F30", "Vous pouvez solliciter une dérogation."),
    ("F31", "Signez l'accord de confidentialité."),
    ("F33", "La nounou garde votre enfant.\nL'assistante maternelle joue avec lui."),
    ("F34", "Appelez le père ou celui-ci."),
    ("F34", "La dame avec laquelle vous parlez."),
    ("F34", "Ce dernier vous répond."),
]

RESPECTENT = [
    ("F01", "Vous déménagez ?"),
    ("F01", "Mme A. Diallo habite au 3 rue du Dr. Roux."),
    ("F01", "Écrivez à M. Martin."),
    ("F01", "Allez sur www.exemple.fr ou écrivez à relais@exemple.fr."),
    (
        "F02",
        "Le relais couvre Louviers, Pîtres, Igoville, Alizay, Val-de-Reuil, Le Vaudreuil, Léry, Poses et Incarville.",
    ),
    ("F02", "Appelez le 02 32 50 85 50 avant 8 h 30 le matin."),
    ("F03", "La crèche ouvre le lundi, le mardi et le jeudi."),
    ("F03", "Le relais couvre Louviers, Pîtres, Igoville et Alizay."),
    ("F03", "Le matin, appelez la crèche."),
    ("F04", "Venez à la halte-garderie de Val-de-Reuil."),
    ("F04", "La crèche ouvre de 8 heures - 12 heures."),
    ("F05", "Allez sur https://exemple.fr/aide#prix."),
    ("F05", "Venez le 12/05/2027."),
    ("F06", "Une dame vous aide."),
    ("F06", "Achetez un lit neuf."),
    ("F06", "Vous avez 2 enfants."),
    ("F07", "Il y va et il dit oui."),
    ("F07", "Prenez le CV et le bus V."),
    ("F08", "L'adresse est 12 rue du Pont, 27400 Louviers."),
    ("F08", "Le numéro est le 02 32 50 85 50."),
    ("F08", "La ville donne 2 000 euros."),
    ("F09", "Venez le lundi 3 mai 2027."),
    ("F09", "Venez du lundi 3 mai au vendredi 7 mai 2027."),
    ("F09", "Chaque année, la crèche ferme le 1 mai."),
    ("F09", "Vous recevez l'argent le 5 du mois."),
    ("F10", "Le RPE vous aide."),
    ("F10", "La Caf vous aide."),
    ("F10", "Regardez la TV."),
    ("F11", "Prenez le bus à 8 heures."),
    ("F11", "Les vacances sont à la mer."),
    ("F12", "La Caf et le RPE vous aident."),
    ("F12", "Est-ce que Ali vient ?"),
    ("F18", "Le numéro 1 est ouvert."),
    ("F20", "La crèche est fermée le lundi."),
    ("F21", "Cette aide ne dure que 3 mois."),
    ("F22", "Vous savez que la crèche ouvre."),
    ("F23", "Le restaurant est intéressant."),
    ("F24", "Vous avez besoin d'une aide."),
    ("F25", "Vous pouvez venir."),
    ("F26", "Vous recevez une lettre."),
    ("F30", "La puéricultrice donne le biberon à la crèche."),
    ("F30", "Votre quotient familial compte."),
    ("F30", "Madame Wysocka habite à Incarville."),
    ("F31", "L'assistante maternelle garde votre enfant à la halte-garderie."),
    ("F33", "Une nounou est une assistante maternelle.\nLa nounou garde votre enfant."),
    ("F33", "Les nounous jouent.\nLa nounou garde votre enfant."),
    ("F34", "Appelez ces derniers jours."),
    ("F34", "Laquelle choisissez-vous ?"),
]


@pytest.mark.parametrize(("code", "texte"), ENFREIGNENT)
def test_a_sentence_breaks_the_rule(code, texte):
    assert code in codes(texte)


@pytest.mark.parametrize(("code", "texte"), RESPECTENT)
def test_a_sentence_keeps_the_rule(code, texte):
    assert code not in codes(texte)


PHRASE = "Vous venez au relais avec votre enfant le lundi matin à 9 heures."  # 13 words


def test_a_page_over_300_words_is_long_and_over_600_too_long():
    gravites = [
        next((a["gravite"] for a in verifier([partie([PHRASE] * n)])["page"] if a["code"] == "F19"), None)
        for n in (20, 25, 50)
    ]

    assert gravites == [None, "avertissement", "erreur"]


@pytest.mark.parametrize(("parties", "longue"), [(7, False), (8, True)])
def test_a_page_has_seven_parts_at_most(parties, longue):
    assert ("F19" in codes_de_page([partie(["Vous venez."], titre="Le relais")] * parties)) is longue


@pytest.mark.parametrize(
    ("phrase", "parle"),
    [("Vous venez.", True), ("C'est votre choix.", True), ("Appelez le relais.", True), ("La crèche ouvre.", False)],
)
def test_a_page_speaks_to_its_reader(phrase, parle):
    assert ("F27" not in codes_de_page([partie([phrase])])) is parle


@pytest.mark.parametrize(
    ("phrases", "pictogrammes", "manque"), [(3, 0, True), (3, 1, False), (4, 1, True), (6, 2, False), (2, 0, False)]
)
def test_a_part_has_a_pictogram_for_three_sentences(phrases, pictogrammes, manque):
    parties = [partie(["Vous venez."] * phrases, pictogrammes=pictogrammes, titre="Le relais")]

    assert ("F40" in codes_de_page(parties)) is manque


def test_a_missing_pictogram_names_its_part():
    parties = [partie(["Vous venez."] * 3, pictogrammes=n, titre=titre) for n, titre in ((1, "Quand ?"), (0, "Où ?"))]

    assert [alarme["partie"] for alarme in verifier(parties)["page"]] == ["Où ?"]


@pytest.mark.parametrize(("relu", "alerte"), [(False, True), (True, False), (None, False)])
def test_the_logo_waits_for_persons_concerned(relu, alerte):
    assert ("F50" in codes_de_page(lignes_nues("Vous venez."), Contexte(relu=relu))) is alerte
