"""A PDF of the reserve as an answer, and what stands for it while there is none."""

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, urlencode


def repondre(request, fichier, nom):
    """The PDF to read in the browser, kept five minutes by any cache; 304 for who has it."""
    response = HttpResponse(fichier.read_bytes(), content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(as_attachment=False, filename=nom)
    response["Cache-Control"] = "public, max-age=300"
    response["ETag"] = f'"{fichier.stem}"'
    return get_conditional_response(request, etag=response["ETag"], response=response)


def plutot_la_page(adresse, **parametres):
    """Lead to the page that says the same."""
    response = HttpResponseRedirect(avec(adresse, parametres))
    response.status_code = 303
    response["Cache-Control"] = "no-store"
    return response


def avec(adresse, parametres):
    """An address, which may have some already, with these parameters."""
    return adresse + (f"{'&' if '?' in adresse else '?'}{urlencode(parametres)}" if parametres else "")
