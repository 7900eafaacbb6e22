// Keeps the number of new requests up to date on every page of the back office, and says politely when one arrives.

import { avertir, avertirIci } from "./bureau-avertissement.js";

const RYTHME = 4000;
const RYTHME_MAX = 60000;
const ENTREE = "[data-compteurs]";

class Badge {
  constructor(entree) {
    this.adresse = entree.dataset.compteurs;
    this.nouvelles = Number(entree.dataset.nouvelles);
    this.repere = entree.dataset.repere;
    this.arrivees = 0;
    this.attente = RYTHME;
    this.titre = document.title;
    this.annonce = document.createElement("p");
    this.annonce.className = "bureau-annonce";
    this.annonce.setAttribute("role", "status");
    document.body.append(this.annonce);
    this.montrer();
    document.addEventListener("visibilitychange", () => this.reprendre());
    this.planifier();
  }

  planifier() {
    clearTimeout(this.minuterie);
    if (this.veille()) this.minuterie = setTimeout(() => this.demander(), this.attente);
  }

  // A tab nobody looks at rests, unless its reader wants to be told all the same.
  veille() {
    return !document.hidden || avertirIci();
  }

  reprendre() {
    if (!this.veille()) clearTimeout(this.minuterie);
    else if (!document.hidden) this.demander();
  }

  async demander() {
    if (this.enCours) return;
    this.enCours = true;
    try {
      const adresse = `${this.adresse}?depuis=${encodeURIComponent(this.repere)}`;
      const entetes = { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" };
      if (this.etiquette) entetes["If-None-Match"] = this.etiquette;
      const reponse = await fetch(adresse, { headers: entetes, cache: "no-store", redirect: "error" });
      if ([401, 403, 404].includes(reponse.status)) return; // signed out, or no desk any more
      if (!reponse.ok && reponse.status !== 304) throw new Error(reponse.status);
      if (reponse.ok) {
        this.etiquette = reponse.headers.get("ETag");
        this.recevoir(await reponse.json());
      }
      this.attente = RYTHME;
    } catch {
      this.attente = Math.min(this.attente * 2, RYTHME_MAX);
    } finally {
      this.enCours = false;
    }
    this.planifier();
  }

  recevoir({ nouvelles, arrivees }) {
    const change = nouvelles !== this.nouvelles || arrivees !== this.arrivees;
    const arrive = arrivees > this.arrivees;
    this.nouvelles = nouvelles;
    this.arrivees = arrivees;
    if (change) this.montrer();
    if (arrive) this.annoncer();
  }

  annoncer() {
    const n = this.arrivees;
    this.annonce.textContent = n > 1 ? `${n} nouvelles demandes` : "1 nouvelle demande";
    avertir(this.annonce.textContent, document.querySelector(ENTREE)?.href ?? "/admin/demandes/");
  }

  // The sidebar may redraw its links: they are found again each time.
  montrer() {
    for (const lien of document.querySelectorAll(ENTREE)) {
      const n = this.nouvelles;
      lien.dataset.badge = n > 99 ? "99+" : n || "";
      lien.setAttribute("aria-label", n ? `Demandes, ${n} nouvelle${n > 1 ? "s" : ""}` : "Demandes");
    }
    document.title = this.nouvelles ? `(${this.nouvelles}) ${this.titre}` : this.titre;
    const bandeau = document.querySelector("[data-bandeau]");
    if (bandeau && this.arrivees) {
      const n = this.arrivees;
      bandeau.querySelector("[data-bandeau-texte]").textContent =
        n > 1 ? `${n} nouvelles demandes : actualiser` : "1 nouvelle demande : actualiser";
      bandeau.hidden = false;
    }
  }
}

// The sidebar is drawn by a script: wait for its entry, which only people with a desk have.
function attendre() {
  const entree = document.querySelector(ENTREE);
  if (entree) {
    new Badge(entree);
    return true;
  }
  return false;
}

if (!attendre()) {
  const veille = new MutationObserver(() => attendre() && veille.disconnect());
  veille.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => veille.disconnect(), 15000);
}
