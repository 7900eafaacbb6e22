"""The desk of questions, mounted under /admin/questions/."""

from django.urls import include, path

from demarches.views import bureau_fraicheur, bureau_quarantaine, bureau_questions, bureau_questions_actions

urlpatterns = [
    path("", bureau_questions.ListeView.as_view(), name="questions"),
    path("a-reprendre/", bureau_fraicheur.AReprendreView.as_view(), name="questions_a_reprendre"),
    path("a-reprendre/ecrire/", bureau_fraicheur.EcrireView.as_view(), name="questions_ecrire"),
    path("a-reprendre/ecarter/", bureau_fraicheur.EcarterView.as_view(), name="questions_ecarter"),
    path("abonnements/", bureau_fraicheur.AbonnementsView.as_view(), name="questions_abonnements"),
    path("textes/", bureau_fraicheur.TextesView.as_view(), name="questions_textes"),
    path("textes/<int:pk>/retirer/", bureau_fraicheur.RetirerTexteView.as_view(), name="questions_texte_retirer"),
    path("avis/", bureau_questions_actions.ListeAvisView.as_view(), name="questions_avis"),
    path("avis/<int:pk>/", bureau_questions_actions.RendreAvisView.as_view(), name="question_avis"),
    path(
        "<uuid:uuid>/",
        include(
            [
                path("", bureau_questions.QuestionView.as_view(), name="question"),
                *(
                    path(f"{v.action}/", v.as_view(), name=f"question_{v.action}")
                    for v in (*bureau_questions_actions.ACTIONS, *bureau_quarantaine.ACTIONS_QUESTION)
                ),
            ]
        ),
    ),
]
