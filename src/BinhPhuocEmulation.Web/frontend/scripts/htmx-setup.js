import htmx from "htmx.org";

// No eval and no inline style: the content security policy forbids both. No history cache: a page may hold personal data,
// which must not stay in the browser's storage on a shared office machine.
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
});

// The antiforgery token of the page goes with every htmx request that changes something.
document.addEventListener("htmx:configRequest", event => {
  const token = document.querySelector("input[name=__RequestVerificationToken]")?.value;
  if (token && event.detail.verb !== "get") event.detail.headers.RequestVerificationToken = token;
});

// 400 and 409 answers carry the same page part with its errors, so they are shown like any other.
document.addEventListener("htmx:beforeSwap", event => {
  if ([400, 409].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
