// "Chiffre" in the rich text editor: a button that inserts a [[cle]] token, and a decorator that shows tokens as chips.
(() => {
  const { React, DraftJS, draftail } = window;
  const JETON = /\[\[[^[\]]+\]\]/g;

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

  // Resolves to the key chosen, or null when the dialogue is closed.
  function demanderUnChiffre() {
    return window.choisirDansUneListe({
      adresse: "/admin/baremes-a-choisir.json",
      etiquette: "Chercher un chiffre",
      lignes: ({ baremes }) => baremes.map((b) => ({ fort: b.valeur, suite: b.libelle, valeur: b.cle })),
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
