"""Our own image and document models, so that they can grow without moving the files of a living site."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class Illustration(AbstractImage):
    credit = models.CharField("crédit", max_length=150, blank=True)
    enfant_reconnaissable = models.BooleanField(
        "un enfant est reconnaissable",
        default=False,
        help_text="L’image demande alors l’autorisation écrite des parents ; sans elle, elle est refusée.",
    )
    autorisation_jusquau = models.DateField(
        "autorisation valable jusqu’au",
        null=True,
        blank=True,
        help_text="La date écrite sur l’autorisation. Passé ce jour, l’image n’est plus montrée.",
    )
    autorisation_note = models.CharField(
        "où est l’autorisation",
        max_length=150,
        blank=True,
        help_text="Le dossier où elle est gardée ; jamais le nom de l’enfant.",
    )

    admin_form_fields = (
        *Image.admin_form_fields,
        "credit",
        "enfant_reconnaissable",
        "autorisation_jusquau",
        "autorisation_note",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"
        permissions = [("choose_illustration", "Peut choisir une image")]
        constraints = [
            models.CheckConstraint(
                name="illustration_enfant_autorisation",
                condition=Q(enfant_reconnaissable=False) | Q(autorisation_jusquau__isnull=False),
                violation_error_message="Un enfant est reconnaissable : donnez la date de fin de l’autorisation.",
            )
        ]

    def clean(self):
        super().clean()
        if not self.montrable:
            raise ValidationError({"autorisation_jusquau": "L’autorisation des parents est absente ou périmée."})

    @property
    def montrable(self):
        """Whether the public may see it today: a recognisable child needs an authorisation that still holds."""
        if not self.enfant_reconnaissable:
            return True
        return self.autorisation_jusquau is not None and self.autorisation_jusquau >= timezone.localdate()


class RenduIllustration(AbstractRendition):
    image = models.ForeignKey(Illustration, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = "rendu d’image"
        verbose_name_plural = "rendus d’images"
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendu_illustration_unique"
            )
        ]


class Piece(AbstractDocument):
    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documents"
        permissions = [("choose_piece", "Peut choisir un document")]
