"""What the map gives to the search of the site: the published structures."""

from carte.models import Structure
from commun.indexation import Fiche, Source
from commun.models import EntreeRecherche


def structures_trouvables():
    return Structure.objects.publiees().select_related("type", "commune")


def fiche_de_structure(structure):
    """Found by its name, its kind, its commune, its words; by its address only where the public reads it."""
    textes = (
        structure.type.nom_pluriel,
        structure.gestionnaire,
        structure.description,
        structure.adresse_publique,
        structure.code_postal,
        structure.inscription,
    )
    return Fiche(
        identifiant=STRUCTURES.identifiant(structure.pk),
        genre=EntreeRecherche.Genre.STRUCTURE,
        titre=structure.nom,
        resume=f"{structure.type.nom}, {structure.commune.nom}",
        url=structure.get_absolute_url(),
        texte=" ".join(textes),
    )


STRUCTURES = Source("structure", Structure, structures_trouvables, fiche_de_structure)
