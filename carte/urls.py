"""Map, structures, relais."""

urlpatterns = []
