// The bar of a rich text is shown from the start, with the buttons for figures and words of the glossary: left to itself
// it waits for a selection. Whoever unpins it is not asked again.
(() => {
  const CLE = "wagtail:draftail-toolbar";
  if (localStorage.getItem(CLE) === null) {
    localStorage.setItem(CLE, "sticky");
  }
})();
