// <compte-caracteres data-maximum data-reste data-trop>: says how many characters are left under its text area.
customElements.define("compte-caracteres", class extends HTMLElement {
  connectedCallback() {
    const zone = this.querySelector("textarea");
    const compteur = Object.assign(document.createElement("p"), { className: "compteur" });
    const annonce = Object.assign(document.createElement("p"), { className: "visuellement-cache" });
    annonce.setAttribute("role", "status");
    zone.after(compteur, annonce);
    let attente;
    const compter = () => {
      const reste = Number(this.dataset.maximum) - [...zone.value].length;
      const modele = reste < 0 ? this.dataset.trop : this.dataset.reste;
      compteur.textContent = modele.replace("{n}", Math.abs(reste));
      compteur.classList.toggle("compteur--trop", reste < 0);
      // Said once the typing stops, and only when the end is near.
      clearTimeout(attente);
      attente = setTimeout(() => { annonce.textContent = reste <= 100 ? compteur.textContent : ""; }, 1000);
    };
    zone.addEventListener("input", compter);
    compter();
  }
});
