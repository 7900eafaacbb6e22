"""Lists of words that editors and the profession know: simple ones, hard ones, and pairs that say the same thing."""

from commun.falc.ensemble import ensemble

# Occurrences per million under which a lemma is called difficult. Films and novels speak little of nurseries and of
# forms: the words that a family meets every day in this field are simple all the same.
SEUIL_DE_RARETE = 5.0
SIMPLES = ensemble(
    """accueillant accueillante aide-soignant allaitement allaiter allergie allergique animation animatrice
    animateur auxiliaire assmat balançoire bavoir bénévole biberon bilingue body caca câliner chausson clic
    cliquer comptine compote courriel couche-culotte crèche demi-journée doudou éducateur éducatrice employeur
    enseignant éveil fratrie garderie grands-parents guichet halte-garderie handicap identifiant imprimante
    internet interprète justificatif lingette lingettes mail mensuel mensuelle mi-temps nounou parental
    parentale pédiatre peluche photocopie photocopier pictogramme planning poussette puéricultrice purée
    réduction remboursement salarié secrétariat sms tétine toboggan télécharger trimestre trottinette turbulette
    vaccination vacciner virement wifi yaourt lexique agrandir coller gigoteuse babillage comptines
    orthophoniste couchage coussin baignoire chauffe-biberon garde-malade change changes non-fumeur francophone
    anglophone arabophone ukrainien ukrainienne syrien syrienne afghan afghane turque portugais portugaise
    traductrice covoiturage gendarmerie agrafe pacs caf pajemploi livret nationalité férié urgente adaptation
    urssaf familial familiale vrai"""
)
# Common enough in books, but they are the words of the administration.
DIFFICILES = ensemble(
    """bénéficier solliciter périmètre formalité modalité dispositif susceptible préalablement ultérieurement
    conformément éventuellement afférent nonobstant procéder stipuler octroyer percevoir requérir transmission
    délibération requérant susmentionné subséquent attributaire allocataire récépissé diligence effectif"""
)
SIGLES_DE_TOUS_LES_JOURS = frozenset({"TV", "SMS", "WC", "OK", "PDF", "DVD", "CD", "GPS"})

# Words that a point shortens: it does not end the sentence (F01), and the rule of abbreviations says enough (not F30).
ABREGES = ensemble(
    """m mm me mme mmes mlle mlles dr pr mgr st ste tél cf etc rdv svp stp qqn qqch appt bcp km kg cm mg ml mn vs bd bld
    resp réf dép janv févr avr juil sept oct nov déc lun mar mer jeu ven sam dim ex av env max min art adr vol chap fig
    hab"""
)

# What a site calls by two names, each group is one thing; « / » stands between forms of one name. A territory gives its
# own list; these are what forms mix most. Left out: a longer name for the same word (« relais petite enfance »), and
# names that also say another thing.
MEMES_MOTS = (
    ("assistante maternelle/assistant maternel", "nounou", "nourrice", "assmat"),
    ("mode d'accueil", "mode de garde", "solution de garde", "moyen de garde"),
    ("halte-garderie", "garderie"),
    ("relais", "guichet unique", "point d'accueil petite enfance"),
    ("mail", "courriel", "e-mail", "adresse électronique", "message électronique"),
    ("formulaire", "questionnaire"),
    ("justificatif", "pièce justificative"),
    ("mairie", "hôtel de ville"),
    ("prix", "tarif", "coût"),
    ("salaire", "rémunération"),
    ("revenus", "ressources"),
    ("adaptation", "familiarisation"),
    ("bébé", "nourrisson", "nouveau-né"),
)
