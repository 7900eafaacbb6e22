// <bouton-imprimer hidden><button>…</button></bouton-imprimer>: shows its button, which prints the page.
customElements.define("bouton-imprimer", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener("click", () => window.print());
  }
});
