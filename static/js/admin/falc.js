// The checks panel gives the advice of a rule; the preview knows which words it is about.
document.addEventListener("w-preview:content", () => {
  const apercu = document.getElementById("w-preview-iframe")?.contentDocument;
  for (const ligne of document.querySelectorAll("[data-checks-panel] [data-content-checker-row]")) {
    const nom = ligne.querySelector("[data-content-checker-name]").textContent;
    const ou = ligne.querySelector("[data-content-checker-selector-text]").textContent;
    const code = nom.match(/^F\d\d/)?.[0];
    const message = code && apercu?.querySelector(ou)?.dataset[`falc${code}`];
    if (message) ligne.querySelector("[data-content-checker-help]").textContent = message;
  }
});
