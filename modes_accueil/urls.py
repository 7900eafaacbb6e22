"""The comparator's answers; its questions stand on the page of the guides."""

from django.urls import path

from modes_accueil.views import ComparerView

urlpatterns = [path("modes-accueil/comparer/", ComparerView.as_view(), name="comparer")]
