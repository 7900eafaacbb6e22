"""The family's side: tracking page, answers of the comparator brought to the form."""

from django.urls import path

from demarches.views import engagements, lien_perdu, questions, reprise, suivi, suivi_question, suivi_reponse
from demarches.views.preremplissage import vue_preremplissage

urlpatterns = [
    path("nos-engagements/", engagements.EngagementsView.as_view(), name="nos_engagements"),
    path("demande/preremplir/", vue_preremplissage, name="preremplir"),
    path("demande/reprendre/<str:jeton>/", reprise.LienView.as_view(), name="reprendre_lien"),
    path("questions/poser/", questions.PoserView.as_view(), name="poser_question"),
    path("suivi/question/<str:jeton>/", suivi_question.SuiviQuestionView.as_view(), name="suivi_question"),
    path("suivi/lien-perdu/", lien_perdu.LienPerduView.as_view(), name="lien_perdu"),
    path("suivi/reponse/<str:jeton>/", suivi_reponse.ReponseView.as_view(), name="suivi_reponse"),
    path("suivi/<str:jeton>/pause/", suivi.PauseView.as_view(), name="suivi_pause"),
    path("suivi/<str:jeton>/repondre/", suivi.RepondreView.as_view(), name="suivi_repondre"),
    path("suivi/<str:jeton>/", suivi.SuiviView.as_view(), name="suivi"),
    path("suivi/<str:jeton>/retirer/", suivi.RetraitView.as_view(), name="suivi_retrait"),
]
