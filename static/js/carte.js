// <carte-structures data-leaflet data-supercluster data-structures data-resumes>: the map beside the list.
// It repeats what the list says, so its points stay out of the tab order. Settings and words: #carte-reglages.

const LARGE = matchMedia("(min-width: 62rem)");
const CALME = matchMedia("(prefers-reduced-motion: reduce)").matches
  || document.documentElement.matches('[data-affichage~="immobile"]');
const ZOOM_MAX = 17;
const ZOOM_SEUL = 15; // a structure chosen in the list
const NOMS_PAR_ZOOM = [[10, 12000], [11, 3500], [12, 1500], [13, 400]]; // smallest population named at each zoom

const creer = (nom, classe, texte) => {
  const element = document.createElement(nom);
  if (classe) element.className = classe;
  if (texte !== undefined) element.textContent = texte;
  return element;
};

const charger = async (url, options) => {
  const reponse = await fetch(url, options);
  if (!reponse.ok) throw new Error(`${url}: ${reponse.status}`);
  return reponse.json();
};

// Colour and shape follow the family of the kind; the letters say the kind itself.
const FAMILLES = {
  assistant_maternel: "individuel", mam: "individuel", garde_domicile: "individuel",
  rpe: "relais",
  laep: "service", pmi: "service", ludotheque: "service", alsh: "service", mediatheque: "service",
  centre_social: "service", france_services: "service",
};

class CarteStructures extends HTMLElement {
  connectedCallback() {
    this.reglages = JSON.parse(document.getElementById("carte-reglages").textContent);
    this.textes = this.reglages.textes;
    this.volet = this.closest("details");
    this.volet.addEventListener("toggle", () => this.volet.open && this.demarrer());
    const suivre = () => { if (LARGE.matches) this.volet.open = true; };
    LARGE.addEventListener("change", suivre);
    suivre();
    for (const bouton of document.querySelectorAll("[data-voir]")) {
      bouton.hidden = false;
      bouton.addEventListener("click", () => this.montrer(bouton));
    }
    document.querySelector(".voir-carte")?.addEventListener("click", () => { this.volet.open = true; });
  }

  // Leaflet and supercluster come only when the map is looked at; both set a global when imported.
  demarrer() {
    this.prete ??= (async () => {
      await Promise.all([import(this.dataset.leaflet), import(this.dataset.supercluster)]);
      this.dresser();
      await this.peupler();
      this.dessinerFond();
    })();
    return this.prete;
  }

  dresser() {
    this.replaceChildren();
    const cadre = creer("div", "cadre");
    cadre.setAttribute("role", "application");
    cadre.setAttribute("aria-label", this.textes.carte);
    this.avis = creer("p", "aide");
    this.avis.setAttribute("role", "status");
    this.append(cadre, this.avis);
    const carte = L.map(cadre, {
      zoomControl: false, attributionControl: false, scrollWheelZoom: false, dragging: !L.Browser.mobile,
      zoomAnimation: !CALME, fadeAnimation: !CALME, markerZoomAnimation: !CALME, inertia: !CALME,
      minZoom: 6, maxZoom: ZOOM_MAX, maxBounds: [[-85, -180], [85, 180]],
    });
    carte.addControl(L.control.zoom({ zoomInTitle: this.textes.zoomer, zoomOutTitle: this.textes.dezoomer }));
    carte.getPane("markerPane").setAttribute("aria-hidden", "true");
    cadre.addEventListener("wheel", (e) => {
      carte.scrollWheelZoom[e.ctrlKey ? "enable" : "disable"]();
      if (e.ctrlKey) e.preventDefault();
    }, { capture: true, passive: false });
    cadre.addEventListener("keydown", (e) => { if (e.key === "Escape") carte.closePopup(); });
    carte.on("popupopen", ({ popup }) => {
      popup.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", this.textes.fermer);
    });
    carte.on("popupclose", () => { this.origine?.focus(); this.origine = null; });
    this.reperes = L.layerGroup().addTo(carte);
    this.noms = L.layerGroup().addTo(carte);
    this.carte = carte;
    this.cadrer();
    carte.on("moveend", () => this.suivre());
  }

