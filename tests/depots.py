"""Files of structures on the screen of imports: brought, looked at, applied."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from carte.models import Import, SourceImport, Structure

EN_TETE = "Nom;Type;Adresse;Code postal;Commune;Téléphone;Zorglub\n"
LUTINS = "Les Lutins;Multi-accueil;1 rue du Pré;27590;Pîtres;02 32 00 00 01;ouvre en mai\n"
ALIZES = "Les Alizés;Micro-crèche;2 rue du Pré;27590;Pîtres;;\n"
INCONNUE = "La Piscine;Piscine;3 rue du Pré;27590;Pîtres;;\n"
CSV = (EN_TETE + LUTINS + ALIZES + INCONNUE).encode()


def adresse(importe, nom="voir"):
    return reverse(f"importer_{nom}", args=[importe.pk])


def deposer(client, contenu=CSV, nom="creches.csv", **champs):
    """Bring a file of the source "Département de l’Eure", or of another; returns the answer."""
    champs = {"nouvelle-nom": "Département de l’Eure", "nouvelle-profil": "auto"} | champs
    if source := SourceImport.objects.filter(nom=champs["nouvelle-nom"]).first():
        champs |= {"source": source.pk, "nouvelle-nom": ""}
    fichier = SimpleUploadedFile(nom, contenu)
    return client.post(reverse("importer_fichier"), champs | {"fichier": fichier})


def proposees(client, url):
    """What the form of columns holds when nobody changes it."""
    form = client.get(url).context["form"]
    return {champ.html_name: champ.value() for champ in form}


def apercevoir(client, contenu=CSV, **champs):
    """Bring a file and take the columns proposed; returns its Import, its preview made."""
    reponse = deposer(client, contenu, **champs)
    assert reponse.status_code == 302, reponse.context["form"].errors
    client.post(reponse.url, proposees(client, reponse.url))
    return Import.objects.latest("pk")


def presser(client, essai):
    """Press "Appliquer" on the preview."""
    vu = client.get(adresse(essai)).context["vu"]
    return client.post(adresse(essai, "appliquer"), {"vu": vu})


def appliquer(client, contenu=CSV, **champs):
    """The whole way, with a file; returns its Import, applied."""
    essai = apercevoir(client, contenu, **champs)
    presser(client, essai)
    essai.refresh_from_db()
    return essai


def comptes(importe):
    """[read, created, changed, unchanged, rejected]."""
    importe.refresh_from_db()
    return [getattr(importe, nom) for nom in ("lues", "creees", "modifiees", "inchangees", "rejetees")]


def page(client, url):
    return client.get(url).content.decode()


def noms():
    return set(Structure.objects.exclude(source="").values_list("nom", flat=True))


def fichiers(depot):
    return list(depot.iterdir()) if depot.exists() else []
