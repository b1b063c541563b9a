// The arithmetic of cap and structure in whole persons: a mirror of Domain StructureArithmetic, StructureShareCheck and DelegateCapCheck.
// A test runs both over every list of 0 to 600 delegates and compares numbers and words.
import { percent } from "../shares.js";

const ceiling = (a, b) => b <= 0 ? 0 : Math.floor((a + b - 1) / b);

/** @param {{total: number, models: number, cap: number, numerator: number, denominator: number}} list cap 0 for none */
export function arithmetic({ total, models, cap, numerator, denominator }) {
  const missing = numerator * total - denominator * models;
  const shareReached = missing <= 0;
  const modelsNeeded = ceiling(numerator * total, denominator);
  const overCap = cap > 0 && total > cap ? total - cap : 0;
  const othersToDrop = shareReached ? 0 : ceiling(missing, numerator);
  const forBoth = overCap > 0 && !shareReached ? Math.max(overCap, othersToDrop) : 0;
  const modelsToAdd = shareReached ? 0 : ceiling(missing, denominator - numerator);
  return {
    others: total - models,
    overCap,
    seatsLeft: cap > total ? cap - total : 0,
    shareReached,
    modelsNeeded,
    othersAllowed: total - modelsNeeded,
    modelsToAdd,
    othersToDrop,
    othersToDropForBoth: forBoth <= total - models ? forBoth : 0,
    othersToSwap: shareReached ? 0 : ceiling(missing, denominator),
    addingFits: cap === 0 || total + modelsToAdd <= cap,
  };
}

/** 1234 as "1.234". */
export const number = value => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

/**
 * "Cần thêm 3 điển hình hoặc bớt 7 khách mời / lãnh đạo."; "" once the share is reached. While some have no group, choosing it comes first.
 * @param {object} sums of arithmetic()
 * @param {object|null} atBest the same if all without a group were models, with none: how many they are
 */
export function mendOf(sums, atBest = null) {
  if (sums.shareReached) return "";
  if (atBest?.none > 0) {
    const [choose, rest] = [`Chọn nhóm cho ${number(atBest.none)} người`, mendOf(atBest)];
    return rest ? `${choose}; nếu đều là điển hình thì vẫn c${rest.slice(1)}` : `${choose}.`;
  }
  return sums.addingFits
    ? `Cần thêm ${number(sums.modelsToAdd)} điển hình hoặc bớt ${number(sums.othersToDrop)} khách mời / lãnh đạo.`
    : `Cần thay ${number(sums.othersToSwap)} khách mời / lãnh đạo bằng điển hình hoặc bớt ${number(sums.othersToDrop)} khách mời / lãnh đạo.`;
}

/**
 * One step for a list that misses both cap and share, or "": two sentences side by side would read as two steps. While some have no group, choosing it comes first.
 * @param {object|null} atBest as in mendOf()
 */
export function mendOfBoth(sums, atBest = null) {
  const none = atBest?.none ?? 0;
  const drop = (none > 0 ? atBest : sums).othersToDropForBoth;
  if (drop === 0) return "";
  const rest = `ớt ${number(drop)} khách mời / lãnh đạo là đạt cả số lượng và tỷ lệ.`;
  return none === 0 ? `B${rest}` : `Chọn nhóm cho ${number(none)} người; nếu đều là điển hình thì b${rest}`;
}

const words = {
  pass: ["pass", "Đạt"], note: ["note", "Thông tin"], advice: ["info", "Khuyến nghị"], explain: ["explain", "Cần giải trình"], fail: ["fail", "Chưa đạt"], pending: ["neutral", "Chờ"],
};

function statusOf(severity) {
  return severity === "Mandatory" ? "fail" : severity === "Explanation" ? "explain" : severity === "Info" ? "note" : "advice";
}

function shareFinding(total, models, rules, sums, atBest) {
  const share = percent(rules.numerator, rules.denominator);
  const above = rules.denominator * models - rules.numerator * total;
  const missed = rules.reading === "exact" ? Math.abs(above) >= rules.denominator : above < 0;
  if (!missed) return { status: "pass", sentence: "Tỷ lệ điển hình tiên tiến đạt.", mend: "" };
  const strict = statusOf(rules.shareSeverity);
  const status = rules.reading === "guideline" && strict === "fail" ? "explain" : strict;
  return sums.shareReached
    ? { status, sentence: "Tỷ lệ điển hình vượt mức quy định.", mend: `Cần thay ${number(models - sums.modelsNeeded)} điển hình bằng khách mời / lãnh đạo.` }
    : { status, sentence: `Điển hình chưa đạt ${share}.`, mend: mendOf(sums, atBest) };
}

const rank = { pass: 0, note: 0, pending: 0, advice: 1, explain: 2, fail: 3 };

/** What the gauge says of a list, the gravest of cap and share first and both where both are missed, as the server will say it; null for an empty list. */
export function judge({ total, models, none = 0 }, rules) {
  if (total === 0) return null;
  const { cap, numerator, denominator } = rules;
  const sums = arithmetic({ total, models, cap, numerator, denominator });
  const atBest = { ...arithmetic({ total, models: models + none, cap, numerator, denominator }), none };
  const found = [];
  if (rules.shareApplies) found.push({ ...shareFinding(total, models, rules, sums, atBest), citation: rules.shareCitation, url: rules.shareUrl });
  if (rules.cap > 0) {
    found.push(sums.overCap > 0
      ? { status: statusOf(rules.capSeverity), sentence: `Vượt ${number(sums.overCap)} đại biểu so với số tối đa.`, mend: `Bớt ${number(sums.overCap)} đại biểu.`, citation: rules.capCitation, url: rules.capUrl }
      : { status: "pass", sentence: "Số lượng đại biểu trong giới hạn.", mend: "", citation: rules.capCitation, url: rules.capUrl });
  }
  if (found.length === 0) return null;
  const gravest = found.reduce((a, b) => rank[b.status] > rank[a.status] ? b : a);
  const [kind, word] = words[gravest.status];
  const both = found.every(f => f.mend) ? [gravest, ...found.filter(f => f !== gravest)] : [gravest];
  const once = both.length > 1 && rules.reading !== "exact" ? mendOfBoth(sums, atBest) : "";
  return { ...gravest, kind, word, sentence: both.map(f => f.sentence).join(" "), mend: once || both.map(f => f.mend).join(" ") };
}
