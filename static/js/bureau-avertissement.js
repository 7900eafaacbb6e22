// Whether this browser announces new requests, and how: a message of its own, which says nothing of the family.

export const CLE = "avertir-ici";

export function avertirIci() {
  try {
    return "Notification" in window && Notification.permission === "granted" && localStorage.getItem(CLE) === "oui";
  } catch {
    return false; // storage refused by the browser
  }
}

export function avertir(texte, adresse) {
  if (!avertirIci()) return;
  // One tag: several tabs show one message, the latest.
  const message = new Notification("Petite enfance", { body: texte, tag: "demandes" });
  message.addEventListener("click", () => {
    window.focus();
    window.location.assign(adresse);
    message.close();
  });
}
