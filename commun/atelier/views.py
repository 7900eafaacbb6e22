"""Views of wagtail-localize with our rules around: what it would keep or let through is refused, and says why."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import (
    apply_machine_translation,
    edit_override,
    edit_string_translation,
    user_can_edit_instance,
)

from commun import langues
from commun.atelier import lisibilite, po
from commun.atelier.fautes import TraductionRefusee, fautes, nu
from commun.traductions import phrases_a_traduire

# Beyond, a message would hide the page.
FAUTES_DITES = 8


def fautes_de(traduction):
    """[(French sentence, its faults)] of a Translation as it stands: those that must be corrected before readers get
    it."""
    dites = traduction.source.stringsegment_set.get_translations(traduction.target_locale)
    trouvees = []
    for dite in dites.select_related("translation_of", "context"):
        de_la_phrase = fautes(dite.translation_of.data, dite.data)
        if not de_la_phrase and dite.has_error:
            de_la_phrase = [dite.get_error() or "Le site refuse cette phrase."]
        if de_la_phrase:
            trouvees.append((dite.translation_of.data, de_la_phrase))
    return trouvees


def modifier_une_phrase(request, translation_id, string_segment_id):
    """What the editor shows in red below the sentence: nothing was written."""
    try:
        return edit_string_translation(request, translation_id, string_segment_id)
    except MultiValueDictKeyError:
        return HttpResponseBadRequest("value")
    except TraductionRefusee as refus:
        return _refus_pour_l_editeur(refus, string_segment_id, string_id=refus.traduction.translation_of_id)


def modifier_une_valeur(request, translation_id, overridable_segment_id):
    """The same for the address of a link."""
    try:
        return edit_override(request, translation_id, overridable_segment_id)
    except MultiValueDictKeyError:
        return HttpResponseBadRequest("value")
    except TraductionRefusee as refus:
        return _refus_pour_l_editeur(refus, overridable_segment_id)


def _refus_pour_l_editeur(refus, segment_id, **autres):
    """As wagtail-localize tells of an error; with another status than 200 its editor shows no reason."""
    erreur = " ".join([*refus.messages, "Rien n’est enregistré."])
    rendu = {"segment_id": segment_id, "data": refus.traduction.data, "error": erreur, "comment": ""}
    return JsonResponse(rendu | {"last_translated_by": None} | autres)


def refuser_de_publier(request, objet):
    """Hook of the pages and snippets that wagtail-localize publishes in another language."""
    if request.POST.get("action") != "publish" or not isinstance(objet, TranslatableMixin):
        return None
    traductions = Translation.objects.filter(source__object_id=objet.translation_key, target_locale=objet.locale_id)
    traduction = traductions.filter(enabled=True).select_related("source").first()
    refus = _empechement(traduction) if traduction else ""
    if not refus:
        return None
    messages.error(request, f"La traduction n’est pas publiée, {refus}")
    return redirect(request.path)


def refuser_le_francais(request, page):
    """Hook of Wagtail's own form, which opens on a page that no translator has in hand: mostly French, it waits."""
    if page.locale.language_code == langues.SOURCE:
        return None
    francaise = page.get_translations().filter(locale__language_code=langues.SOURCE).first()
    siennes = set(phrases_a_traduire(page.specific))
    pareilles = siennes & set(phrases_a_traduire(francaise.specific)) if francaise else ()
    if 2 * len(pareilles) <= len(siennes):
        return None
    messages.error(request, "Cette page est encore en français : confiez-la aux traducteurs (« Traduire cette page »).")
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuser_par_lot(request, genre, objets, action):
    """Hook of the actions on several pages: a translation is published from its editor, which says what is missing."""
    traduites = (o for o in objets if isinstance(o, Page) and o.locale.language_code != langues.SOURCE)
    if genre != "publish" or not any(traduites):
        return None
    messages.error(request, "Une traduction se publie depuis sa page : l’éditeur vérifie qu’il n’y manque rien.")
    return redirect("wagtailadmin_explore_root")


