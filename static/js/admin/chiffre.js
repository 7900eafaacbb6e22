// "Chiffre" in the rich text editor: a button that inserts a [[cle]] token, and a decorator that shows tokens as chips.
(() => {
  const { React, DraftJS, draftail } = window;
  const JETON = /\[\[\s*[\w.]+\s*\]\]/g;

  function Chip({ children }) {
    return React.createElement("span", { className: "chiffre-jeton" }, children);
  }

  function reperer(bloc, rappel) {
    for (const trouve of bloc.getText().matchAll(JETON)) {
      rappel(trouve.index, trouve.index + trouve[0].length);
    }
  }

  function inserer(editorState, cle) {
    const contenu = DraftJS.Modifier.replaceText(
      editorState.getCurrentContent(),
      editorState.getSelection(),
      `[[${cle}]]`,
    );
    return DraftJS.EditorState.push(editorState, contenu, "insert-characters");
  }

  function ligne(bareme, choisir) {
    const bouton = document.createElement("button");
    bouton.type = "button";
    bouton.className = "chiffre-choix";
    bouton.append(
      Object.assign(document.createElement("strong"), { textContent: bareme.valeur }),
      ` ${bareme.libelle}`,
    );
    bouton.addEventListener("click", () => choisir(bareme.cle));
    const element = document.createElement("li");
    element.append(bouton);
    return element;
  }

  // Resolves to the key chosen, or null when the dialogue is closed.
  async function demanderUnChiffre() {
    const reponse = await fetch("/admin/baremes-a-choisir.json", { credentials: "same-origin" });
    const { baremes } = await reponse.json();
    const dialogue = document.createElement("dialog");
    dialogue.className = "chiffre-dialogue";
    const etiquette = Object.assign(document.createElement("label"), { textContent: "Chercher un chiffre" });
    const champ = Object.assign(document.createElement("input"), { type: "search" });
    etiquette.append(champ);
    const liste = document.createElement("ul");
    dialogue.append(etiquette, liste);
    document.body.append(dialogue);
    return new Promise((resoudre) => {
      const finir = (cle) => {
        resoudre(cle);
        dialogue.close();
      };
      const montrer = () => {
        const mots = champ.value.toLowerCase().split(/\s+/);
        const retenus = baremes.filter((b) =>
          mots.every((mot) => `${b.cle} ${b.libelle} ${b.valeur}`.toLowerCase().includes(mot)),
        );
        liste.replaceChildren(...retenus.slice(0, 40).map((b) => ligne(b, finir)));
      };
      champ.addEventListener("input", montrer);
      dialogue.addEventListener("close", () => {
        dialogue.remove();
        resoudre(null);
      });
      montrer();
      dialogue.showModal();
    });
  }

  function Controle({ getEditorState, onChange }) {
    return React.createElement(window.Draftail.ToolbarButton, {
      name: "CHIFFRE",
      title: "Insérer un chiffre à jour (barème)",
      label: "€",
      onClick: async () => {
        const cle = await demanderUnChiffre();
        if (cle) {
          onChange(inserer(getEditorState(), cle));
        }
      },
    });
  }

  draftail.registerPlugin({ type: "CHIFFRE", inline: Controle }, "controls");
  draftail.registerPlugin({ type: "CHIFFRE", strategy: reperer, component: Chip }, "decorators");
})();
