// The print button exists only where a script can print.
const bouton = document.querySelector("[data-imprimer]");
bouton.hidden = false;
bouton.addEventListener("click", () => window.print());
