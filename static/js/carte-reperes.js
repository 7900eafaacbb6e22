// What stands on the map: structures, one by one or by clusters, and what a point says when it is clicked.
// Its points repeat the list: they stay out of the tab order.

const ZOOM_GRAPPES = 18; // the nearest of the map: what is still together there is told by names
const ZOOM_APPROCHE = 12; // from it, a neighbourhood is wider than its marker
const RAYON_APPROCHE_M = 400;
const NOMS_AU_PLUS = 30;
const ATTENTE_MS = 120;
const DELAI_MS = 20000;
const LANGUE = document.documentElement.lang;
const JOUR = new Intl.DateTimeFormat(`${LANGUE}-u-nu-latn`, { day: "numeric", month: "short", timeZone: "UTC" });

const create = (...champs) => L.DomUtil.create(...champs); // Leaflet may come after this module

const texte = (nom, classe, contenu, parent) => {
  const element = create(nom, classe, parent);
  element.textContent = contenu;
  return element;
};

// What people typed in French, read as such on a page of another language.
const francais = (nom, classe, contenu, parent) => {
  const element = texte(nom, classe, contenu, parent);
  return LANGUE !== "fr" ? Object.assign(element, { lang: "fr", dir: "ltr" }) : element;
};

const compact = (n) => (n < 1000 ? n : `${Math.round(n / 1000)}k`);

export class Reperes {
  constructor(plan) {
    this.plan = plan;
    this.carte = plan.carte;
    this.element = plan.element;
    this.textes = plan.textes;
    this.modes = plan.reglages.modes;
    this.adresses = this.element.dataset;
    this.groupe = L.layerGroup().addTo(this.carte);
    this.passages = L.layerGroup().addTo(this.carte);
    this.parId = new Map();
  }

  async demander(adresse, parametres, abandon = new AbortController()) {
    const delai = setTimeout(() => abandon.abort(new Error("too slow")), DELAI_MS);
    try {
      const reponse = await fetch(`${adresse}?${new URLSearchParams(parametres)}`, { signal: abandon.signal });
      if (!reponse.ok) throw new Error(`${adresse}: ${reponse.status}`);
      return await reponse.json();
    } finally {
      clearTimeout(delai);
    }
  }

  // The search as its address says it, with what the map adds.
  recherche(parametres) {
    const requete = new URLSearchParams(this.plan.reglages.requete);
    for (const [nom, valeur] of Object.entries(parametres)) requete.set(nom, valeur);
    return requete;
  }

  // Every point at once while there are few; beyond, the server counts and is asked again at each move.
  async peupler() {
    try {
      const reponse = await this.demander(this.adresses.structures, this.recherche({ zoom: this.carte.getZoom() }));
      this.complet = reponse.forme === "points";
      if (this.complet) {
        this.indexer(reponse);
        this.cadrerLesPoints(reponse.points);
      }
    } catch {
      this.element.dire(this.textes.erreur, { echec: true });
      return;
    }
    this.pret = true;
    await Promise.all([this.suivre(), this.passer()]);
  }

  recommencer() {
    this.adresse = null;
    this.element.dire(this.textes.chargement);
    return this.pret ? this.suivre() : this.peupler();
  }

  cadrerLesPoints(points) {
    const { centre, cadre } = this.plan.reglages;
    if (!centre && !cadre && points.length) {
      this.carte.fitBounds(points.map(([, lon, lat]) => [lat, lon]), { maxZoom: 15 });
      this.plan.repere = this.plan.vue();
    }
  }

