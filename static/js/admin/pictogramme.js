// <choix-pictogramme><select>…<option data-dessin>…</select><img></choix-pictogramme>: shows the drawing that is chosen.
// StreamField writes the value after it has inserted the field, and says nothing: the first look waits for that.
if (!customElements.get("choix-pictogramme")) {
  customElements.define("choix-pictogramme", class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("change", () => this.montrer());
      requestAnimationFrame(() => this.montrer());
    }

    montrer() {
      const image = this.querySelector("img");
      if (!image) return; // StreamField has taken the field away meanwhile
      const adresse = this.querySelector("select").selectedOptions[0]?.dataset.dessin;
      image.hidden = !adresse;
      if (adresse) image.src = adresse;
    }
  });
}
