// Requests of the page. Answers are {status, body}; a lost line throws.
export function makeServer(config, tokenField) {
  // Read at each request: after signing in again the page gets a new one.
  const token = () => tokenField?.value ?? "";

  async function call(url, body) {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json", RequestVerificationToken: token() }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin", cache: "no-store",
    });
    const isJson = response.headers.get("content-type")?.includes("json");
    return { status: response.status, body: isJson ? await response.json() : null };
  }

  /** After signing in again the token of the page may be stale: a fresh one comes with the page. */
  async function freshToken() {
    const page = await fetch(location.pathname, { credentials: "same-origin", cache: "no-store" });
    if (!page.ok || page.redirected) return false;
    const found = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("input[name=__RequestVerificationToken]")?.value;
    if (!found || found === token()) return false;
    tokenField.value = found;
    return true;
  }

  async function post(url, body) {
    const answer = await call(url, body);
    return answer.status === 400 && !answer.body && await freshToken() ? call(url, body) : answer;
  }

  const urls = { save: config.saveUrl, delete: config.deleteUrl, restore: config.restoreUrl };
  return {
    send: work => post(urls[work.type], work.body),
    settle: (id, settled) => post(config.settleUrl, { id, settled }),
    read: reveal => call(reveal ? `${config.rowsUrl}?reveal=1` : config.rowsUrl),
  };
}
