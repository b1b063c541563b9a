// Names of collectives that are nearly the same: a mirror of Domain CollectiveNames. A test compares the two. Pure.
import { searchKey } from "./text.js";

const short = new Map(Object.entries({
  htx: "hop tac xa", thcs: "trung hoc co so", thpt: "trung hoc pho thong", ubnd: "uy ban nhan dan", hdnd: "hoi dong nhan dan", mttq: "mat tran to quoc", cty: "cong ty",
  tnhh: "trach nhiem huu han", cp: "co phan", mn: "mam non", lhpn: "lien hiep phu nu", ccb: "cuu chien binh", tncs: "thanh nien cong san", kp: "khu pho",
}));

/** What two names share that mean the same: no accents, short forms written out, no signs and blanks. */
export const nearKey = name => searchKey(name).split(/[^\p{L}\p{Nd}]+/u).map(word => short.get(word) ?? word).join("").replaceAll(" ", "");

/** A name already known that is nearly the one typed; null if there is none, or the very same is known. */
export function likeOf(typed, known) {
  const key = nearKey(typed);
  if (!key || known.includes(typed)) return null;
  return known.find(name => nearKey(name) === key) ?? null;
}
