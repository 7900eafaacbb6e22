// Each <a class="terme" data-terme="paje"> whose definition is on the page (#definition-paje) becomes a button that
// opens it in place; Escape, a click elsewhere or another word closes it. Other terms stay links to the glossary.
const { voir, fermer: motFermer } = document.querySelector(".termes")?.dataset ?? {};
let ouvert = null; // the term whose definition is shown

const creer = (nom, classe, ...contenu) => {
  const element = Object.assign(document.createElement(nom), { className: classe });
  element.append(...contenu);
  return element;
};

const fermer = () => {
  ouvert?.setAttribute("aria-expanded", "false");
  ouvert?.parentElement.querySelector(".definition").remove();
  ouvert = null;
};

const ouvrir = (terme, definition) => {
  fermer();
  const bulle = creer("span", "definition");
  const bouton = creer("button", "definition__fermer", motFermer);
  bouton.type = "button";
  bouton.addEventListener("click", () => { fermer(); terme.focus(); });
  const [mot, sens] = ["dt", "dd"].map((nom) => [...definition.querySelector(nom).cloneNode(true).childNodes]);
  const lien = Object.assign(creer("a", "", voir), { href: terme.getAttribute("href") });
  bulle.id = terme.getAttribute("aria-controls");
  bulle.append(creer("strong", "definition__mot", ...mot), creer("span", "definition__sens", ...sens), lien, bouton);
  terme.after(bulle);
  terme.setAttribute("aria-expanded", "true");
  ouvert = terme;
  placer(bulle);
  bulle.scrollIntoView({ block: "nearest" });
};

// Below its word, from its start or to its end, whichever holds; else at the foot of the screen, as on a phone.
const placer = (bulle) => {
  const depasse = () => {
    const { left, right } = bulle.getBoundingClientRect();
    return left < 0 || right > document.documentElement.clientWidth;
  };
  for (const place of ["definition--fin", "definition--pied"]) {
    if (!depasse()) return;
    bulle.className = `definition ${place}`;
  }
};

const equiper = (terme, rang) => {
  const definition = document.getElementById(`definition-${terme.dataset.terme}`);
  if (!definition) return;
  const place = creer("span", "terme-place");
  terme.replaceWith(place);
  place.append(terme);
  terme.setAttribute("role", "button");
  terme.setAttribute("aria-expanded", "false");
  terme.setAttribute("aria-controls", `definition-ouverte-${rang}`);
  terme.addEventListener("click", (evenement) => {
    if (evenement.ctrlKey || evenement.metaKey || evenement.shiftKey) return;
    evenement.preventDefault();
    if (ouvert === terme) fermer();
    else ouvrir(terme, definition);
  });
  terme.addEventListener("keydown", (evenement) => {
    if (evenement.key !== " ") return;
    evenement.preventDefault();
    terme.click();
  });
  place.addEventListener("focusout", ({ relatedTarget }) => {
    if (ouvert === terme && relatedTarget && !place.contains(relatedTarget)) fermer();
  });
};

document.addEventListener("click", ({ target }) => {
  if (ouvert && !ouvert.parentElement.contains(target)) fermer();
});
// Before anything else that Escape would stop.
document.addEventListener("keydown", (evenement) => {
  if (evenement.key !== "Escape" || !ouvert) return;
  evenement.preventDefault();
  const terme = ouvert;
  fermer();
  terme.focus();
}, true);

document.querySelectorAll("a.terme[data-terme]").forEach(equiper);
