// <carte-structures>: the map beside the list. It repeats what the list says, and asks for nothing before it is looked
// at. Addresses: data attributes; settings and words: #carte-reglages. What is drawn: carte-plan.js, carte-reperes.js.

const LARGE = matchMedia("(min-width: 62rem)");
const CALME = matchMedia("(prefers-reduced-motion: reduce)").matches
  || document.documentElement.matches('[data-affichage~="immobile"]');

class CarteStructures extends HTMLElement {
  connectedCallback() {
    this.reglages = JSON.parse(document.getElementById("carte-reglages").textContent);
    this.textes = this.reglages.textes;
    this.volet = this.closest("details");
    this.hote = this.querySelector(".carte__hote");
    this.avis = this.querySelector('[role="status"]');
    this.reessayer = this.querySelector(".carte__reessayer");
    this.reessayer.addEventListener("click", () => (this.plan ? this.plan.recommencer() : this.demarrer()));
    this.volet.addEventListener("toggle", () => this.volet.open && this.demarrer());
    const suivre = () => { if (LARGE.matches) this.volet.open = true; };
    LARGE.addEventListener("change", suivre);
    suivre();
    for (const bouton of document.querySelectorAll("[data-voir]")) {
      bouton.hidden = false;
      bouton.addEventListener("click", () => this.montrer(bouton));
    }
    document.querySelector(".voir-carte")?.addEventListener("click", () => { this.volet.open = true; });
    this.suivreLesFiches();
  }

  // Leaflet and supercluster set a global when imported. What failed is asked again when the reader wants it.
  demarrer() {
    this.prete ??= this.charger().catch(() => {
      this.prete = null;
      this.plan = null;
      this.dire(this.textes.absente, { echec: true });
    });
    return this.prete;
  }

  async charger() {
    this.dire(this.textes.chargement);
    const [{ Plan }, { Reperes }] = await Promise.all(
      [this.dataset.plan, this.dataset.reperes, this.dataset.leaflet, this.dataset.supercluster].map((m) => import(m)),
    );
    this.plan = new Plan(this, { calme: CALME, Reperes });
    await this.plan.peupler();
    this.plan.dessinerFond(this.dataset.fond);
  }

  dire(texte, { echec = false } = {}) {
    this.avis.textContent = texte;
    this.reessayer.hidden = !echec;
  }

  fiche(id) {
    return document.getElementById(`structure-${id}`);
  }

  // The card of what is shown on the map stands out; shown from the map, it also comes into sight.
  choisir(ids, { approcher = false } = {}) {
    for (const fiche of document.querySelectorAll(".fiche--choisie")) fiche.classList.remove("fiche--choisie");
    const fiches = ids.map((id) => this.fiche(id)).filter(Boolean);
    for (const fiche of fiches) fiche.classList.add("fiche--choisie");
    if (approcher && LARGE.matches) {
      fiches[0]?.scrollIntoView({ block: "nearest", behavior: CALME ? "auto" : "smooth" });
    }
  }

  suivreLesFiches() {
    for (const fiche of document.querySelectorAll('[id^="structure-"]')) {
      const id = Number(fiche.id.slice("structure-".length));
      const marquer = (oui) => () => this.plan?.reperes.marquer(id, oui);
      for (const nom of ["pointerenter", "focusin"]) fiche.addEventListener(nom, marquer(true));
      for (const nom of ["pointerleave", "focusout"]) fiche.addEventListener(nom, marquer(false));
    }
  }

  async montrer(bouton) {
    this.volet.open = true;
    await this.demarrer();
    if (!this.plan) return;
    this.volet.scrollIntoView({ block: "nearest", behavior: CALME ? "auto" : "smooth" });
    await this.plan.montrer(bouton);
  }
}

customElements.define("carte-structures", CarteStructures);
