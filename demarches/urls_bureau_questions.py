"""The desk of questions, mounted under /admin/questions/."""

from django.urls import include, path

from demarches.views import bureau_questions, bureau_questions_actions

urlpatterns = [
    path("", bureau_questions.ListeView.as_view(), name="questions"),
    path("avis/", bureau_questions_actions.ListeAvisView.as_view(), name="questions_avis"),
    path("avis/<int:pk>/", bureau_questions_actions.RendreAvisView.as_view(), name="question_avis"),
    path(
        "<uuid:uuid>/",
        include(
            [
                path("", bureau_questions.QuestionView.as_view(), name="question"),
                *(
                    path(f"{v.action}/", v.as_view(), name=f"question_{v.action}")
                    for v in bureau_questions_actions.ACTIONS
                ),
            ]
        ),
    ),
]
