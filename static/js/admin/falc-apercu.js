// In a preview: the checker has judged already, what bears a code is reported.
window.wagtail.userbar.registerCheck("falc-signale", () => false);
