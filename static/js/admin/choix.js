// A dialogue in which an editor picks one line of a list, fetched once a page and searched as one types.
window.choisirDansUneListe = (() => {
  const dejaLues = new Map();

  const sansAccents = (texte) => texte.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

  async function lire(adresse) {
    if (!dejaLues.has(adresse)) {
      const reponse = await fetch(adresse, { credentials: "same-origin" });
      dejaLues.set(adresse, await reponse.json());
    }
    return dejaLues.get(adresse);
  }

  function ligne({ fort, suite, valeur }, choisir) {
    const bouton = document.createElement("button");
    bouton.type = "button";
    bouton.className = "chiffre-choix";
    bouton.append(Object.assign(document.createElement("strong"), { textContent: fort }), ` ${suite}`);
    bouton.addEventListener("click", () => choisir(valeur));
    const element = document.createElement("li");
    element.append(bouton);
    return element;
  }

  // `lignes` makes [{fort, suite, valeur}] of what the address answers. Resolves to a `valeur`, null when closed.
  return async function choisir({ adresse, etiquette, recherche = "", lignes }) {
    const toutes = lignes(await lire(adresse));
    const dialogue = document.createElement("dialog");
    dialogue.className = "chiffre-dialogue";
    const titre = Object.assign(document.createElement("label"), { textContent: etiquette });
    const champ = Object.assign(document.createElement("input"), { type: "search", value: recherche });
    titre.append(champ);
    const liste = document.createElement("ul");
    dialogue.append(titre, liste);
    document.body.append(dialogue);
    return new Promise((resoudre) => {
      const finir = (valeur) => {
        resoudre(valeur);
        dialogue.close();
      };
      const montrer = () => {
        const mots = sansAccents(champ.value).split(/\s+/);
        const retenues = toutes.filter((l) =>
          mots.every((mot) => sansAccents(`${l.valeur} ${l.fort} ${l.suite}`).includes(mot)),
        );
        liste.replaceChildren(...retenues.slice(0, 40).map((l) => ligne(l, finir)));
      };
      champ.addEventListener("input", montrer);
      dialogue.addEventListener("close", () => {
        dialogue.remove();
        resoudre(null);
      });
      montrer();
      dialogue.showModal();
    });
  };
})();
