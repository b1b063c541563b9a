// Called by Frontend.targets: brings the packages (only when the lock file changed), then builds the assets.
// Several builds may run at once (test projects, an IDE); a lock lets one work and the others wait.
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const lock = path.join(root, "obj", "frontend.lock");
const stamp = path.join(root, "node_modules", ".installed");
const staleAfterMs = 5 * 60 * 1000;

function fail(sentence) {
  // The form "file : error CODE: text" makes MSBuild show the sentence as its own error.
  console.error(`frontend : error FE0002: ${sentence}`);
  process.exit(1);
}

async function takeLock() {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      closeSync(openSync(lock, "wx"));
      return;
    } catch (problem) {
      if (problem.code !== "EEXIST") throw problem;
    }
    try {
      if (Date.now() - statSync(lock).mtimeMs > staleAfterMs) rmSync(lock, { force: true });
    } catch { /* the other build has just let go */ }
    await sleep(200);
  }
}

function install() {
  const wanted = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const run = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    shell: process.platform === "win32",
    encoding: "utf8",
  });
  if (run.error) fail("Không chạy được npm; cài Node.js 20 LTS trở lên (có kèm npm) rồi dựng lại. / npm could not be run; install Node.js 20 LTS or later (it includes npm) and build again.");
  if (run.status !== 0) {
    console.log(run.stdout + run.stderr);
    fail("npm ci không thành công; kiểm tra kết nối tới kho gói npm rồi dựng lại. / npm ci failed; check the connection to the npm registry and build again.");
  }
  writeFileSync(stamp, wanted);
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Node.js ${process.versions.node} đã cũ; cần bản 20 LTS trở lên. / Node.js ${process.versions.node} is too old; version 20 LTS or later is needed.`);
}
await takeLock();
try {
  install();
  const { build } = await import("./build.mjs");
  await build(root);
} finally {
  rmSync(lock, { force: true });
}
