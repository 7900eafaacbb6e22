// Plan IGN behind the points: at once when it comes from the site's own address, else once the reader asks for it.
// Nothing is remembered. Until an image is there, and when none comes, the outlines stay as they were.

export function poserFond({ carte, cadre, element, reglages }) {
  const { url, direct, attribution, zooms, bornes } = reglages.fond;
  const pied = element.querySelector(".carte__plan");
  const bouton = pied.querySelector("button");
  const avis = pied.querySelector("[role=status]");
  const aide = pied.querySelector(".aide[hidden]");
  const textes = { afficher: bouton.textContent, masquer: bouton.dataset.masquer };
  const couche = L.tileLayer(url, {
    attribution, bounds: bornes, minZoom: zooms[0], maxZoom: zooms[1], referrerPolicy: "no-referrer",
  });
  const coin = document.documentElement.dir === "rtl" ? "topleft" : "topright"; // the buttons are in the other one
  const source = L.control.attribution({ prefix: false, position: coin });
  let venues = 0;
  let manquees = 0;

  const montrer = (oui, texte = "") => {
    avis.textContent = texte;
    bouton.textContent = oui ? textes.masquer : textes.afficher;
    cadre.classList.remove("cadre--plan");
    if (aide) aide.hidden = oui;
    if (oui) {
      carte.addControl(source);
      couche.addTo(carte);
    } else {
      couche.remove();
      source.remove();
    }
  };
  couche.on("loading", () => { venues = 0; manquees = 0; });
  couche.on("tileload", () => { venues += 1; cadre.classList.add("cadre--plan"); });
  couche.on("tileerror", () => { manquees += 1; });
  // All that was in sight is missing: the plan is out of reach, and is asked for again when the reader wants it. Leaflet
  // still reads the layer once it has told this.
  couche.on("load", () => setTimeout(() => {
    if (venues || !manquees || !carte.hasLayer(couche)) return;
    montrer(false, avis.dataset.absent);
    bouton.hidden = false;
  }));
  bouton.addEventListener("click", () => montrer(!carte.hasLayer(couche)));
  bouton.hidden = !direct;
  montrer(!direct);
}
