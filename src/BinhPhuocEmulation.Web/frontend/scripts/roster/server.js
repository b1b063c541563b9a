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

  /**
   * A request without a readable answer may carry a stale token: signed in again, in another tab. Takes the new one if it is the same person; another one's
   * cookie counts as signed out, so that nothing is sent under a strange name and the rows stay kept for who typed them.
   */
  async function again(url, body, refused) {
    const now = await call("/account/session");
    if (now.status === 401) return now;
    if (now.status !== 200 || !now.body) return refused;
    if (now.body.account !== config.account) return { status: 401, body: null };
    tokenField.value = now.body.token;
    return call(url, body);
  }

  async function post(url, body) {
    const answer = await call(url, body);
    return answer.status === 400 && !answer.body ? again(url, body, answer) : answer;
  }

  const urls = { save: config.saveUrl, delete: config.deleteUrl, restore: config.restoreUrl };
  return {
    send: work => post(urls[work.type], work.body),
    settle: (id, settled) => post(config.settleUrl, { id, settled }),
    read: reveal => call(reveal ? `${config.rowsUrl}?reveal=1` : config.rowsUrl),
  };
}
