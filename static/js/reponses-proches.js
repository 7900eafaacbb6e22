// <reponses-proches data-adresse data-zone data-titre>: pages that may answer, while one types in the text area.
customElements.define("reponses-proches", class extends HTMLElement {
  connectedCallback() {
    this.zone = document.getElementById(this.dataset.zone);
    let attente;
    this.zone.addEventListener("input", () => {
      clearTimeout(attente);
      attente = setTimeout(() => this.chercher(), 600);
    });
  }

  async chercher() {
    const texte = this.zone.value.trim();
    if (texte.length < 15) return this.replaceChildren();
    try {
      const reponse = await fetch(this.dataset.adresse, { method: "POST", body: new URLSearchParams({ texte }) });
      if (!reponse.ok) return;
      const { questions } = await reponse.json();
      if (texte === this.zone.value.trim()) this.montrer(questions);
    } catch { /* Without network, the next page proposes them. */ }
  }

  montrer(questions) {
    if (!questions.length) return this.replaceChildren();
    const titre = Object.assign(document.createElement("h2"), { textContent: this.dataset.titre });
    const liste = document.createElement("ul");
    for (const { titre: nom, url } of questions) {
      const lien = Object.assign(document.createElement("a"), { href: url, textContent: nom, target: "_blank" });
      const ligne = document.createElement("li");
      ligne.append(lien);
      liste.append(ligne);
    }
    const bloc = document.createElement("div");
    bloc.className = "bloc bloc--doux";
    bloc.setAttribute("role", "status");
    bloc.append(titre, liste);
    this.replaceChildren(bloc);
  }
});
