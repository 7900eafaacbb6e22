// « M'avertir ici »: asks the browser, only when clicked, for the right to announce a new request; keeps the choice here.

import { CLE, avertirIci } from "./bureau-avertissement.js";

const ETATS = {
  impossible: "Ce navigateur n’affiche pas de messages.",
  refuse: "Ce navigateur refuse les messages de ce site : autorisez-les dans ses réglages, puis revenez ici.",
  actif: "Les nouvelles demandes s’annoncent sur cet ordinateur.",
  inactif: "Les nouvelles demandes ne s’annoncent pas sur cet ordinateur.",
};

class AvertirIci extends HTMLElement {
  connectedCallback() {
    this.texte = document.createElement("p");
    this.texte.setAttribute("role", "status");
    this.bouton = document.createElement("button");
    this.bouton.type = "button";
    this.bouton.className = "button bureau-bouton";
    this.bouton.addEventListener("click", () => this.basculer());
    this.replaceChildren(this.texte, this.bouton);
    this.montrer();
  }

  etat() {
    if (!("Notification" in window)) return "impossible";
    if (Notification.permission === "denied") return "refuse";
    return avertirIci() ? "actif" : "inactif";
  }

  montrer() {
    const etat = this.etat();
    this.texte.textContent = ETATS[etat];
    this.bouton.textContent = etat === "actif" ? "Ne plus m’avertir ici" : "M’avertir ici";
    this.bouton.hidden = etat === "impossible" || etat === "refuse";
  }

  async basculer() {
    if (this.etat() === "actif") localStorage.removeItem(CLE);
    else if ((await Notification.requestPermission()) === "granted") localStorage.setItem(CLE, "oui");
    this.montrer();
  }
}

customElements.define("avertir-ici", AvertirIci);