  cadrer() {
    const { centre, rayon, cadre } = this.reglages;
    if (centre) {
      this.carte.fitBounds(L.latLng(centre).toBounds(rayon * 2000));
      this.cercle = L.circle(centre, { radius: rayon * 1000, className: "contour contour--rayon", interactive: false });
      this.cercle.addTo(this.carte);
    } else if (cadre) this.carte.fitBounds(cadre);
    else this.carte.setView([46.6, 2.4], 6);
  }

  adresse(parametres) {
    const requete = new URLSearchParams(this.reglages.requete);
    for (const [nom, valeur] of Object.entries(parametres)) requete.set(nom, valeur);
    return `${this.dataset.structures}?${requete}`;
  }

  // Every point at once while there are few; beyond, the server counts and is asked again at each move.
  async peupler() {
    try {
      const reponse = await charger(this.adresse({ zoom: this.carte.getZoom() }));
      if (reponse.forme === "points") this.indexer(reponse.points);
      this.avis.textContent = reponse.total ? "" : this.textes.rien;
    } catch {
      this.avis.textContent = this.textes.erreur;
      return;
    }
    await this.suivre();
  }

  indexer(points) {
    this.index = new Supercluster({ radius: 56, maxZoom: ZOOM_MAX, minPoints: 3 });
    this.index.load(points.map(([id, lon, lat, code]) => ({
      type: "Feature", properties: { id, code }, geometry: { type: "Point", coordinates: [lon, lat] },
    })));
    if (!this.reglages.centre && !this.reglages.cadre && points.length) {
      this.carte.fitBounds(points.map(([, lon, lat]) => [lat, lon]), { maxZoom: ZOOM_SEUL });
    }
  }

  async suivre() {
    this.nommer();
    if (this.index) this.dessinerPoints();
    else await this.dessinerGrappes();
  }

  boite() {
    const b = this.carte.getBounds().pad(0.2);
    const borner = (n, limite) => Math.max(-limite, Math.min(limite, n)).toFixed(5);
    return [borner(b.getWest(), 180), borner(b.getSouth(), 85), borner(b.getEast(), 180), borner(b.getNorth(), 85)];
  }

  dessinerPoints() {
    this.reperes.clearLayers();
    for (const point of this.index.getClusters(this.boite().map(Number), Math.round(this.carte.getZoom()))) {
      const [lon, lat] = point.geometry.coordinates;
      if (point.properties.cluster) this.grappe(lat, lon, point.properties.point_count, () => this.ouvrirGrappe(point));
      else this.repere(lat, lon, point.properties);
    }
  }

  async dessinerGrappes() {
    this.demande?.abort();
    this.demande = new AbortController();
    try {
      const parametres = { bbox: this.boite().join(","), zoom: this.carte.getZoom() };
      const reponse = await charger(this.adresse(parametres), { signal: this.demande.signal });
      this.reperes.clearLayers();
      for (const [lon, lat, n] of reponse.grappes ?? []) {
        this.grappe(lat, lon, n, () => this.carte.setView([lat, lon], this.carte.getZoom() + 2));
      }
      for (const [id, lon, lat, code] of reponse.points ?? []) this.repere(lat, lon, { id, code });
    } catch (erreur) {
      if (erreur.name !== "AbortError") this.avis.textContent = this.textes.erreur;
    }
  }

  poser(lat, lon, contenu, auClic) {
    const icon = L.divIcon({ className: "repere", html: contenu, iconSize: [44, 44] });
    return L.marker([lat, lon], { icon, keyboard: false }).on("click", auClic).addTo(this.reperes);
  }

