// <autour-de-moi data-adresse data-refus data-attente hidden><button>…</button><p role="status"></p></autour-de-moi>:
// asks the device where it is, rounds to 100 metres before anything leaves it, keeps the rest of the search.
const DECIMALES = 3;

customElements.define("autour-de-moi", class extends HTMLElement {
  connectedCallback() {
    if (!navigator.geolocation) return;
    this.hidden = false;
    this.dire = (texte) => { this.querySelector("[role=status]").textContent = texte; };
    this.querySelector("button").addEventListener("click", () => {
      this.dire(this.dataset.attente);
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => this.chercher(coords),
        () => this.dire(this.dataset.refus),
        { timeout: 10000, maximumAge: 300000 },
      );
    });
  }

  chercher({ latitude, longitude }) {
    const demande = new URLSearchParams(new FormData(this.closest("form")));
    for (const [nom, valeur] of [...demande]) if (!valeur) demande.delete(nom);
    demande.delete("commune");
    demande.set("autour", `${latitude.toFixed(DECIMALES)},${longitude.toFixed(DECIMALES)}`);
    location.assign(`${this.dataset.adresse}?${demande}#resultats`);
  }
});
