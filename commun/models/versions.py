"""What a page knows of its versions in other languages: what a change asks of them, whether a translation still says
what the French says, who has read it again."""

from django.db import models


class Changement(models.TextChoices):
    """What a change of the French asks of its translations."""

    ORDINAIRE = "ordinaire", "ordinaire : les traductions passent « à revoir », leurs lecteurs en sont avertis"
    MINEUR = (
        "mineur",
        "une correction mineure (faute, tournure) : les traductions restent justes",
    )
    IMPORTANT = (
        "important",
        "important : l’ancienne traduction serait fausse, un avis et les informations sûres la remplacent",
    )


class VersionDeLangue(models.Model):
    """Abstract. The choice travels with the drafts of the French page until one is published; what is known of a
    translation belongs to the page on line, whatever draft is published (commun.traductions)."""

    # What is known of a translation, and by whom it was read: no draft brings it back to what it was.
    ETAT_DE_LA_TRADUCTION = (
        "depassee_depuis",
        "perimee_depuis",
        "traduction_relue_par",
        "traduction_relue_le",
        "traduction_relue_empreinte",
    )
    # Whether an important change hides the old translation; not that of a page that families use or that leads to
    # others, which is of use whatever its words.
    S_EFFACE = True
    template_perimee = "commun/traduction_perimee.html"

    changement = models.CharField(
        "pour les traductions, ce changement est",
        max_length=10,
        choices=Changement,
        default=Changement.ORDINAIRE,
        help_text="Le choix vaut pour la prochaine publication, puis redevient « ordinaire ».",
    )
    # For a translation: since when the French page says something else; since when that makes it false.
    depassee_depuis = models.DateField(null=True, editable=False)
    perimee_depuis = models.DateField(null=True, editable=False)
    # For a translation: who speaks this language and has read it, when, and the digest of what was read.
    traduction_relue_par = models.CharField(max_length=100, blank=True, editable=False)
    traduction_relue_le = models.DateField(null=True, editable=False)
    traduction_relue_empreinte = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    def with_content_json(self, content):
        page = super().with_content_json(content)
        for champ in self.ETAT_DE_LA_TRADUCTION:
            setattr(page, champ, getattr(self, champ))
        return page

    def get_sitemap_urls(self, request=None):
        return [] if self.perimee_depuis else super().get_sitemap_urls(request)

    def get_template(self, request, *args, **kwargs):
        """Readers of a translation that is no longer right get a notice; its translators see their work."""
        if self.perimee_depuis and not getattr(request, "is_preview", False):
            return self.template_perimee
        return super().get_template(request, *args, **kwargs)
