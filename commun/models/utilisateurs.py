"""The agent's account: an e-mail address and a name."""

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class UtilisateurManager(BaseUserManager):
    def create_user(self, email, password=None, **champs):
        utilisateur = self.model(email=self.normalize_email(email).lower(), **champs)
        utilisateur.set_password(password)
        utilisateur.save(using=self._db)
        return utilisateur

    def create_superuser(self, email, password=None, **champs):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **champs)

    def get_by_natural_key(self, username):
        return self.get(email__iexact=username)


class Utilisateur(AbstractUser):
    username = None
    email = models.EmailField("adresse électronique", unique=True)
    first_name = models.CharField("prénom", max_length=150)
    last_name = models.CharField("nom", max_length=150)
    telephone = models.CharField("téléphone professionnel", max_length=20, blank=True)

    objects = UtilisateurManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["first_name", "last_name"]

    class Meta:
        verbose_name = "utilisateur"
        verbose_name_plural = "utilisateurs"
        ordering = ["last_name", "first_name"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="utilisateur_email_unique_sans_casse",
                violation_error_message="Un compte existe déjà pour cette adresse.",
            )
        ]

    def __str__(self):
        return self.get_full_name() or self.email

    @property
    def nom_public(self):
        """What families read: "Camille D."."""
        return f"{self.first_name} {self.last_name[:1]}." if self.last_name else self.first_name
