// <lecture-vocale hidden data-ecouter data-pause data-reprendre data-arreter>: reads <main> aloud with a voice of the
// browser, one utterance a sentence, and shows where it is. Stays hidden when no voice speaks the page's language.
// Pausing stops the voice and resuming says the sentence again: engines pause badly, and a sentence cut is lost.

const VITESSE = 0.85;
const MUETS = [
  "nav", "aside", "form", "button", "summary", "audio", "svg", "script", "style", "template", "dialog", "sup",
  ".bouton", ".cote", ".fin-page", ".termes", ".definition", ".visuellement-cache", ".ecouter",
  "[hidden]", "[aria-hidden=true]", "[data-muet]",
].join(",");
const BLOCS = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,th,td,caption,figcaption,blockquote,pre,div,section,article,header,main";
const visible = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;
const langueDe = (code) => code.replace("_", "-").toLowerCase();

// What French voices read badly. Non-breaking spaces have become plain ones.
const EN_FRANCAIS = [
  [/\b0\d(?: \d\d){4}\b/g, (numero) => numero.split(" ").join(", ")],
  [/(\d) (?=\d{3}(?!\d))/g, "$1"],
  [/(\d),(\d\d?)\s*€/g, "$1 euros $2"],
  [/\s*€/g, " euros"],
  [/\b1 euros\b/g, "1 euro"],
  [/\/\s*h\b/g, " par heure"],
  [/\/\s*(heure|jour|mois|an)\b/g, " par $1"],
  [/(\d)\s*h(?=\s*\d{2}\b)/g, "$1 heures "],
  [/(\d)\s*h\b/g, "$1 heures"],
  [/\b([01]) heures\b/g, "$1 heure"],
  [/\bn°\s*/gi, "numéro "],
  [/\bkm\b/g, "kilomètres"],
  [/\bm²/g, "mètres carrés"],
  [/ × /g, " fois "],
  [/ = /g, " égale "],
  [/\s[→·–]\s/g, ", "],
];

export const aDire = (texte, langue) => {
  const simple = texte.replace(/[\u00a0\u202f\s]+/g, " ").trim();
  if (!langue.startsWith("fr")) return simple;
  return EN_FRANCAIS.reduce((dit, [motif, mot]) => dit.replace(motif, mot), simple).replace(/ +/g, " ").trim();
};

