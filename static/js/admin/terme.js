// "Lexique" in the rich text editor: links the selected words to a term of the glossary.
(() => {
  const { React, DraftJS, draftail } = window;

  function Source({ editorState, entityType, onComplete, onClose }) {
    React.useEffect(() => {
      const selection = editorState.getSelection();
      const contenu = editorState.getCurrentContent();
      const bloc = contenu.getBlockForKey(selection.getStartKey());
      const mots = bloc.getText().slice(selection.getStartOffset(), selection.getEndOffset());
      window
        .choisirDansUneListe({
          adresse: "/admin/termes-a-choisir.json",
          etiquette: "Quel mot du lexique ?",
          recherche: mots.trim(),
          lignes: ({ termes }) => termes.map((t) => ({ fort: t.terme, suite: t.definition, valeur: t.id })),
        })
        .then((id) => {
          if (id === null || selection.isCollapsed()) {
            onClose();
            return;
          }
          const avec = contenu.createEntity(entityType.type, "MUTABLE", { id });
          const lie = DraftJS.Modifier.applyEntity(avec, selection, avec.getLastCreatedEntityKey());
          onComplete(DraftJS.EditorState.push(editorState, lie, "apply-entity"));
        });
    }, []);
    return null;
  }

  function Mot({ children }) {
    return React.createElement("span", { className: "chiffre-jeton", title: "Expliqué dans le lexique" }, children);
  }

  draftail.registerPlugin({ type: "TERME", source: Source, decorator: Mot }, "entityTypes");
})();