  repere(lat, lon, { id, code }) {
    const [lettres] = this.reglages.modes[code] ?? ["?"];
    const famille = FAMILLES[code] ?? "collectif";
    this.poser(lat, lon, creer("span", `pastille pastille--${famille}`, lettres), () => this.ouvrir(lat, lon, [id]));
  }

  grappe(lat, lon, n, auClic) {
    this.poser(lat, lon, creer("span", `grappe${n >= 100 ? " grappe--grande" : ""}`, n), auClic);
  }

  ouvrirGrappe(point) {
    const [lon, lat] = point.geometry.coordinates;
    const id = point.properties.cluster_id;
    const zoom = this.index.getClusterExpansionZoom(id);
    if (zoom <= ZOOM_MAX) this.carte.setView([lat, lon], zoom);
    else this.ouvrir(lat, lon, this.index.getLeaves(id, 30).map((f) => f.properties.id), point.properties.point_count);
  }

  async ouvrir(lat, lon, ids, total = ids.length) {
    const { structures } = await charger(`${this.dataset.resumes}?ids=${ids.join(",")}`);
    const bulle = creer("div", "bulle");
    if (total > 1) bulle.append(creer("p", "bulle__titre", this.textes.groupe.replace("{n}", total)));
    const liste = creer("ul", "liste-nue");
    for (const structure of structures) {
      const ligne = creer("li");
      const lien = creer("a", "", structure.nom);
      lien.href = structure.url;
      ligne.append(lien, creer("span", "aide", `${structure.type}, ${structure.commune}`));
      liste.append(ligne);
    }
    bulle.append(liste);
    if (total > structures.length) {
      bulle.append(creer("p", "aide", this.textes.autres.replace("{n}", total - structures.length)));
    }
    L.popup({ maxWidth: 260, maxHeight: 260, autoPan: true }).setLatLng([lat, lon]).setContent(bulle).openOn(this.carte);
    return bulle;
  }

  async montrer(bouton) {
    this.volet.open = true;
    await this.demarrer();
    this.volet.scrollIntoView({ block: "nearest", behavior: CALME ? "auto" : "smooth" });
    this.carte.invalidateSize();
    const [lat, lon] = [Number(bouton.dataset.lat), Number(bouton.dataset.lon)];
    this.carte.setView([lat, lon], ZOOM_SEUL, { animate: false });
    this.origine = null;
    const bulle = await this.ouvrir(lat, lon, [bouton.dataset.voir]);
    bulle.querySelector("a")?.focus({ preventScroll: true });
    this.origine = bouton;
  }

  // The territory first; the département around it, larger, once the points are there.
  async dessinerFond() {
    const { contours } = this.reglages;
    const tracer = (donnees, classe, garder = () => true) => L.geoJSON(donnees, {
      interactive: false, filter: garder, style: () => ({ className: `contour contour--${classe}` }),
    }).addTo(this.carte);
    let communes = new Set();
    try {
      if (contours.territoire) {
        const territoire = await charger(contours.territoire);
        communes = new Set(territoire.features.map((f) => f.properties.insee));
        this.lieux = territoire.features.map((f) => f.properties);
        tracer(territoire, "territoire");
        this.cercle?.bringToFront();
        this.nommer();
      }
      for (const url of contours.departements) {
        tracer(await charger(url), "autour", (f) => !communes.has(f.properties.insee)).bringToBack();
      }
    } catch {
      // A map without its backdrop still places the points.
    }
  }

  nommer() {
    if (!this.lieux) return;
    const zoom = this.carte.getZoom();
    const seuil = NOMS_PAR_ZOOM.findLast(([z]) => z <= zoom)?.[1] ?? Infinity;
    this.noms.clearLayers();
    for (const { nom, lat, lon, population } of this.lieux) {
      if (zoom < 14 && population < seuil) continue;
      const icon = L.divIcon({ className: "nom-commune", html: creer("span", "", nom), iconSize: [120, 20] });
      L.marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(this.noms);
    }
  }
}

customElements.define("carte-structures", CarteStructures);
