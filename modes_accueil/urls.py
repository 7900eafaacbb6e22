"""The comparator's answers, whose questions stand on the page of the guides; what each kind of care costs."""

from django.urls import path

from modes_accueil.simulateur.views import SimulateurView
from modes_accueil.views import ComparerView

urlpatterns = [
    path("modes-accueil/comparer/", ComparerView.as_view(), name="comparer"),
    path("aides/simulateur/", SimulateurView.as_view(), name="simulateur"),
]
