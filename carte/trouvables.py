"""What the map gives to the search of the site: the published structures."""

from django.utils.translation import get_language

from carte.models import Structure
from commun.indexation import Fiche, Source
from commun.models import EntreeRecherche


def structures_trouvables():
    return Structure.objects.publiees().select_related("type", "commune")


def fiche_de_structure(structure):
    """Found by its name, its kind, its commune, its words; by its address only where the public reads it. Its kind is
    said in the language of the moment, whose readers find it."""
    textes = (
        structure.type.nom,
        structure.type.nom_pluriel,
        structure.type.libelle_pluriel,
        structure.gestionnaire,
        structure.description,
        structure.adresse_publique,
        structure.code_postal,
        structure.inscription,
    )
    return Fiche(
        langue=get_language(),
        identifiant=STRUCTURES.identifiant(structure.pk),
        genre=EntreeRecherche.Genre.STRUCTURE,
        titre=structure.nom,
        resume=f"{structure.type.libelle}, {structure.commune.nom}",
        url=structure.get_absolute_url(),
        texte=" ".join(textes),
    )


STRUCTURES = Source("structure", Structure, structures_trouvables, fiche_de_structure, partout=True)
