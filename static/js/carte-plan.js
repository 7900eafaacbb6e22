// The Leaflet map of <carte-structures>: its gestures, its backdrop, the search of what is in sight.

const ZOOM_MAX = 18;
const ZOOM_SEUL = 15; // a structure chosen in the list, when there are streets to see around it
const ZOOM_SEUL_CONTOURS = 13;
const ZOOM_ELARGI = 8; // under it, a search of what is in sight would be wider than any radius
const NOMS_PAR_ZOOM = [[10, 12000], [11, 3500], [12, 1500], [13, 400]]; // smallest population named at each zoom
const RAPPEL_MS = 1800;

export class Plan {
  constructor(element, { calme, Reperes }) {
    Object.assign(this, { element, calme, reglages: element.reglages, textes: element.textes });
    this.dresser();
    this.ecouterLesGestes();
    this.zone = element.querySelector(".carte__zone");
    this.reperes = new Reperes(this);
    this.cadrer();
    this.repere = this.vue();
    this.carte.on("moveend", () => {
      this.nommer();
      this.proposerLaZone();
      this.reperes.suivre();
    });
  }

  dresser() {
    this.element.hote.replaceChildren();
    this.cadre = L.DomUtil.create("div", "cadre", this.element.hote);
    this.cadre.setAttribute("role", "application");
    this.cadre.setAttribute("aria-label", this.textes.carte);
    const anime = !this.calme;
    const carte = L.map(this.cadre, {
      zoomControl: false, attributionControl: false, scrollWheelZoom: false, dragging: matchMedia("(pointer: fine)").matches,
      zoomAnimation: anime, fadeAnimation: anime, markerZoomAnimation: anime, inertia: anime,
      minZoom: 4, maxZoom: ZOOM_MAX, maxBounds: [[-85, -180], [85, 180]], worldCopyJump: false,
    });
    const position = document.documentElement.dir === "rtl" ? "topright" : "topleft";
    carte.addControl(L.control.zoom({ position, zoomInTitle: this.textes.zoomer, zoomOutTitle: this.textes.dezoomer }));
    carte.getPane("markerPane").setAttribute("aria-hidden", "true");
    this.noms = L.layerGroup().addTo(carte);
    this.carte = carte;
    carte.on("popupopen", ({ popup }) => {
      popup.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", this.textes.fermer);
    });
    carte.on("popupclose", () => {
      this.element.choisir([]);
      // The focus leaves with the popup: it goes back to the card it came from, else to the map.
      const dedans = document.activeElement === document.body || this.cadre.contains(document.activeElement);
      if (dedans) (this.origine ?? this.cadre).focus({ preventScroll: !this.origine });
      this.origine = null;
    });
  }

  // The page scrolls under one finger and under the wheel; two fingers or Ctrl move the map, and the map says so.
  ecouterLesGestes() {
    const { cadre, carte } = this;
    cadre.addEventListener("pointerdown", (e) => {
      carte.dragging[e.pointerType === "touch" ? "disable" : "enable"]();
    }, { capture: true });
    cadre.addEventListener("touchmove", (e) => {
      if (e.touches.length === 1 && !e.target.closest(".leaflet-popup")) this.rappeler(this.textes.deux_doigts);
    }, { passive: true });
    cadre.addEventListener("wheel", (e) => {
      const zoomer = e.ctrlKey || e.metaKey;
      carte.scrollWheelZoom[zoomer ? "enable" : "disable"]();
      if (zoomer) e.preventDefault();
      else if (!e.target.closest(".leaflet-popup")) this.rappeler(this.textes.molette);
    }, { capture: true, passive: false });
    cadre.addEventListener("keydown", (e) => { if (e.key === "Escape") carte.closePopup(); });
  }

  rappeler(texte) {
    this.rappel ??= L.DomUtil.create("p", "carte__rappel");
    this.rappel.setAttribute("aria-hidden", "true"); // written under the map as well
    this.rappel.textContent = texte;
    this.cadre.append(this.rappel);
    clearTimeout(this.oubli);
    this.oubli = setTimeout(() => this.rappel.remove(), RAPPEL_MS);
  }

