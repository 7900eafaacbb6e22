"""Steps 3, 4, 6, 7 and 9: when, which kind of care, which modes, which situation, a word."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commun.models import ModeAccueil
from commun.saisie import Boutons, Cases
from demarches.models import Besoin, SituationSensible

from .base import EtapeForm, jour_lisible, libelle
from .enfants import premiere_naissance
from .saisie import ChampDate, ChampDit

HORIZON = datetime.timedelta(days=3 * 366)
DUREE_MAX = datetime.timedelta(days=6 * 366)
MESSAGE_MAX = 600

TYPES = [
    (Besoin.Type.REGULIER, gettext_lazy("Régulier")),
    (Besoin.Type.OCCASIONNEL, gettext_lazy("Occasionnel")),
    (Besoin.Type.URGENCE, gettext_lazy("Urgent")),
]
SOUPLESSES = [
    (Besoin.Souplesse.FERME, gettext_lazy("À cette date précise")),
    (Besoin.Souplesse.UN_MOIS, gettext_lazy("À un mois près")),
    (Besoin.Souplesse.SOUPLE, gettext_lazy("Dès qu’une solution se présente")),
]
LIEUX = [
    (Besoin.Pres.DOMICILE, gettext_lazy("De mon domicile")),
    (Besoin.Pres.TRAVAIL, gettext_lazy("De mon travail ou de ma formation")),
    (Besoin.Pres.TRAJET, gettext_lazy("De mon trajet")),
    (Besoin.Pres.ECOLE, gettext_lazy("De l’école d’un autre enfant")),
]
CASES = [
    (SituationSensible.Case.BESOINS_PARTICULIERS, gettext_lazy("Un enfant a des besoins particuliers")),
    (SituationSensible.Case.INSERTION, gettext_lazy("Je cherche un emploi, je me forme ou je suis en insertion")),
    (SituationSensible.Case.PARENT_SEUL, gettext_lazy("J’élève seul ou seule mon enfant")),
    (SituationSensible.Case.ACCOMPAGNEMENT, gettext_lazy("Un service social m’accompagne")),
]


class QuandForm(EtapeForm):
    debut_souhaite = ChampDate(
        label=gettext_lazy("Date de début souhaitée"),
        help_text=gettext_lazy("Par exemple 4 / 1 / 2027. Si vous hésitez, mettez le premier jour possible."),
    )
    souplesse = forms.ChoiceField(
        label=gettext_lazy("Cette date est-elle souple ?"),
        choices=SOUPLESSES,
        widget=Boutons,
        error_messages={"required": gettext_lazy("Dites si cette date est souple.")},
    )
    fin = ChampDate(
        label=gettext_lazy("Date de fin, si vous la connaissez"),
        required=False,
    )

    def clean_debut_souhaite(self):
        jour, aujourdhui = self.cleaned_data["debut_souhaite"], timezone.localdate()
        if jour < aujourdhui:
            raise ValidationError(_("Cette date est passée : indiquez une date à partir d’aujourd’hui."))
        if jour > aujourdhui + HORIZON:
            raise ValidationError(_("Cette date est trop lointaine : vérifiez l’année."))
        naissance = premiere_naissance(self.reponses.get("enfants"))
        if naissance and jour < naissance:
            raise ValidationError(_("L’accueil ne peut pas commencer avant la naissance : vérifiez la date."))
        return jour

    def clean(self):
        donnees = super().clean()
        debut, fin = donnees.get("debut_souhaite"), donnees.get("fin")
        if debut and fin and fin < debut:
            self.add_error("fin", _("La fin précède le début."))
        elif debut and fin and fin > debut + DUREE_MAX:
            self.add_error("fin", _("Cette date est trop lointaine : vérifiez l’année."))
        return donnees

    def resume(self):
        r = self.cleaned_data
        lignes = [
            (_("Début souhaité"), jour_lisible(r["debut_souhaite"])),
            (_("Souplesse"), libelle(SOUPLESSES, r["souplesse"])),
        ]
        return lignes + ([(_("Fin"), jour_lisible(r["fin"]))] if r["fin"] else [])


class TypeForm(EtapeForm):
    type = forms.ChoiceField(
        label=gettext_lazy("Type d’accueil"),
        choices=TYPES,
        widget=Boutons(
            details={
                Besoin.Type.REGULIER.value: (
                    gettext_lazy("les mêmes jours chaque semaine, ou un planning qui change"),
                    "calendrier",
                ),
                Besoin.Type.OCCASIONNEL.value: (
                    gettext_lazy("quelques heures ou quelques jours, de temps en temps"),
                    "doudou-jeu",
                ),
                Besoin.Type.URGENCE.value: (
                    gettext_lazy("reprise d’emploi imminente, hospitalisation, accueil interrompu"),
                    "urgence",
                ),
            }
        ),
        error_messages={"required": gettext_lazy("Choisissez un type d’accueil.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["type"].legende_cachee = True

    def resume(self):
        return [(_("Type d’accueil"), libelle(TYPES, self.cleaned_data["type"]))]


class ModesForm(EtapeForm):
    """Up to three modes in order, in three lists; the same one twice counts once."""

    mode_1 = forms.ChoiceField(label=gettext_lazy("Premier choix"), required=False)
    mode_2 = forms.ChoiceField(label=gettext_lazy("Deuxième choix"), required=False)
    mode_3 = forms.ChoiceField(label=gettext_lazy("Troisième choix"), required=False)
    conseil = forms.BooleanField(label=gettext_lazy("Je ne sais pas : conseillez-moi"), required=False)
    pres_de = forms.ChoiceField(
        label=gettext_lazy("Plutôt près de quel endroit ?"), choices=LIEUX, required=False, widget=Boutons
    )
    garde_partagee = forms.BooleanField(
        label=gettext_lazy("La garde partagée m’intéresse"),
        help_text=gettext_lazy("Une personne garde chez vous vos enfants et ceux d’une autre famille."),
        required=False,
    )
    garde_partagee.sans_mention = conseil.sans_mention = mode_1.sans_mention = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.modes = {mode.code: mode.libelle for mode in ModeAccueil.objects.pour_une_demande()}
        for rang in (1, 2, 3):
            self.fields[f"mode_{rang}"].choices = [("", _("Choisissez")), *self.modes.items()]

    @classmethod
    def donnees(cls, gardees):
        data = {f"mode_{rang}": code for rang, code in enumerate(gardees["modes"], start=1)}
        data |= {cle: "on" for cle in ("conseil", "garde_partagee") if gardees.get(cle)}
        return data | {"pres_de": gardees.get("pres_de") or ""}

    def clean(self):
        donnees = super().clean()
        if self.data.get("mode_4"):
            self.add_error("mode_1", _("Trois modes d’accueil au plus."))
        choisis = [donnees[f"mode_{rang}"] for rang in (1, 2, 3) if donnees.get(f"mode_{rang}")]
        if not choisis and not donnees.get("conseil") and not self.errors:
            self.add_error("mode_1", _("Choisissez au moins un mode d’accueil, ou cochez « conseillez-moi »."))
        donnees["modes"] = list(dict.fromkeys(choisis))
        return donnees

    def a_garder(self):
        return {cle: self.cleaned_data[cle] for cle in ("modes", "conseil", "pres_de", "garde_partagee")}

    def resume(self):
        r = self.cleaned_data
        choix = [f"{rang}. {self.modes[code]}" for rang, code in enumerate(r["modes"], start=1)]
        choix += [_("Conseillez-moi")] if r["conseil"] else []
        lignes = [(_("Modes souhaités"), ", ".join(choix))]
        if r["pres_de"]:
            lignes.append((_("Près"), libelle(LIEUX, r["pres_de"])))
        return lignes + ([(_("Garde partagée"), _("Cela m’intéresse"))] if r["garde_partagee"] else [])


class SituationForm(EtapeForm):
    cases = forms.MultipleChoiceField(
        label=gettext_lazy("Ce qui vous concerne"), choices=CASES, required=False, widget=Cases
    )
    en_parler = forms.BooleanField(label=gettext_lazy("Je préfère en parler de vive voix"), required=False)
    consentement = forms.BooleanField(
        label=gettext_lazy("J’accepte que ces informations soient utilisées par mon relais pour m’accompagner"),
        required=False,
    )
    en_parler.sans_mention = consentement.sans_mention = True

    @classmethod
    def donnees(cls, gardees):
        cochees = {cle: "on" for cle in ("en_parler", "consentement") if gardees.get(cle)}
        return cochees | {"cases": gardees.get("cases", [])}

    def clean(self):
        donnees = super().clean()
        rempli = bool(donnees.get("cases") or donnees.get("en_parler"))
        if rempli and not donnees.get("consentement"):
            self.add_error(
                "consentement",
                _("Cochez cette case pour nous transmettre ces informations, ou décochez ce qui précède."),
            )
        donnees["consentement"] = rempli and bool(donnees.get("consentement"))
        return donnees

    def resume(self):
        r = self.cleaned_data
        dites = [str(libelle(CASES, code)) for code in r["cases"]]
        dites += [str(self.fields["en_parler"].label)] if r["en_parler"] else []
        return [(_("Situation"), texte) for texte in dites] or [(_("Situation"), _("Rien à signaler"))]


class MessageForm(EtapeForm):
    message = ChampDit(
        label=gettext_lazy("Votre message"),
        help_text=gettext_lazy("600 caractères au plus. N’écrivez rien sur la santé : vous en parlerez de vive voix."),
        max_length=MESSAGE_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "max_length": gettext_lazy("Votre message compte %(show_value)d caractères, il en faut 600 au plus.")
        },
    )

    def __init__(self, data=None, **kwargs):
        """Browsers send line ends as two characters; they count as one, as in the browser's own counter."""
        if data is not None:
            data = {"message": (data.get("message") or "").replace("\r\n", "\n")}
        super().__init__(data, **kwargs)
        # A browser that stops at 600 cuts a pasted text without a word.
        self.fields["message"].widget.attrs.pop("maxlength", None)

    def resume(self):
        return [(_("Message"), self.cleaned_data["message"] or _("Aucun message"))]