  // `n` structures stand at each point given to the index: one, or those of a cluster counted by the server.
  indexer({ points = [], grappes = [] }) {
    const situer = (lon, lat, properties) => ({
      type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] },
    });
    this.index = new Supercluster({
      radius: 54, extent: 256, maxZoom: ZOOM_GRAPPES, minPoints: 2, // pixels, on Leaflet's tiles
      map: ({ n }) => ({ n }), reduce: (tout, { n }) => { tout.n += n; },
    });
    this.index.load([
      ...points.map(([id, lon, lat, code]) => situer(lon, lat, { id, code, n: 1 })),
      ...grappes.map(([lon, lat, n]) => situer(lon, lat, { n })),
    ]);
  }

  async suivre() {
    if (!this.pret) return;
    if (!this.complet) {
      clearTimeout(this.attente);
      await new Promise((suite) => { this.attente = setTimeout(suite, ATTENTE_MS); });
      if (!(await this.rafraichir())) return;
    }
    this.dessiner();
  }

  // True when the index holds what is in sight.
  async rafraichir() {
    const zoom = this.carte.getZoom();
    const parametres = this.recherche({ bbox: this.boite().join(","), zoom });
    if (this.adresse === `${parametres}`) return true;
    this.demande?.abort();
    this.demande = new AbortController();
    try {
      const reponse = await this.demander(this.adresses.structures, parametres, this.demande);
      this.indexer(reponse);
      this.adresse = `${parametres}`;
      return true;
    } catch (erreur) {
      if (erreur.name !== "AbortError") this.element.dire(this.textes.erreur, { echec: true });
      return false;
    }
  }

  // [ouest, sud, est, nord] of what is in sight, widened to round numbers: neighbours ask for the same thing.
  boite() {
    const pas = 90 / 2 ** this.carte.getZoom();
    const b = this.carte.getBounds();
    const borner = (n, limite) => Number(Math.max(-limite, Math.min(limite, n)).toFixed(5));
    const bas = (n, limite) => borner(Math.floor(n / pas) * pas, limite);
    const haut = (n, limite) => borner(Math.ceil(n / pas) * pas, limite);
    return [bas(b.getWest(), 180), bas(b.getSouth(), 85), haut(b.getEast(), 180), haut(b.getNorth(), 85)];
  }

  dessiner() {
    const vue = this.carte.getBounds();
    let visibles = 0;
    this.groupe.clearLayers();
    this.parId.clear();
    for (const point of this.index.getClusters(this.boite(), Math.round(this.carte.getZoom()))) {
      const [lon, lat] = point.geometry.coordinates;
      const { id, n } = point.properties;
      if (vue.contains([lat, lon])) visibles += n;
      if (id) this.structure(lat, lon, point.properties);
      else this.grappe(lat, lon, n, () => this.ouvrirGrappe(point));
    }
    this.element.dire(visibles ? this.textes.visibles.replace("{n}", visibles) : this.textes.rien);
  }

  poser(lat, lon, contenu, auClic, groupe = this.groupe) {
    const icon = L.divIcon({ className: "repere", html: contenu, iconSize: [44, 44] });
    return L.marker([lat, lon], { icon, keyboard: false }).on("click", auClic).addTo(groupe);
  }

  structure(lat, lon, { id, code }) {
    const [lettres, , famille, approche] = this.modes[code] ?? ["?", "", "collectif", false];
    if (approche && this.carte.getZoom() >= ZOOM_APPROCHE) {
      L.circle([lat, lon], { radius: RAYON_APPROCHE_M, className: "contour contour--approche", interactive: false })
        .addTo(this.groupe);
    }
    const pastille = texte("span", `pastille pastille--${famille}`, lettres);
    this.parId.set(id, this.poser(lat, lon, pastille, () => this.ouvrir(lat, lon, [id])));
    if (this.element.fiche(id)?.matches(".fiche--choisie")) this.marquer(id, true);
  }

  marquer(id, oui) {
    const repere = this.parId.get(id);
    repere?.getElement()?.classList.toggle("repere--choisi", oui);
    repere?.setZIndexOffset(oui ? 1000 : 0);
  }

  grappe(lat, lon, n, auClic) {
    const taille = n >= 1000 ? " grappe--immense" : n >= 100 ? " grappe--grande" : "";
    this.poser(lat, lon, texte("span", `grappe${taille}`, compact(n)), auClic);
  }

  ouvrirGrappe({ geometry, properties }) {
    const [lon, lat] = geometry.coordinates;
    const { cluster_id: grappe, n } = properties;
    // What the server counted has no names: they come nearer.
    const zoom = grappe && this.complet ? this.index.getClusterExpansionZoom(grappe) : this.carte.getZoom() + 2;
    if (!grappe || zoom <= ZOOM_GRAPPES) this.carte.setView([lat, lon], Math.min(zoom, ZOOM_GRAPPES));
    else this.ouvrir(lat, lon, this.index.getLeaves(grappe, NOMS_AU_PLUS).map((f) => f.properties.id), n);
  }

  async ouvrir(lat, lon, ids, total = ids.length) {
    const bulle = create("div", "bulle");
    try {
      const { structures } = await this.demander(this.adresses.resumes, { ids: ids.join(",") });
      if (total > 1) texte("p", "bulle__titre", this.textes.groupe.replace("{n}", total), bulle);
      const liste = create("ul", "liste-nue", bulle);
      for (const { nom, type, commune, url } of structures) {
        const ligne = create("li", "", liste);
        francais("a", "", nom, ligne).href = url;
        const lieu = texte("span", "aide", `${type}, `, ligne);
        francais("span", "", commune, lieu);
      }
      if (total > structures.length) {
        texte("p", "aide", this.textes.autres.replace("{n}", total - structures.length), bulle);
      }
    } catch {
      texte("p", "", this.textes.erreur_bulle, bulle);
    }
    this.afficher(lat, lon, bulle);
    this.element.choisir(ids.map(Number), { approcher: true });
    return bulle;
  }

  afficher(lat, lon, contenu) {
    const { x, y } = this.carte.getSize();
    L.popup({ maxWidth: Math.min(280, x - 72), maxHeight: Math.min(260, y - 90), offset: [0, -8] })
      .setLatLng([lat, lon]).setContent(contenu).openOn(this.carte);
  }

  // Where services pass: all of a territory at once, as many as the server gives of a wider one.
  async passer() {
    const parametres = { zoom: this.carte.getZoom() };
    const types = new URLSearchParams(this.plan.reglages.requete).getAll("type");
    if (types.length) parametres.type = types.join(",");
    if (!this.complet) parametres.bbox = this.boite().join(",");
    try {
      const { passages } = await this.demander(this.adresses.passages, parametres);
      this.passages.clearLayers();
      const lieux = new Map();
      for (const passage of passages) {
        const lieu = `${passage[1]},${passage[2]}`;
        lieux.set(lieu, [...(lieux.get(lieu) ?? []), passage]);
      }
      for (const groupe of lieux.values()) this.passage(groupe);
    } catch {
      this.passages.clearLayers(); // said in words beside the map
    }
  }

  // The soonest date of a place; its services come in the popup.
  passage(groupe) {
    const [[, lon, lat, , jour]] = groupe;
    const signe = texte("span", "passage", JOUR.format(new Date(jour)));
    this.poser(lat, lon, signe, () => this.ouvrirPassage(lat, lon, groupe.map(([id]) => id)), this.passages)
      .setZIndexOffset(500);
  }

  async ouvrirPassage(lat, lon, ids) {
    const bulle = create("div", "bulle");
    texte("p", "bulle__titre", this.textes.passages, bulle);
    try {
      const reponse = await this.demander(this.adresses.resumesPassages, { ids: ids.slice(0, NOMS_AU_PLUS).join(",") });
      for (const { relais, lieu, commune, dates, url } of reponse.passages) {
        francais("a", "", relais, bulle).href = url;
        francais("p", "", `${lieu}, ${commune}`, bulle);
        const liste = create("ul", "bulle__dates", bulle);
        for (const date of dates) texte("li", "", date, liste);
      }
    } catch {
      texte("p", "", this.textes.erreur_bulle, bulle);
    }
    this.afficher(lat, lon, bulle);
  }
}
