// Names of collectives that are nearly the same: a mirror of Domain CollectiveNames. A test compares the two. Pure.
import { searchKey } from "./text.js";

const short = new Map(Object.entries({
  htx: "hop tac xa", thcs: "trung hoc co so", thpt: "trung hoc pho thong", ubnd: "uy ban nhan dan", hdnd: "hoi dong nhan dan", mttq: "mat tran to quoc", cty: "cong ty",
  tnhh: "trach nhiem huu han", cp: "co phan", mn: "mam non", lhpn: "lien hiep phu nu", ccb: "cuu chien binh", tncs: "thanh nien cong san", kp: "khu pho",
}));

const made = new Map();
/** What two names share that mean the same: no accents, short forms written out, no signs and blanks. */
const keyOf = name => searchKey(name).split(/[^\p{L}\p{Nd}]+/u).map(word => short.get(word) ?? word).join("").replaceAll(" ", "");

/** As above, made once for each name: the rows are compared at every change. */
export function nearKey(name) {
  if (!made.has(name)) made.set(name, keyOf(name));
  return made.get(name);
}

/** For each name in turn: the one it is nearly the same as, among those known and those before it; null if there is none. */
export function likesOf(names, known) {
  const before = [...known];
  return names.map(name => {
    const like = name ? likeOf(name, before) : null;
    if (name && !like) before.push(name);
    return like;
  });
}

/** A name already known that is nearly the one typed; null if there is none, or the very same is known. */
export function likeOf(typed, known) {
  const key = nearKey(typed);
  if (!key || known.includes(typed)) return null;
  return known.find(name => nearKey(name) === key) ?? null;
}
