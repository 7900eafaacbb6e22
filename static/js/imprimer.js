// <bouton-imprimer hidden><button>…</button></bouton-imprimer>: shows its button, which prints the page.
customElements.define("bouton-imprimer", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener("click", () => window.print());
  }
});

// Paper unfolds nothing: browsers that cannot print a closed <details> find it open.
let deplies = [];
addEventListener("beforeprint", () => {
  deplies = [...document.querySelectorAll("main details:not([open])")];
  for (const details of deplies) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of deplies) details.open = false;
});
