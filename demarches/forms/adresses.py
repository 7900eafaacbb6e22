"""An address that looks mistyped is proposed mended, once: a click mends it, another keeps it as it is."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from commun.adresses import proposer

# Code of the error: it asks for a precision, and blames nobody.
A_RELIRE = "adresse"


class AdresseRelueForm(forms.Form):
    """For a form with an address, whose field is `champ_adresse`; drawn by `demarches/etapes/_adresse.html`, in the
    desk by `demarches/bureau/_adresse.html`.

    The page that proposes says what it has shown in `adresse_vue`: sent again unchanged, the address is kept. Its
    button `corriger_adresse` takes what is proposed, which is worked out here, not by the page.
    """

    champ_adresse = "email"

    adresse_vue = forms.CharField(max_length=254, required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *args, **kwargs):
        if data is not None and "corriger_adresse" in data:
            data = data.copy()
            data[self.champ_adresse] = proposer(self._tapee(data)) or self._tapee(data)
        super().__init__(data, *args, **kwargs)

    def clean(self):
        donnees = super().clean()
        donnees.pop("adresse_vue", None)
        if self.adresse_proposee and not self.has_error(self.champ_adresse):
            message = _("Vouliez-vous dire %(adresse)s ?") % {"adresse": self.adresse_proposee}
            self.add_error(None, ValidationError(message, code=A_RELIRE))
        return donnees

    @property
    def en_erreur(self):
        """Whether something is wrong; an address to read again is not."""
        codes = {erreur.code for liste in self.errors.as_data().values() for erreur in liste}
        return bool(codes - {A_RELIRE})

    @property
    def adresse_tapee(self):
        return self._tapee(self.data)

    @property
    def adresse_proposee(self):
        """What was probably meant, "" when nothing is amiss or when it was shown already; "" too before any sending."""
        tapee = self.adresse_tapee
        if not self.is_bound or tapee == (self.data.get("adresse_vue") or "").strip():
            return ""
        return proposer(tapee)

    def _tapee(self, data):
        tapee = data.get(self.champ_adresse)
        return tapee.strip() if isinstance(tapee, str) else ""
