"""Before a new drawing of the secteurs is saved: how many open requests it moves, and what becomes of them."""

from django.contrib import messages
from django.shortcuts import render

from demarches import redecoupage
from demarches.roles import Groupe, membre
from demarches.transitions import TransitionRefusee

LAISSER, TRANSMETTRE, REVENIR = "laisser", "transmettre", "revenir"


class RedecoupageMixin:
    """Mixin of the views that write a secteur or a zone: what moves open requests is confirmed on a page of its own."""

    def form_valid(self, form):
        choix, enregistrer = self.request.POST.get("redecoupage"), super().form_valid
        if choix == REVENIR:
            return self.render_to_response(self.get_context_data(form=form))
        if choix not in (LAISSER, TRANSMETTRE):
            mouvements = redecoupage.prevoir(lambda: self.ecrire_a_blanc(form))
            return self._annoncer(mouvements) if mouvements else enregistrer(form)
        try:
            reponse, transmises = redecoupage.appliquer(
                lambda: enregistrer(form), transmettre=choix == TRANSMETTRE, par=self.request.user
            )
        except TransitionRefusee as refus:
            messages.error(self.request, f"{refus} Rien n’a été changé.")
            return self.render_to_response(self.get_context_data(form=form))
        if transmises:
            s = "s" * (transmises > 1)
            messages.success(
                self.request, f"{transmises} demande{s} transmise{s} ; les agents et les familles le savent."
            )
        return reponse

    def ecrire_a_blanc(self, form):
        """Write what will be undone, and leave the object as if it had never been written."""
        nouveau = form.instance.pk is None
        form.save()
        if nouveau:
            form.instance.pk, form.instance._state.adding = None, True

    def _annoncer(self, mouvements):
        champs = [
            (nom, valeur)
            for nom, valeurs in self.request.POST.lists()
            if nom not in ("csrfmiddlewaretoken", "redecoupage")
            for valeur in valeurs
        ]
        contexte = {
            "lignes": redecoupage.resumer(mouvements),
            "nombre": len(mouvements),
            "champs": champs,
            "coordonne": membre(self.request.user, Groupe.COORDINATION),
            "page_title": "Ce que ce changement déplace",
            "header_title": "Ce que ce changement déplace",
            "header_icon": "globe",
        }
        return render(self.request, "demarches/bureau/redecoupage.html", contexte)


class SuppressionRedecoupageMixin(RedecoupageMixin):
    """The same, for a view that deletes."""

    def ecrire_a_blanc(self, form):
        cle = self.object.pk
        self.object.delete()
        self.object.pk = cle
