import assert from "node:assert/strict";
import { test } from "node:test";
import { makeServer } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/server.js";

/** A portal that takes rows with the token of who is signed in only, as the antiforgery of the real one does. */
function scene(signedIn) {
  const saved = [];
  const answer = (status, body) => ({ status, ok: status < 300, headers: new Headers(body ? { "content-type": "application/json" } : {}), json: async () => body });
  globalThis.fetch = async (url, { headers, body }) => {
    if (url === "/account/session") return signedIn ? answer(200, { token: `of ${signedIn}`, account: signedIn, name: "Ai đó" }) : answer(401);
    if (headers.RequestVerificationToken !== `of ${signedIn}`) return answer(400);
    saved.push(JSON.parse(body));
    return answer(200, { saved: [] });
  };
  const field = { value: "old" };
  return { saved, field, server: makeServer({ account: 7, saveUrl: "/rosters/1/rows" }, field) };
}

test("the same person back with a new token: the rows go out with it", async () => {
  const { saved, field, server } = scene(7);
  assert.equal((await server.send({ type: "save", body: { rows: [1] } })).status, 200);
  assert.deepEqual(saved, [{ rows: [1] }]);
  assert.equal(field.value, "of 7");
});

test("somebody else signed in beside the page: nothing is sent under that name, and it asks to sign in", async () => {
  const { saved, field, server } = scene(8);
  assert.equal((await server.send({ type: "save", body: { rows: [1] } })).status, 401);
  assert.deepEqual(saved, []);
  assert.equal(field.value, "old");
});

test("nobody signed in any more asks to sign in", async () => {
  const { saved, server } = scene(null);
  assert.equal((await server.send({ type: "save", body: { rows: [1] } })).status, 401);
  assert.deepEqual(saved, []);
});
