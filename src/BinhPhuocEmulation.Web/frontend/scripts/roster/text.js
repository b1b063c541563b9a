// Text as the server stores, searches and compares it: a mirror of Domain VietnameseText. A test feeds both with the same corpus.
const isLetter = c => c.length === 1 && /[\p{L}\p{Nd}]/u.test(c);
const isBlank = c => c !== "\uFEFF" && /[\s\u0085]/u.test(c);
const isFormat = c => c.length === 1 && c > "\u00AC" && /\p{Cf}/u.test(c);
const isMark = c => c.length === 1 && /\p{Mn}/u.test(c);
const halfPair = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function fold(text, keepLines) {
  let result = "";
  let blank = false;
  let line = false;
  for (const c of (text ?? "").replace(halfPair, "\uFFFD")) {
    if (c === "\n" && keepLines) { line = true; continue; }
    if (isBlank(c)) { blank = true; continue; }
    if (isFormat(c)) continue;
    if (result && line) result += "\n";
    else if (result && blank) result += " ";
    blank = line = false;
    result += c;
  }
  // Last: a letter and its mark meet where a zero-width sign between them was dropped.
  return result.normalize("NFC");
}

/** NFC, outer blanks removed, runs of blanks folded to one, zero-width characters dropped. */
export const clean = text => fold(text, false);

/** As clean, but line breaks stay. */
export const cleanLines = text => fold(text, true);

/** Key for searching without accents: "Điểu Ánh" gives "dieu anh". */
export function searchKey(text) {
  let key = "";
  for (const c of clean(text).normalize("NFD")) {
    if (isMark(c)) continue;
    key += c === "đ" || c === "Đ" ? "d" : "’‘ʼ".includes(c) ? "'" : c.length === 1 ? c.toLowerCase() : c;
  }
  return key;
}

/** Words of a search, to be found in any order; at most eight. */
export function searchTokens(query) {
  return [...new Set(searchKey(query).split(/[ ,;(\-/“]+/).filter(Boolean))].slice(0, 8);
}

/** Does each of these words begin a word of the key? A word begins at the start and after anything that is no letter or digit. */
export function hasWords(key, tokens) {
  return tokens.every(token => {
    let at = key.indexOf(token);
    while (at > 0 && /[\p{L}\p{N}]/u.test(key[at - 1])) at = key.indexOf(token, at + 1);
    return at >= 0;
  });
}

/** Letters, digits and ticks of the key: how headings and fixed words are compared. */
export function keyOf(text) {
  return [...searchKey(text)].filter(c => isLetter(c) || "✓✔√☑".includes(c)).join("");
}

/** True for control characters other than tab and line break, which no cell accepts. */
export const hasControl = text => /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/.test(text);
