"""Actions of the desk about what a request waits for."""

from demarches.forms.bureau_suivi import DemanderForm, RepondreForm, TransfererForm, VeilleForm

from .bureau_actions import ActionView


class DemanderView(ActionView):
    action = "demander"
    form_class = DemanderForm
    bouton = "Envoyer la question"
    message = "La question est envoyée. La demande attend la famille."
    explication = "La famille reçoit un courriel avec un lien pour répondre."
    apercu_de = "question"


class RepondreView(ActionView):
    action = "repondre"
    form_class = RepondreForm
    bouton = "Enregistrer la réponse"
    message = "La réponse est notée. La demande est de nouveau en cours."


class VeilleView(ActionView):
    action = "mettre_en_veille"
    form_class = VeilleForm
    bouton = "Mettre en pause"
    message = "La demande est en pause."
    explication = "La famille est avertie. Le jour choisi, la demande revient dans votre liste."


class CloreSansNouvellesView(ActionView):
    action = "clore_sans_nouvelles"
    bouton = "Clore la demande"
    message = "La demande est close."
    explication = "La famille est avertie si l’on peut lui écrire. La demande peut être rouverte pendant douze mois."


class TransfererView(ActionView):
    action = "transferer"
    form_class = TransfererForm
    bouton = "Confier à ce service"
    message = "La demande est confiée à l’autre service, et close ici."
    explication = "Pour une famille qui s’installe hors du territoire. La demande est close ici, la famille avertie."


ACTIONS_SUIVI = (DemanderView, RepondreView, VeilleView, CloreSansNouvellesView, TransfererView)
