"""Step 8: who asks, how to reach them, in which language, and whether writing is safe."""

import phonenumbers
from django import forms
from django.utils.html import format_html
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from commun import langues
from commun.langues_parlees import AUTRE, LANGUES_PARLEES, nom_propre
from commun.langues_parlees import choix as langues_parlees
from commun.models import OuvertureDeLangue
from commun.saisie import Boutons, Cases, ChampTelephone, lire_telephone
from demarches.models import ContactFamille
from demarches.models.demandes import Interprete

from .adresses import A_RELIRE, AdresseRelueForm
from .base import EtapeForm, libelle
from .saisie import ChampDit

OUI_NON = [("oui", gettext_lazy("Oui")), ("non", gettext_lazy("Non"))]
MOBILES = {phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE}
Preference = ContactFamille.Preference

PREFERENCES = [
    (Preference.EMAIL, gettext_lazy("Par courriel")),
    (Preference.TELEPHONE, gettext_lazy("Par téléphone")),
    (Preference.SMS, gettext_lazy("Par SMS")),
]
MOMENTS = [
    ("matin", gettext_lazy("Le matin")),
    ("midi", gettext_lazy("Entre midi et 14 h")),
    ("apres_midi", gettext_lazy("L’après-midi")),
    ("soir", gettext_lazy("Après 17 h")),
]
INTERPRETES = [
    (Interprete.NON.value, gettext_lazy("Non")),
    (Interprete.LANGUE.value, gettext_lazy("Oui, un interprète dans ma langue")),
    (Interprete.LSF.value, gettext_lazy("Oui, en langue des signes française (LSF)")),
]


def langues_a_choisir():
    return [("", _("Choisissez")), *langues_parlees(), (AUTRE, _("Une autre langue"))]


class ListeDeLangues(forms.Select):
    """Each language is written in itself, and said so; on a French page its French name stands beside."""

    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        if value in LANGUES_PARLEES and get_language() != langues.SOURCE:
            option["attrs"]["lang"] = value
        return option


