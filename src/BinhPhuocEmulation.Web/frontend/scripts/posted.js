// The answer to a posted form (something to mend, a preview) takes the address of the page the form was sent from: coming back to it later, or loading it anew,
// asks for that page again. Otherwise a browser, which may keep nothing, answers with an error of its own and offers to send the form once more.
if (document.documentElement.classList.contains("is-posted") && document.referrer.startsWith(`${location.origin}/`)) {
  history.replaceState(history.state, "", document.referrer);
}
