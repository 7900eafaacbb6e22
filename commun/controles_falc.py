"""The rules of « facile à lire » in Wagtail's content checks, beside its own: one rule of axe for each code.

The server has judged already: a preview carries the codes (commun.falc.marques), axe finds them again.
"""

from wagtail.admin.userbar import ContentCheckerItem

from commun.falc.regles import AVERTISSEMENT, CONSEIL, ERREUR, REGLES

SIGNALE = "falc-signale"
IMPORTANCE = {ERREUR: "serious", AVERTISSEMENT: "moderate", CONSEIL: "minor"}
# Not to be re-read yet is told by the page's label.
CODES = {code: regle for code, regle in REGLES.items() if code != "F50"}


def nom_axe(code):
    return f"falc-{code}"


class ControlesFalc(ContentCheckerItem):
    axe_run_only = [*ContentCheckerItem.axe_run_only, *map(nom_axe, CODES)]
    axe_custom_checks = [*ContentCheckerItem.axe_custom_checks, {"id": SIGNALE}]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        *(
            {
                "id": nom_axe(code),
                "impact": IMPORTANCE[regle.gravite],
                "selector": f'[data-falc~="{code}"]',
                "tags": ["best-practice"],
                "any": [SIGNALE],
                "enabled": True,
            }
            for code, regle in CODES.items()
        ),
    ]
    # The words concerned take the place of the advice in the editor (static/js/admin/falc.js).
    axe_messages = ContentCheckerItem.axe_messages | {
        nom_axe(code): {"error_name": f"{code} Facile à lire, {regle.gravite}", "help_text": regle.message}
        for code, regle in CODES.items()
    }

    class Media:
        js = ["js/admin/falc-apercu.js"]