class ContactForm(AdresseRelueForm, EtapeForm):
    precisions = frozenset({A_RELIRE})

    prenom = ChampDit(
        label=gettext_lazy("Votre prénom"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "given-name", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Indiquez votre prénom.")},
    )
    nom = ChampDit(
        label=gettext_lazy("Votre nom"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "family-name", "spellcheck": "false"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Adresse électronique"),
        help_text=gettext_lazy("Elle sert à vous envoyer l’accusé de réception et le lien de suivi."),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
        error_messages={
            "invalid": gettext_lazy("Cette adresse n’est pas valable. Écrivez par exemple nom@exemple.fr.")
        },
    )
    telephone = ChampTelephone(label=gettext_lazy("Téléphone"), max_length=30, required=False)
    preference = forms.ChoiceField(
        label=gettext_lazy("Comment préférez-vous être contacté ?"),
        choices=PREFERENCES,
        widget=Boutons,
        error_messages={"required": gettext_lazy("Dites comment vous préférez être contacté.")},
    )
    creneaux = forms.MultipleChoiceField(
        label=gettext_lazy("Quand peut-on vous appeler ?"), choices=MOMENTS, required=False, widget=Cases
    )
    ecrire_sans_risque = forms.ChoiceField(
        label=gettext_lazy("Peut-on vous écrire sans risque ?"),
        help_text=gettext_lazy(
            "Si quelqu’un lit vos messages ou surveille votre téléphone, répondez non : rien ne sera envoyé sans "
            "votre accord."
        ),
        choices=OUI_NON,
        widget=Boutons,
        error_messages={"required": gettext_lazy("Dites si l’on peut vous écrire sans risque.")},
    )
    langue_parlee = forms.ChoiceField(
        label=gettext_lazy("Langue que vous parlez le mieux"),
        choices=langues_a_choisir,
        required=False,
        widget=ListeDeLangues,
    )
    langue_parlee_autre = ChampDit(
        label=gettext_lazy("Quelle autre langue ?"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    langue_ecrite = forms.ChoiceField(
        label=gettext_lazy("Dans quelle langue voulez-vous que l’on vous écrive ?"),
        help_text=gettext_lazy("Le français est toujours écrit à côté."),
        required=False,
        widget=Boutons,
    )
    besoin_interprete = forms.ChoiceField(
        label=gettext_lazy("Faut-il un interprète ?"), choices=INTERPRETES, required=False, widget=Boutons
    )
    email.sans_mention = telephone.sans_mention = langue_parlee_autre.sans_mention = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.ouvertes = OuvertureDeLangue.objects.ouvertes()
        if len(self.ouvertes) == 1:
            del self.fields["langue_ecrite"]
        else:
            self.fields["langue_ecrite"].choices = [(code, _nom_de_langue(code)) for code in self.ouvertes]
            self.fields["langue_ecrite"].initial = _langue_du_formulaire(self.ouvertes)

    @classmethod
    def donnees(cls, gardees):
        """A language that was not asked, or chosen then closed, gives way to that of the form. The address was read
        again when it was kept."""
        ouvertes, ecrite = OuvertureDeLangue.objects.ouvertes(), gardees.get("langue_ecrite")
        parlee = gardees.get("langue_parlee", "")
        inconnue = {"langue_parlee": AUTRE, "langue_parlee_autre": parlee}
        return (
            dict(gardees)
            | ({} if parlee in ("", AUTRE, *LANGUES_PARLEES) else inconnue)
            | {
                "adresse_vue": gardees.get("email", ""),
                "ecrire_sans_risque": "oui" if gardees["ecrire_sans_risque"] else "non",
                "langue_ecrite": ecrite if ecrite in ouvertes else _langue_du_formulaire(ouvertes),
            }
        )

    def clean_langue_parlee(self):
        """A language typed without a choice in the list is another one."""
        autre = (self.data.get("langue_parlee_autre") or "").strip()
        return self.cleaned_data["langue_parlee"] or (AUTRE if autre else "")

    def clean_langue_parlee_autre(self):
        return self.cleaned_data["langue_parlee_autre"] if self.cleaned_data.get("langue_parlee") == AUTRE else ""

    def clean_langue_ecrite(self):
        return self.cleaned_data["langue_ecrite"] or _langue_du_formulaire(self.ouvertes)

    def clean(self):
        donnees = super().clean()
        invalides = self.has_error("email") or self.has_error("telephone")
        if not donnees.get("email") and not donnees.get("telephone") and not invalides:
            self.add_error("email", _("Indiquez une adresse électronique ou un numéro de téléphone."))
        elif not invalides:
            self._accorder_la_preference(donnees)
        return donnees

    def _accorder_la_preference(self, donnees):
        preference, telephone = donnees.get("preference"), donnees.get("telephone")
        if donnees.get("ecrire_sans_risque") == "non" and not telephone:
            self.add_error(
                "telephone", _("Si l’on ne peut pas vous écrire, donnez un numéro où vous appeler sans risque.")
            )
        elif donnees.get("ecrire_sans_risque") == "non" and preference in (Preference.EMAIL, Preference.SMS):
            self.add_error("preference", _("Si l’on ne peut pas vous écrire sans risque, choisissez le téléphone."))
        elif preference == Preference.EMAIL and not donnees.get("email"):
            self.add_error("email", _("Vous préférez le courriel : indiquez votre adresse."))
        elif preference in (Preference.TELEPHONE, Preference.SMS) and not telephone:
            self.add_error("telephone", _("Indiquez le numéro où vous joindre."))
        elif preference == Preference.SMS and phonenumbers.number_type(lire_telephone(telephone)) not in MOBILES:
            self.add_error("preference", _("Ce numéro ne reçoit pas de SMS : choisissez un autre moyen."))

    def a_garder(self):
        return self.cleaned_data | {"ecrire_sans_risque": self.cleaned_data["ecrire_sans_risque"] == "oui"}

    def resume(self):
        r = self.cleaned_data
        moments = ", ".join(str(libelle(MOMENTS, code)) for code in r["creneaux"])
        interprete = libelle(INTERPRETES, r["besoin_interprete"]) if r["besoin_interprete"] else ""
        lignes = [
            (_("Nom"), f"{r['prenom']} {r['nom']}".strip()),
            (_("Adresse électronique"), r["email"]),
            (_("Téléphone"), r["telephone"]),
            (_("Contact préféré"), libelle(PREFERENCES, r["preference"])),
            (_("Moments pour appeler"), moments),
            (_("Vous écrire sans risque"), libelle(OUI_NON, r["ecrire_sans_risque"])),
            (_("Langue parlée"), r["langue_parlee_autre"] or _nom_de_langue(r["langue_parlee"])),
            (_("Langue des courriels"), _nom_de_langue(r.get("langue_ecrite"))),
            (_("Interprète"), interprete),
        ]
        return [(question, reponse) for question, reponse in lignes if reponse]


def _langue_du_formulaire(ouvertes):
    return get_language() if get_language() in ouvertes else langues.SOURCE


def _nom_de_langue(code):
    """The name of a language, marked up as being in that language; "" for none and for one that is not in the list."""
    return format_html('<bdi lang="{}">{}</bdi>', code, nom_propre(code)) if code and code != AUTRE else ""
