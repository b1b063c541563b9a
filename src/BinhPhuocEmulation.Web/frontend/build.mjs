// Builds wwwroot/lib: site.css, site.js, roster.css, roster.js, icons.svg and the fonts.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";

const weights = [400, 500, 600, 700];
// The last matching face wins. The latin-ext file also claims ă, đ, ơ, ư; listing it first keeps the browser from
// fetching it for Vietnamese text, which the smaller vietnamese file covers in full.
const subsets = ["latin-ext", "latin", "vietnamese"];

function fonts(root, out) {
  const from = path.join(root, "node_modules", "@fontsource", "be-vietnam-pro");
  const to = path.join(out, "fonts", "v5");
  mkdirSync(to, { recursive: true });
  const faces = [];
  for (const weight of weights) {
    const css = readFileSync(path.join(from, `${weight}.css`), "utf8");
    for (const subset of subsets) {
      const name = `be-vietnam-pro-${subset}-${weight}`;
      const range = css.split(`/* ${name}-normal */`)[1]?.match(/unicode-range:\s*([^;]+);/)?.[1];
      if (!range) throw new Error(`The font package has no ${name}.`);
      copyFileSync(path.join(from, "files", `${name}-normal.woff2`), path.join(to, `${name}.woff2`));
      faces.push(`@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-weight:${weight};font-display:swap;` +
        `src:url("fonts/v5/${name}.woff2") format("woff2");unicode-range:${range}}`);
    }
  }
  return faces.join("\n");
}

/** One sprite of the icons named in icons.txt, in the file's order. */
function sprite(root) {
  const names = readFileSync(path.join(root, "frontend", "icons.txt"), "utf8")
    .split("\n").map(line => line.trim()).filter(line => line && !line.startsWith("#"));
  const symbols = names.map(name => {
    const svg = readFileSync(path.join(root, "node_modules", "bootstrap-icons", "icons", `${name}.svg`), "utf8");
    const box = svg.match(/viewBox="([^"]+)"/)[1];
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="${box}" fill="currentColor">${body}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`;
}

export async function build(root) {
  const out = path.join(root, "wwwroot", "lib");
  mkdirSync(out, { recursive: true });
  const faces = fonts(root, out);
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    legalComments: "none",
    target: ["chrome105", "firefox115", "safari16"],
    external: ["fonts/*"],
    logLevel: "warning",
    write: false,
    outdir: out,
  };
  const results = await Promise.all([
    esbuild.build({ ...shared, entryPoints: { site: "frontend/scripts/site.js", roster: "frontend/scripts/roster.js" }, format: "esm" }),
    esbuild.build({ ...shared, entryPoints: { site: "frontend/styles/site.css", roster: "frontend/styles/roster.css" } }),
  ]);
  for (const file of results.flatMap(result => result.outputFiles)) {
    const text = file.path.endsWith("site.css") ? faces + file.text : file.text;
    writeFileSync(file.path, text);
  }
  writeFileSync(path.join(out, "icons.svg"), sprite(root));
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await build(path.resolve(import.meta.dirname, ".."));
}
