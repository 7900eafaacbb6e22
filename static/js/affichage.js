// <ouvre-affichage data-fermer data-enregistre><a href="/affichage/?retour=…">: opens that page's form in a dialogue,
// where each choice shows at once. The words chosen are those of <html data-affichage>; the cookie is the server's own.
const page = document.documentElement;

// What this tab was told, when the browser lets it remember.
const CLE = "affichage";
let memoire = null;
try {
  memoire = sessionStorage;
} catch {
  // Site data is refused: so was the cookie.
}

const montrer = (jetons) => {
  if (jetons) page.dataset.affichage = jetons;
  else delete page.dataset.affichage;
};

const choisis = (formulaire) =>
  [...formulaire.querySelectorAll("input:checked")].map((champ) => champ.value).filter(Boolean).join(" ");

// A page that "back" takes out of the browser's memory was drawn before the choice.
addEventListener("pageshow", ({ persisted }) => {
  const jetons = memoire?.getItem(CLE);
  if (persisted && typeof jetons === "string") montrer(jetons);
});

customElements.define("ouvre-affichage", class extends HTMLElement {
  connectedCallback() {
    this.lien = this.querySelector("a");
    this.annonce = Object.assign(document.createElement("span"), { className: "visuellement-cache" });
    this.annonce.setAttribute("role", "status");
    this.append(this.annonce);
    this.lien.addEventListener("click", (evenement) => {
      if (evenement.ctrlKey || evenement.metaKey || evenement.shiftKey || this.lien.hasAttribute("aria-current")) return;
      evenement.preventDefault();
      this.ouvrir();
    });
  }

  async ouvrir() {
    try {
      this.dialogue ??= await this.preparer();
    } catch {
      location.assign(this.lien.href);
      return;
    }
    this.avant = page.dataset.affichage ?? "";
    this.annonce.textContent = "";
    this.cocher();
    this.dialogue.showModal();
  }

  async preparer() {
    const reponse = await fetch(this.lien.href);
    if (!reponse.ok) throw new Error(reponse.status);
    const source = new DOMParser().parseFromString(await reponse.text(), "text/html");
    this.formulaire = document.adoptNode(source.querySelector("form.affichage"));
    await this.habiller(source);
    const dialogue = Object.assign(document.createElement("dialog"), { className: "dialogue-affichage" });
    const titre = Object.assign(document.createElement("h2"), { id: "titre-affichage", textContent: this.lien.textContent.trim() });
    const fermer = Object.assign(document.createElement("button"), { type: "button", className: "bouton bouton--secondaire", textContent: this.dataset.fermer });
    const tete = Object.assign(document.createElement("div"), { className: "dialogue-affichage__tete" });
    tete.append(titre, fermer);
    dialogue.setAttribute("aria-labelledby", titre.id);
    dialogue.append(tete, this.formulaire);
    document.body.append(dialogue);
    fermer.addEventListener("click", () => dialogue.close());
    dialogue.addEventListener("close", () => montrer(this.avant));
    this.formulaire.addEventListener("change", () => montrer(choisis(this.formulaire)));
    this.formulaire.addEventListener("submit", (evenement) => {
      evenement.preventDefault();
      this.enregistrer(evenement.submitter);
    });
    return dialogue;
  }

  // The look of the form comes with the form.
  habiller(source) {
    const lien = source.querySelector("link[href*='css/affichage']");
    const feuille = Object.assign(document.createElement("link"), { rel: "stylesheet", href: lien.getAttribute("href") });
    return new Promise((prete) => {
      feuille.addEventListener("load", prete);
      feuille.addEventListener("error", prete);
      document.head.append(feuille);
    });
  }

  // The page fetched may be a copy kept by the browser: what is shown decides what is ticked.
  cocher() {
    const jetons = this.avant.split(" ");
    for (const champ of this.formulaire.querySelectorAll("input:is([type=checkbox], [type=radio])")) {
      champ.checked = jetons.includes(champ.value);
    }
    for (const champ of this.formulaire.querySelectorAll("input[type=radio][value='']")) {
      champ.checked = !this.formulaire.querySelector(`[name=${champ.name}]:checked`);
    }
  }

  async enregistrer(bouton) {
    const donnees = new URLSearchParams(new FormData(this.formulaire));
    if (bouton?.name) donnees.append(bouton.name, bouton.value);
    const reponse = await fetch(this.formulaire.action, { method: "POST", body: donnees, redirect: "manual" }).catch(() => null);
    if (reponse?.type !== "opaqueredirect") {
      this.formulaire.submit(); // the answer says what is wrong
      return;
    }
    this.avant = bouton?.name ? "" : choisis(this.formulaire);
    memoire?.setItem(CLE, this.avant);
    this.dialogue.close();
    this.annonce.textContent = this.dataset.enregistre;
  }
});
