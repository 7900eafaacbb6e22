// <copier-ligne data-fait><textarea readonly>…</textarea><button hidden>…</button><span role="status"></span></copier-ligne>:
// copies what the textarea holds; without it, one selects and copies.
customElements.define("copier-ligne", class extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    const bouton = this.querySelector("button");
    bouton.hidden = false;
    bouton.addEventListener("click", async () => {
      const ligne = this.querySelector("textarea");
      ligne.select();
      await navigator.clipboard.writeText(ligne.value);
      this.querySelector("[role=status]").textContent = this.dataset.fait;
    });
  }
});
