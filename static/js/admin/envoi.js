// Pages are saved by themselves while one writes. A button pressed meanwhile waits for that to end, so that the same
// page is not created twice; once it is sent, nothing more is saved, which would act a second time.
const ATTENTE_MAX_MS = 10_000;
let enregistrement = null;
let envoye = false;
let reprendre = null;

function finir() {
  enregistrement = null;
  reprendre?.();
}

document.addEventListener("w-autosave:save", (evenement) => {
  if (envoye) {
    evenement.preventDefault();
  } else {
    enregistrement = evenement.target;
  }
});
document.addEventListener("w-autosave:success", finir);
document.addEventListener("w-autosave:error", finir);

document.addEventListener(
  "submit",
  (evenement) => {
    const formulaire = evenement.target;
    if (enregistrement !== formulaire) {
      return;
    }
    evenement.preventDefault();
    evenement.stopImmediatePropagation();
    if (reprendre) {
      return;
    }
    const bouton = evenement.submitter;
    const delai = setTimeout(finir, ATTENTE_MAX_MS);
    reprendre = () => {
      clearTimeout(delai);
      reprendre = null;
      if (bouton?.name) {
        // The button may be disabled by now, and would not be sent.
        const champ = Object.assign(document.createElement("input"), { type: "hidden" });
        champ.name = bouton.name;
        champ.value = bouton.value;
        formulaire.append(champ);
      }
      formulaire.requestSubmit();
    };
  },
  true,
);

document.addEventListener("submit", (evenement) => {
  envoye ||= !evenement.defaultPrevented && evenement.target.matches("[data-edit-form]");
});
window.addEventListener("pageshow", () => {
  envoye = false;
});
