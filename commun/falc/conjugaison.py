"""What grammar closes: auxiliaries, adverbs that slip into a verb group, participles that say a state.

The table of words mixes readings (« été » is a summer, « aura » a halo, « plus » a participle of « plaire »): the words
that grammar leans on are listed here in full.
"""

from commun.falc.ensemble import ensemble, locutions


def _formes(**par_temps):
    return {forme: temps.replace("_", ":") for temps, formes in par_temps.items() for forme in formes.split()}


ETRE = _formes(
    ind_pre="suis es est sommes êtes sont",
    ind_imp="étais était étions étiez étaient",
    ind_pas="fus fut fûmes fûtes furent",
    ind_fut="serai seras sera serons serez seront",
    cnd_pre="serais serait serions seriez seraient",
    sub_pre="sois soit soyons soyez soient",
    sub_imp="fusse fusses fût fussions fussiez fussent",
    inf="être",
    par_pre="étant",
)
AVOIR = _formes(
    ind_pre="ai as a avons avez ont",
    ind_imp="avais avait avions aviez avaient",
    ind_pas="eus eut eûmes eûtes eurent",
    ind_fut="aurai auras aura aurons aurez auront",
    cnd_pre="aurais aurait aurions auriez auraient",
    sub_pre="aie aies ait ayons ayez aient",
    sub_imp="eusse eusses eût eussions eussiez eussent",
    inf="avoir",
    par_pre="ayant",
)
ALLER_PRESENT = ensemble("vais vas va allons allez vont")
AUXILIAIRES = {**ETRE, **AVOIR}

DETERMINANTS = ensemble(
    """le la les l' un une des du de d' au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre
    vos leur leurs chaque quel quelle quels quelles plusieurs quelques quelque certains certaines aucun aucune
    tout toute tous toutes"""
)
ARTICLES = DETERMINANTS - {"de", "d'", "tout", "toute", "tous", "toutes"}
FEMININS = ensemble("la une cette ma ta sa toute aucune quelle certaine")
PLURIELS = ensemble("""les des ces mes tes ses nos vos leurs aux plusieurs quelques certains certaines tous toutes""")
PRONOMS_SUJETS = ensemble("je j' tu il elle on nous vous ils elles qui ce c' cela ça")
PRONOMS_COMPLEMENTS = ensemble("me m' te t' se s' nous vous le la les l' lui leur y en")
PREPOSITIONS = ensemble(
    """à au aux de du des d' dans en sur sous pour par avec sans chez vers entre contre pendant depuis dès jusqu'à
    jusque jusqu' selon près après avant"""
)
NEGATIONS = ensemble("""pas plus jamais rien aucun aucune aucunement personne guère point nul nulle ni nullement""")

# Between an auxiliary and its participle; a subject turned round (« est-il ») too.
ADVERBES = ensemble(
    """pas plus jamais rien guère point bien mal mieux déjà toujours souvent encore aussi même surtout parfois vite
    tôt tard beaucoup trop peu moins très assez tant si tellement donc alors ainsi ensuite enfin d'abord
    aujourd'hui demain hier bientôt désormais maintenant peut-être presque quasi seulement tout tous toutes ici
    là partout ensemble longtemps autant plutôt pourtant cependant également automatiquement quand-même vraiment
    chacun chacune depuis non"""
)
LOCUTIONS = locutions(
    """par exemple, en général, en effet, en partie, en principe, en plus, de nouveau, à nouveau, bien sûr,
    d' abord, au moins, tout de suite, de suite, chaque année, chaque mois, chaque jour, chaque semaine,
    tous les ans, tous les mois, tous les jours, toutes les semaines, en même temps, sans doute,
    pour la plupart, d' habitude, en moyenne, à peine, du tout, à tort, le plus souvent, par erreur, d' office,
    nulle part, en fait"""
)
DEGRES = ensemble("très trop plus moins si assez tellement")

# Participles of verbs that take « être » without being passive.
INTRANSITIFS = ensemble(
    """allé arrivé né venu parti entré rentré sorti monté descendu tombé resté devenu revenu mort décédé passé
    retourné intervenu parvenu survenu provenu reparti ressorti remonté redescendu retombé apparu redevenu échu
    disparu rené demeuré accouru advenu"""
)
# « Votre enfant est inscrit » says how things are, not what somebody does; « par quelqu’un » makes an action of it.
ETATS = ensemble(
    """inscrit préinscrit réinscrit fermé ouvert entrouvert clos situé occupé inoccupé obligé contraint forcé écrit
    limité illimité adapté inadapté interdit permis terminé fini achevé réussi raté cassé abîmé usé usagé perdu
    allumé éteint élevé modéré couvert gelé mouillé trempé cuit salé sucré lié relié basé fondé destiné dédié
    consacré connu inconnu privé scolarisé spécialisé diplômé qualifié expérimenté conventionné affilié rattaché
    abonné tenu censé supposé compliqué isolé éloigné rapproché issu varié climatisé meublé ensoleillé animé
    branché bouché encombré réputé domicilié garé stationné justifié employé salarié retraité réfugié dû
    installé sécurisé dépourvu carré foncé doré coloré sensé poli avancé développé imprévu inattendu moisi
    pourri blessé hospitalisé endormi réveillé éveillé levé assis couché allongé habillé déguisé vêtu chaussé"""
)
# What a person is or feels: never an action, in any tense, whatever follows (« vous êtes concerné par cette aide »).
ETATS_DE_PERSONNE = ensemble(
    """marié remarié divorcé séparé pacsé fiancé fatigué épuisé pressé énervé inquiété stressé reposé effrayé
    intéressé motivé satisfait déçu étonné surpris ravi désolé habitué âgé décidé concerné touché ému rassuré
    soulagé handicapé préoccupé enchanté dévoué attaché passionné détendu embarrassé gêné choqué désespéré
    découragé débordé persuadé convaincu déterminé bouleversé enrhumé alité guéri immunisé vacciné doué gâté"""
)
FAUX_PARTICIPES = ensemble("""plus tu lui sus pas parfait parfaite parfaits parfaites cru crue su sue bus bu mû crus""")

# « par la poste », « par le biais de »: a means, no one.
MOYENS = ensemble(
    """poste biais suite hasard téléphone courrier courriel mail e-mail sms internet lettre carte virement chèque
    train bus site formulaire"""
)

INFINITIFS_DE_DEPLACEMENT = ensemble("chercher rechercher récupérer")


def masculins(forme):
    """What the masculine singular of a participle may be: « fermées » -> fermées, fermée, fermé..."""
    return {forme, forme.removesuffix("s"), forme.removesuffix("e"), forme.removesuffix("es")}


def est_parmi(forme, participes):
    return not participes.isdisjoint(masculins(forme))
