"""The family's side: tracking page, answers of the comparator brought to the form."""

from django.urls import path

from demarches.views import (
    engagements,
    lien_perdu,
    questions,
    reclamation,
    reprise,
    suivi,
    suivi_changements,
    suivi_orientations,
    suivi_question,
    suivi_reclamation,
    suivi_rendez_vous,
    suivi_reponse,
)
from demarches.views.estimation import vue_joindre
from demarches.views.preremplissage import vue_preremplissage

urlpatterns = [
    path("nos-engagements/", engagements.EngagementsView.as_view(), name="nos_engagements"),
    path("demande/preremplir/", vue_preremplissage, name="preremplir"),
    path("demande/joindre-estimation/", vue_joindre, name="joindre_estimation"),
    path("demande/reprendre/<str:jeton>/", reprise.LienView.as_view(), name="reprendre_lien"),
    path("reclamation/", reclamation.ReclamationPubliqueView.as_view(), name="reclamer"),
    path("questions/poser/", questions.PoserView.as_view(), name="poser_question"),
    path("suivi/question/<str:jeton>/", suivi_question.SuiviQuestionView.as_view(), name="suivi_question"),
    path("suivi/lien-perdu/", lien_perdu.LienPerduView.as_view(), name="lien_perdu"),
    path("suivi/reponse/<str:jeton>/", suivi_reponse.ReponseView.as_view(), name="suivi_reponse"),
    path(
        "suivi/<str:jeton>/autres-solutions/", suivi_orientations.AlternativesView.as_view(), name="suivi_alternatives"
    ),
    path("suivi/<str:jeton>/place/<int:orientation>/", suivi_orientations.PlaceView.as_view(), name="suivi_place"),
    path("suivi/effacee/", suivi_changements.EffaceeView.as_view(), name="suivi_effacee"),
    path("suivi/<str:jeton>/trouve/", suivi_changements.TrouveView.as_view(), name="suivi_trouve"),
    path("suivi/<str:jeton>/besoin/", suivi_changements.BesoinView.as_view(), name="suivi_besoin"),
    path("suivi/<str:jeton>/besoin/<slug:etape>/", suivi_changements.EtapeBesoinView.as_view(), name="suivi_etape"),
    path("suivi/<str:jeton>/demenager/", suivi_changements.DemenagerView.as_view(), name="suivi_demenager"),
    path("suivi/<str:jeton>/effacer/", suivi_changements.EffacerView.as_view(), name="suivi_effacer"),
    path("suivi/<str:jeton>/reclamer/", suivi_reclamation.ReclamerView.as_view(), name="suivi_reclamer"),
    path("suivi/agenda/<str:jeton>.ics", suivi_rendez_vous.agenda_de_la_famille, name="suivi_agenda"),
    path("suivi/agendas/<str:cle>.ics", suivi_rendez_vous.agenda_de_l_agent, name="agenda_agent"),
    path("suivi/<str:jeton>/rendez-vous/", suivi_rendez_vous.RendezVousView.as_view(), name="suivi_rendez_vous"),
    path("suivi/<str:jeton>/pause/", suivi.PauseView.as_view(), name="suivi_pause"),
    path("suivi/<str:jeton>/repondre/", suivi.RepondreView.as_view(), name="suivi_repondre"),
    path("suivi/<str:jeton>/", suivi.SuiviView.as_view(), name="suivi"),
    path("suivi/<str:jeton>/retirer/", suivi.RetraitView.as_view(), name="suivi_retrait"),
]
