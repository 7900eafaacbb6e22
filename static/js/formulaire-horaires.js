// <copie-horaires>: its buttons fill the grid at once; without JavaScript they ask the server for the filled grid.
const OUVRES = ["1", "2", "3", "4", "5"];
const CASES = ["nuit", "horaires_variables", "jours_inconnus"];

customElements.define("copie-horaires", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (evenement) => {
      const bouton = evenement.target.closest("button[name]");
      if (bouton && this.agir(bouton)) {
        evenement.preventDefault();
        this.querySelector("[role=status]").textContent = `${bouton.textContent.trim()} ✓`;
      }
    });
  }

  champ(jour, bout) {
    return this.querySelector(`[name="jour_${jour}_${bout}"]`);
  }

  remplir(jour, de, a) {
    this.champ(jour, "de").value = de;
    this.champ(jour, "a").value = a;
  }

  agir(bouton) {
    const jours = ["1", "2", "3", "4", "5", "6", "7"];
    if (bouton.name === "copier") {
      const modele = jours.find((jour) => this.champ(jour, "de").value && this.champ(jour, "a").value);
      if (!modele) return true;
      const [de, a] = ["de", "a"].map((bout) => this.champ(modele, bout).value);
      OUVRES.forEach((jour) => this.remplir(jour, de, a));
      return true;
    }
    if (bouton.name !== "vider" && bouton.name !== "modele") return false;
    jours.forEach((jour) => this.remplir(jour, "", ""));
    if (bouton.name === "modele") {
      const mots = (texte) => texte.split(" ").filter(Boolean);
      mots(bouton.dataset.jours).forEach((jour) => this.remplir(jour, bouton.dataset.de, bouton.dataset.a));
      const cases = mots(bouton.dataset.cases);
      CASES.forEach((nom) => { this.closest("form").elements[nom].checked = cases.includes(nom); });
    }
    return true;
  }
});
