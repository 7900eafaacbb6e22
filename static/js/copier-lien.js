// <copier-lien data-fait><a href>…</a><button hidden>…</button><span role="status"></span></copier-lien>: copies the
// address of its link.
customElements.define("copier-lien", class extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    const bouton = this.querySelector("button");
    bouton.hidden = false;
    bouton.addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.querySelector("a").href);
      this.querySelector("[role=status]").textContent = this.dataset.fait;
    });
  }
});