def _empechement(traduction):
    """What must be done before readers get this translation; they would find a missing sentence in French."""
    francais = traduction.source.get_source_instance()
    if isinstance(francais, Page) and not francais.live:
        return "son français n’est pas en ligne."
    if trouvees := fautes_de(traduction):
        return f"à corriger : {_enumerer(trouvees)}"
    total, faites = traduction.get_progress()
    if faites < total:
        return f"il y manque {_a_traduire(total - faites)}. Ce qui est en ligne reste en ligne."
    return ""


def _a_traduire(nombre):
    return "une phrase" if nombre == 1 else f"{nombre} phrases"


@require_POST
def importer_un_po(request, translation_id):
    traduction = _traduction_a_modifier(request, translation_id)
    fichier = request.FILES.get("file")
    try:
        if fichier is None:
            raise po.FichierRefuse("Choisissez un fichier PO.")
        bilan = po.importer(traduction, po.lire(fichier.read(po.OCTETS_AU_PLUS + 1)), request.user)
    except po.FichierRefuse as refus:
        messages.error(request, f"{refus} Rien n’est changé.")
    else:
        _dire_l_import(request, bilan)
    return _retour(request)


def _dire_l_import(request, bilan):
    dit = messages.success if bilan.reprises else messages.warning
    suite = f", {bilan.inchangees} sans changement" if bilan.inchangees else ""
    dit(request, f"Fichier PO : {_phrases(bilan.reprises, 'prise')}{suite}.")
    if bilan.refusees:
        refus = _phrases(len(bilan.refusees), "refusée")
        messages.error(request, f"{refus}, l’ancienne traduction reste : {_enumerer(bilan.refusees)}")
    _dire_les_laissees(request, bilan.laissees)


@require_POST
def traduire_par_la_machine(request, translation_id):
    traducteur = get_machine_translator()
    traduction = _traduction_a_modifier(request, translation_id)
    if traducteur is None or not traducteur.can_translate(traduction.source.locale, traduction.target_locale):
        raise Http404
    if refus := lisibilite.refus(traduction.source.get_source_instance()):
        messages.error(request, f"La traduction automatique n’est pas proposée : {refus}")
    elif not apply_machine_translation(traduction.pk, request.user, traducteur):
        messages.warning(request, "Toutes les phrases sont déjà traduites.")
    else:
        _dire_la_machine(request, traducteur.bilan)
    return _retour(request)


def _dire_la_machine(request, bilan):
    if bilan.traduites:
        faites = _phrases(bilan.traduites, "traduite")
        messages.success(request, f"{faites} par la machine. Relisez la page avant de la publier.")
    if bilan.incident:
        messages.error(request, f"La traduction automatique s’est arrêtée : {bilan.incident}")
    _dire_les_laissees(request, bilan.laissees)


def _dire_les_laissees(request, laissees):
    for raison, nombre in laissees.items():
        messages.warning(request, f"{_phrases(nombre, 'laissée')} de côté : {raison}.")


def _traduction_a_modifier(request, pk):
    traduction = get_object_or_404(Translation.objects.select_related("source__locale", "target_locale"), pk=pk)
    if not user_can_edit_instance(request.user, traduction.get_target_instance()):
        raise PermissionDenied
    return traduction


def _retour(request):
    return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_home"))


def _phrases(nombre, participe):
    s = "s" if nombre > 1 else ""
    return f"{nombre}\u00a0phrase{s} {participe}{s}"


def _enumerer(trouvees):
    dites = [f"«\u00a0{nu(phrase)[:80]}\u00a0» : {' '.join(raisons)}" for phrase, raisons in trouvees[:FAUTES_DITES]]
    if (reste := len(trouvees) - FAUTES_DITES) > 0:
        dites.append(f"et {reste}\u00a0autres.")
    return " ; ".join(dites)
