"""Import of structures from files (docs/adr/0018-importer-des-structures.md).

In order: `lire` reads a file and makes a Lecture of it, `comparer` sets it against the database and makes a Plan,
`appliquer` writes it, `annuler` undoes the last import of a source. Nothing but the last two writes.

    lecture = lire("creches.csv", source, profil="auto")      # FichierRefuse: the file cannot be read at all
    plan = comparer(lecture)                                   # plan.bilan, plan.rejets, plan.rapport()
    fait = appliquer(lecture, par=agent)                       # an Import, compared again under the lock
    bilan = annuler(fait, par=agent)                           # {"supprimees": n, ...}

`source` is a SourceImport, saved or not. For a screen, `colonnes(chemin)` tells what stands in the file and the mapping
proposed; `lire(..., colonnes={column: field})` obeys the mapping that was chosen.
"""

from carte.importation import FichierRefuse

from .annulation import annuler
from .application import ImportImpossible, appliquer
from .colonnes import CHAMPS
from .lecture import Colonnes, Lecture, colonnes, lire
from .plan import Plan, comparer
from .profils import PROFILS

__all__ = [
    "CHAMPS",
    "PROFILS",
    "Colonnes",
    "FichierRefuse",
    "ImportImpossible",
    "Lecture",
    "Plan",
    "annuler",
    "appliquer",
    "colonnes",
    "comparer",
    "lire",
]
