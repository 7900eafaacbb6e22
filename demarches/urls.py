"""The family's side: tracking page."""

urlpatterns = []