const decouper = (texte, langue) => {
  if (!Intl.Segmenter) return texte.match(/[^.!?…]+[.!?…]*\s*/g) ?? [];
  const phrases = [];
  for (const { segment } of new Intl.Segmenter(langue, { granularity: "sentence" }).segment(texte)) {
    // "M. Dupont", "art. L. 421-4": the point ends no sentence.
    if (/(?:^|[\s(])(?:MM|Mme|Mlle|Dr|[Aa]rt|al|[Ee]x|[Tt]él|[A-Z])\.\s*$/.test(phrases.at(-1) ?? "")) phrases[phrases.length - 1] += segment;
    else phrases.push(segment);
  }
  return phrases;
};

// The text nodes of <main> to be read, by the block that holds them: a <br> ends a line.
const lignes = (racine) => {
  const marcheur = document.createTreeWalker(racine, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (noeud) => {
    if (noeud.nodeType === Node.TEXT_NODE || noeud.nodeName === "BR") return NodeFilter.FILTER_ACCEPT;
    return noeud.matches(MUETS) || !visible(noeud) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const trouvees = [];
  let courante = null;
  while (marcheur.nextNode()) {
    const noeud = marcheur.currentNode;
    if (noeud.nodeName === "BR") {
      courante = null;
      continue;
    }
    const bloc = noeud.parentElement.closest(BLOCS);
    if (courante?.bloc !== bloc) {
      if (!noeud.data.trim()) continue;
      trouvees.push(courante = { bloc, noeuds: [] });
    }
    courante.noeuds.push(noeud);
  }
  return trouvees;
};

// Sentences of a line, each with the range of the page it covers.
const phrasesDe = ({ bloc, noeuds }) => {
  const langue = langueDe(bloc.closest("[lang]").lang);
  const texte = noeuds.map((noeud) => noeud.data).join("").replace(/\s/g, " "); // a line feed would end a sentence
  let debut = 0;
  return decouper(texte, langue).map((phrase) => {
    const etendue = new Range();
    etendue.setStart(...situer(noeuds, debut));
    etendue.setEnd(...situer(noeuds, debut += phrase.length));
    return { bloc, langue, etendue, texte: aDire(phrase, langue) };
  }).filter(({ texte }) => /[\p{L}\p{N}]/u.test(texte));
};

const situer = (noeuds, position) => {
  for (const noeud of noeuds) {
    if (position <= noeud.length) return [noeud, position];
    position -= noeud.length;
  }
  return [noeuds.at(-1), noeuds.at(-1).length];
};

class LectureVocale extends HTMLElement {
  connectedCallback() {
    this.voix = window.speechSynthesis;
    if (!this.voix) return;
    this.bascule = this.bouton("bouton bouton--secondaire", () => this.basculer());
    this.arret = this.bouton("bouton bouton--secondaire", () => this.arreter());
    this.arret.textContent = this.dataset.arreter;
    this.append(this.bascule, this.arret);
    this.etat("arret");
    this.chercherUneVoix();
    this.voix.addEventListener?.("voiceschanged", () => this.chercherUneVoix());
    this.echappe = ({ key, defaultPrevented }) => { if (key === "Escape" && !defaultPrevented) this.arreter(); };
    addEventListener("pagehide", () => this.arreter());
  }

  bouton(classe, agir) {
    const bouton = Object.assign(document.createElement("button"), { type: "button", className: classe });
    bouton.addEventListener("click", agir);
    return bouton;
  }

  etat(nom) {
    this.dataset.etat = nom;
    this.bascule.textContent = { arret: this.dataset.ecouter, lecture: this.dataset.pause, pause: this.dataset.reprendre }[nom];
    if (nom === "arret" && document.activeElement === this.arret) this.bascule.focus();
    this.arret.hidden = nom === "arret";
    document.documentElement.classList.toggle("lecture-en-cours", nom !== "arret");
  }

  chercherUneVoix() {
    this.hidden = !this.voixPour(document.documentElement.lang);
  }

  // The voice of this very country first, then one that needs no network.
  voixPour(langue) {
    const [code, voulue] = [langueDe(langue).split("-")[0], langueDe(langue)];
    const note = (voix) => 4 * (langueDe(voix.lang) === voulue || langueDe(voix.lang) === `${code}-${code}`) + 2 * voix.localService + voix.default;
    return this.voix.getVoices().filter(({ lang }) => langueDe(lang).split("-")[0] === code).sort((a, b) => note(b) - note(a))[0];
  }

  basculer() {
    if (this.dataset.etat === "lecture") {
      this.taire();
      this.etat("pause");
      return;
    }
    if (this.dataset.etat === "arret") {
      this.phrases = lignes(document.querySelector("main")).flatMap(phrasesDe);
      this.rang = 0;
      document.addEventListener("keydown", this.echappe);
    }
    this.etat("lecture");
    this.taire();
    this.dire();
  }

  dire() {
    const phrase = this.phrases[this.rang];
    if (!phrase) {
      this.arreter();
      return;
    }
    const parole = Object.assign(new SpeechSynthesisUtterance(phrase.texte), { lang: phrase.langue, rate: VITESSE });
    const voix = this.voixPour(phrase.langue);
    if (voix) parole.voice = voix;
    parole.onend = parole.onerror = () => {
      if (this.parole !== parole) return; // silenced meanwhile
      this.rang += 1;
      this.dire();
    };
    this.parole = parole; // engines forget an utterance nobody holds
    this.montrer(phrase);
    this.voix.speak(parole);
  }

  taire() {
    this.parole = null;
    this.voix.cancel();
  }

  arreter() {
    if (this.dataset.etat === "arret") return;
    this.taire();
    document.removeEventListener("keydown", this.echappe);
    this.montrer(null);
    this.etat("arret");
  }

  // Light the sentence, or its whole line where the browser cannot light a part of it.
  montrer(phrase) {
    this.ligne?.classList.remove("ligne-lue");
    this.ligne = phrase?.bloc;
    if (window.Highlight) CSS.highlights.set("lecture", new Highlight(...(phrase ? [phrase.etendue] : [])));
    else this.ligne?.classList.add("ligne-lue");
    const { top, bottom } = phrase?.etendue.getBoundingClientRect() ?? {};
    if (phrase && (top < 0 || bottom > innerHeight - this.offsetHeight - 16)) this.ligne.scrollIntoView({ block: "center" });
  }
}

customElements.define("lecture-vocale", LectureVocale);
