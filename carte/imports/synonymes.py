"""What producers call their columns: for each field, the names that are known, the surest first."""

NOMS = {
    "nom": """
        nom, nom structure, nom de la structure, nom etablissement, nom de l etablissement, nom creche, nom de la
        creche, nom eaje, nom equipement, nom de l equipement, nom du lieu, nom lieu, nom service, nom site, nom
        officiel, nom usuel, nom complet, nom public, nom de l eaje, nom du multi accueil, nom commercial, libelle,
        libelle structure, libelle etablissement, libelle equipement, lib, lib etab, raison sociale, rs, denomination,
        denomination usuelle, designation, intitule, etablissement, etablissements, structure, structures, structure
        nom, equipement, creche, creches, appellation, enseigne, titre, title, name, label, nom ets, nom etab, nometab,
        lieu, organisme, eaje, multi accueil, nom d usage, nom court, nom long, nom_etablissement, nom micro creche, nom
        de l accueil, nom de l etablissement d accueil, appellation officielle, nom du service, nom de la halte
        garderie, nom de l organisme, structure d accueil,
        rs longue, raison sociale longue, nom de l accueil collectif, nom de l association, lieu d accueil
    """,
    "type": """
        type, types, type structure, type de structure, type d accueil, type accueil, type etablissement, type d
        etablissement, type de l etablissement, type equipement, type d equipement, type eaje, type de creche, type
        creche, type de garde, type de service, categorie, categories, categorie structure, categorie de structure,
        categorie etablissement, categorie d etablissement, cat, nature, nature etablissement, nature de l accueil,
        nature de l etablissement, mode d accueil, mode accueil, modes d accueil, mode de garde, genre, famille, sous
        type, sous categorie, typologie, libelle type, type libelle, lib type, typ, thematique, nature structure, nature
        de la structure, type de lieu, forme d accueil, kind, category, type d eaje, type de mode d accueil,
        lib categ etab, libelle categ etab, lib theme, theme, libelle categorie, lib categorie, libelle type d accueil,
        nature juridique et type, type lieu, type offre, sous theme, sstheme,
        sous thematique, nature de l equipement, modalite d accueil, type ets, type etab
    """,
    "source_id": """
        id, identifiant, identifiant unique, ident, numero id, id structure, id etablissement, id equipement, id creche,
        gid, fid, ogc fid, objectid, object id, uid, uuid, recordid, record id, id externe, id source, id eaje, code
        eaje, numero finess, finess, num finess, finess et, no finess, code structure, code etablissement, reference,
        ref, id unique, identifiant structure, n finess, identifiant interne, idext, id interne, cle, key, no dossier,
        numero dossier, num dossier, siret, numero siret, n siret, id osm, osm id, code equipement, matricule,
        no finesset, num finess et, finess geographique
    """,
    "gestionnaire": """
        gestionnaire, gestion, nom gestionnaire, nom du gestionnaire, organisme gestionnaire, type gestionnaire, type de
        gestionnaire, association gestionnaire, gestionnaires, gere par, statut juridique, operateur, porteur,
        exploitant, statut, entite gestionnaire, type de gestion, mode de gestion, structure gestionnaire, delegataire,
        organisme de gestion, raison sociale du gestionnaire, raison sociale gestionnaire, personne morale, proprietaire
    """,
    "description": """
        description, presentation, descriptif, projet, projet pedagogique, commentaire, commentaires, observation,
        observations, remarque, remarques, informations, information, infos, texte, detail, details
    """,
    "adresse": """
        adresse, adresses, adresse complete, adresse postale, adresse structure, adresse de la structure, adresse
        etablissement, adresse de l etablissement, adresse 1, adresse 2, adresse 3, adresse1, adresse2, adresse3, adr,
        adr1, adr2, adr 1, adr 2, voie, rue, nom voie, nom de la voie, nom de voie, libelle voie, lib voie, numero,
        numero voie, num voie, numero de voie, numero rue, no voie, n voie, n rue, num rue, n de voie, type voie, type
        de voie, nature voie, nature de la voie, complement adresse, complement d adresse, adresse ligne 1, adresse
        ligne 2, ligne 1, adresse numero, adresse voie, adresse rue, localisation, localisation adresse, address,
        street, housenumber, house number, addr street, addr housenumber, indice de repetition, rep, bis ter, numero et
        voie, numero et rue, adresse du lieu, adresse geographique, adresse physique, adresse creche, adresse de la
        creche, l4 voie, lieu dit, rue et numero, n et rue, n et voie, num et voie, nom rue, nom de rue, nom de la rue,
        adresse num, adresse nom voie, adresse de l accueil, adresse libelle, adresse du site, emplacement, adresse
        postale complete, voie nom,
        num voie, typ voie, comp voie, complement voie, lib voie complete, adresse principale, adresse administrative,
        adresse ets, adresse etab, numvoie, no rue, complement, numvoi, nomvoi, libvoi, num rue voie
    """,
    "code_postal": """
        code postal, cp, codepostal, code post, codpost, postal, postcode, zip, zipcode, zip code, code postaux, adresse
        code postal, adresse cp, addr postcode, cpostal, c postal, cod postal, code p, cp etablissement, cp structure,
        adr cp, code postal etablissement, code postal structure, cp ville, code postal commune, postal code, c p
    """,
    "commune": """
        commune, ville, communes, nom commune, nom de la commune, libelle commune, lib commune, libcom, lib com, nom
        com, com, localite, municipalite, city, town, adresse ville, adresse commune, addr city, nom ville, nom de la
        ville, ville etablissement, commune etablissement, commune d implantation, commune implantation, ville
        structure, commune structure, adr ville, bureau distributeur, nomcom, com nom, commune nom, commune libelle,
        acheminement, lieu d implantation, commune de localisation, commune de la structure, bureau de poste, cedex,
        ligne acheminement, commune etab, nom officiel commune, commune ou arrondissement, ville ou commune
    """,
    "insee": """
        insee, code insee, codeinsee, insee code, code commune, codecommune, insee commune, insee com, code com, codcom,
        num insee, insee num, numero insee, code insee commune, code insee de la commune, codgeo, code geo, depcom, com
        insee, citycode, city code, cod insee, c insee, insee cog, code officiel commune, code officiel geographique,
        cog, code insee com, ref insee, commune insee, com code, commune code, ci, code commune insee, n insee,
        inseecom, code geographique
    """,
    "lat": """
        lat, latitude, latitude wgs84, lat wgs84, wgs84 lat, gps lat, lat gps, coord lat, coordonnee lat, y wgs84, ylat,
        geo lat, point lat, geolat, latitude y, coordonnees latitude, lat y, y lat, latitude gps, centroid lat,
        geometrie latitude, latitude decimale, lat dd, latitude nord, position latitude
    """,
    "lon": """
        lon, long, lng, longitude, longitude wgs84, lon wgs84, wgs84 lon, gps lon, gps long, lon gps, coord lon, coord
        long, x wgs84, xlong, xlon, geo lon, geo long, point lon, geolon, geolong, longitude x, coordonnees longitude,
        lon x, x lon, long wgs84, longitude gps, centroid lon, x long, longitude decimale, lon dd, lng dd, longitude
        est, position longitude
    """,
    "point": """
        geo point 2d, geo point, geopoint, geopoint2d, coordonnees, coordonnees gps, gps, geolocalisation, geoloc,
        latlon, lat lon, lat long, latlng, lat lng, coordonnees geographiques, point geo, position, wgs84, geom x y,
        coordinates, coord, coords, coordgps, xy, point gps, latitude longitude, geom, the geom, geometry, wkt, geo
    """,
    "x": """
        x, coord x, coordonnee x, x lambert93, x lambert 93, x l93, xl93, x lamb93, lambert x, coordx, x 2154, x rgf93,
        point x, coordonnees x, lambert93 x, x lambert, geo x, x coord, x coordonnee,
        coord xet, x coordinate, coordonnees lambert x
    """,
    "y": """
        y, coord y, coordonnee y, y lambert93, y lambert 93, y l93, yl93, y lamb93, lambert y, coordy, y 2154, y rgf93,
        point y, coordonnees y, lambert93 y, y lambert, geo y, y coord, y coordonnee,
        coord yet, y coordinate, coordonnees lambert y
    """,
    "telephone": """
        telephone, tel, tel 1, tel1, tel 2, phone, numero de telephone, numero telephone, num tel, numero tel, no tel, n
        tel, telephone fixe, tel fixe, telephone 1, telephone 2, fixe, portable, mobile, telephone structure, n
        telephone, tel structure, telephones, telephone etablissement, tel etablissement, contact tel, contact
        telephone, ligne fixe, n de telephone, num de telephone, telephone mobile, tel portable, tph, contact,
        coordonnees telephoniques, tel fax, tel et fax, telephone fax, telephone et fax, contact phone, contact mobile
    """,
    "courriel": """
        courriel, mail, email, e mail, adresse mail, adresse email, adresse electronique, mel, adresse courriel, mail
        structure, courriel structure, contact mail, contact email, mail etablissement, email structure, adr mail,
        courrier electronique, adresse e mail, adresse de courriel, mail contact, email contact, courriel contact
    """,
    "site_web": """
        site, site web, site internet, url, web, website, siteweb, adresse web, lien, page web, url site, internet, www,
        adresse internet, site de la structure, lien site, lien internet, url fiche, fiche, page internet, site url,
        contact website
    """,
    "horaires": """
        horaires, horaire, horaires d ouverture, horaires ouverture, heures d ouverture, jours et horaires, ouverture,
        heures ouverture, opening hours, horaires accueil, horaires d accueil, jours horaires, amplitude horaire,
        amplitude, jours et horaires d ouverture, ouvertures, plages horaires, heures, jours d ouverture et horaires
    """,
    "places": """
        places, nb places, nombre de places, nombre places, capacite, capacite d accueil, capacite accueil, nb de
        places, nbplaces, nbre places, nbre de places, agrement, capacite totale, capacite agreee, capacite theorique,
        cap, capa, places agreees, nb places agreees, total places, places total, nombre de places agreees, nombre de
        berceaux, berceaux, nb berceaux, effectif, capacite maximale, nombre d enfants, nombre de places total,
        capacity, nbr places, nbr de places, nombre total de places, places offertes, capacite max, nb enfants, accueil
        max, agrement pmi, places autorisees,
        nbre pl, nb pl, nbr pl, nombre pl, pl, cap accueil, capaccueil, nb places a, nb place, nombre place, capacites
    """,
    "ages": """
        ages, age, tranche d age, tranches d age, age des enfants, age accueil, ages d accueil, public, public accueilli
    """,
    "age_min": """
        age min, age minimum, age mini, age d accueil min, age minimal, age minimum mois, age min mois, des
    """,
    "age_max": """
        age max, age maximum, age maxi, age d accueil max, age maximal, age maximum mois, age max mois
    """,
    "inscription": """
        inscription, inscriptions, modalites d inscription, comment s inscrire, modalite d inscription, admission,
        admissions, preinscription, pre inscription, conditions d admission, demarche, modalites d admission
    """,
    "handicap": """
        handicap, accueil handicap, accueil d enfants handicapes, accueil enfants handicapes, enfants handicapes
    """,
    "score": """
        score, result score, geo score, score geocodage, geocodage score, ban score, qualite geocodage, geocode score
    """,
    "insee_trouve": """
        result citycode, ban citycode, geo citycode, insee geocode, citycode ban, code insee geocode
    """,
    "departement": """
        departement, dep, dept, code departement, nom departement, num departement, numero departement, code dep,
        code dept, lib departement, libelle departement
    """,
    "pays": """
        pays, country, nom pays, code pays, state country
    """,
}
