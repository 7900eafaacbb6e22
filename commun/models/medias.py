"""Our own image and document models, so that they can grow without moving the files of a living site."""

from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class Illustration(AbstractImage):
    credit = models.CharField("crédit", max_length=150, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"
        permissions = [("choose_illustration", "Peut choisir une image")]


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