  cadrer() {
    const { centre, rayon, cadre } = this.reglages;
    if (centre) {
      this.carte.fitBounds(L.latLng(centre).toBounds(rayon * 2000));
      this.cercle = L.circle(centre, { radius: rayon * 1000, className: "contour contour--rayon", interactive: false });
      this.cercle.addTo(this.carte);
    } else if (cadre) this.carte.fitBounds(cadre, { maxZoom: ZOOM_SEUL_CONTOURS });
    else this.carte.setView([46.6, 2.4], 6);
  }

  peupler() {
    return this.reperes.peupler();
  }

  recommencer() {
    return this.reperes.recommencer();
  }

  async montrer(bouton) {
    this.carte.invalidateSize();
    const { voir, lat, lon } = bouton.dataset;
    const zoom = this.cadre.classList.contains("cadre--plan") ? ZOOM_SEUL : ZOOM_SEUL_CONTOURS;
    this.carte.setView([Number(lat), Number(lon)], zoom, { animate: false });
    this.repere = this.vue();
    this.proposerLaZone();
    this.origine = null;
    const bulle = await this.reperes.ouvrir(Number(lat), Number(lon), [voir]);
    bulle?.querySelector("a")?.focus({ preventScroll: true });
    this.origine = bouton;
  }

  vue() {
    return { centre: this.carte.getCenter(), zoom: this.carte.getZoom() };
  }

  // Once the map has moved for good, a link to the same search around what is in sight.
  proposerLaZone() {
    const { centre, zoom } = this.vue();
    const bornes = this.carte.getBounds();
    const demi = Math.min(
      this.carte.distance(bornes.getSouthWest(), bornes.getSouthEast()),
      this.carte.distance(bornes.getSouthWest(), bornes.getNorthWest()),
    ) / 2;
    const bouge = zoom !== this.repere.zoom || this.carte.distance(centre, this.repere.centre) > demi / 2;
    this.zone.hidden = !bouge || zoom < ZOOM_ELARGI;
    if (!this.zone.hidden) this.zone.href = this.adresseDeLaZone(centre, demi / 1000);
  }

  adresseDeLaZone({ lat, lng }, km) {
    const requete = new URLSearchParams(this.reglages.requete);
    for (const nom of ["commune", "page"]) requete.delete(nom);
    const rayon = this.reglages.rayons.find((r) => r >= km) ?? this.reglages.rayons.at(-1);
    requete.set("autour", `${lat.toFixed(3)},${lng.toFixed(3)}`);
    requete.set("rayon", rayon);
    return `?${requete}#resultats`;
  }

  // The territory first; the département around it, larger, once the points are there. A map without its backdrop
  // still places the points. `module`: address of what draws images behind, when the site has some.
  async dessinerFond(module) {
    const { contours, fond } = this.reglages;
    const tracer = (donnees, classe, garder = () => true) => L.geoJSON(donnees, {
      interactive: false, filter: garder, style: () => ({ className: `contour contour--${classe}` }),
    }).addTo(this.carte);
    const lire = async (url) => (await fetch(url)).json();
    let communes = new Set();
    try {
      if (fond && module) await import(module).then((m) => m.poserFond(this)).catch(console.warn);
      if (contours.territoire) {
        const territoire = await lire(contours.territoire);
        communes = new Set(territoire.features.map((f) => f.properties.insee));
        this.lieux = territoire.features.map((f) => f.properties);
        tracer(territoire, "territoire");
        this.cercle?.bringToFront();
        this.nommer();
      }
      for (const url of contours.departements) {
        tracer(await lire(url), "autour", (f) => !communes.has(f.properties.insee)).bringToBack();
      }
    } catch (erreur) {
      console.warn(erreur);
    }
  }

  nommer() {
    if (!this.lieux) return;
    const zoom = this.carte.getZoom();
    const seuil = NOMS_PAR_ZOOM.findLast(([z]) => z <= zoom)?.[1] ?? Infinity;
    this.noms.clearLayers();
    for (const { nom, lat, lon, population } of this.lieux) {
      if (zoom < 14 && population < seuil) continue;
      const html = L.DomUtil.create("span");
      html.textContent = nom;
      const icon = L.divIcon({ className: "nom-commune", html, iconSize: [120, 20] });
      L.marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(this.noms);
    }
  }
}
