/* Beside the list of replies, only the preview of the one that is chosen, opened. */
class ApercuReponse extends HTMLElement {
  connectedCallback() {
    this.choix = document.getElementById(this.dataset.choix);
    if (!this.choix) return;
    this.choix.addEventListener("change", this);
    this.handleEvent();
  }

  disconnectedCallback() {
    this.choix?.removeEventListener("change", this);
  }

  handleEvent() {
    for (const apercu of this.querySelectorAll("[data-reponse]")) {
      apercu.hidden = apercu.dataset.reponse !== this.choix.value;
      apercu.open = !apercu.hidden;
    }
  }
}

customElements.define("apercu-reponse", ApercuReponse);
