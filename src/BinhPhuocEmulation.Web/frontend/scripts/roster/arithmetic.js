// The arithmetic of cap and structure in whole persons: a mirror of Domain StructureArithmetic, StructureShareCheck and DelegateCapCheck.
// A test runs both over every list of 0 to 600 delegates and compares numbers and words.
const ceiling = (a, b) => b <= 0 ? 0 : Math.floor((a + b - 1) / b);

/** @param {{total: number, models: number, cap: number, numerator: number, denominator: number}} list cap 0 for none */
export function arithmetic({ total, models, cap, numerator, denominator }) {
  const missing = numerator * total - denominator * models;
  const shareReached = missing <= 0;
  const modelsNeeded = ceiling(numerator * total, denominator);
  const modelsToAdd = shareReached ? 0 : ceiling(missing, denominator - numerator);
  return {
    others: total - models,
    overCap: cap > 0 && total > cap ? total - cap : 0,
    seatsLeft: cap > total ? cap - total : 0,
    shareReached,
    modelsNeeded,
    othersAllowed: total - modelsNeeded,
    modelsToAdd,
    othersToDrop: shareReached ? 0 : ceiling(missing, numerator),
    othersToSwap: shareReached ? 0 : ceiling(missing, denominator),
    addingFits: cap === 0 || total + modelsToAdd <= cap,
  };
}

/** 1234 as "1.234". */
export const number = value => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

/** Share with one decimal, rounded down so that 69,96 never shows as 70: "68,4 %". */
export function percent(part, whole) {
  if (whole <= 0) return "0 %";
  const tenths = Math.floor(part * 1000 / whole);
  return tenths % 10 === 0 ? `${tenths / 10} %` : `${Math.floor(tenths / 10)},${tenths % 10} %`;
}

/** "Cần thêm 3 điển hình hoặc bớt 7 khách mời / lãnh đạo."; "" once the share is reached. */
export function mendOf(sums) {
  if (sums.shareReached) return "";
  return sums.addingFits
    ? `Cần thêm ${number(sums.modelsToAdd)} điển hình hoặc bớt ${number(sums.othersToDrop)} khách mời / lãnh đạo.`
    : `Cần thay ${number(sums.othersToSwap)} khách mời / lãnh đạo bằng điển hình hoặc bớt ${number(sums.othersToDrop)} khách mời / lãnh đạo.`;
}

const words = {
  pass: ["pass", "Đạt"], note: ["note", "Thông tin"], advice: ["info", "Khuyến nghị"], explain: ["explain", "Cần giải trình"], fail: ["fail", "Chưa đạt"], pending: ["neutral", "Chờ"],
};

function statusOf(severity) {
  return severity === "Mandatory" ? "fail" : severity === "Explanation" ? "explain" : severity === "Info" ? "note" : "advice";
}

function shareFinding(total, models, rules, sums) {
  const share = percent(rules.numerator, rules.denominator);
  const above = rules.denominator * models - rules.numerator * total;
  const missed = rules.reading === "exact" ? Math.abs(above) >= rules.denominator : above < 0;
  if (!missed) return { status: "pass", sentence: "Tỷ lệ điển hình tiên tiến đạt.", mend: "" };
  const strict = statusOf(rules.shareSeverity);
  const status = rules.reading === "guideline" && strict === "fail" ? "explain" : strict;
  return sums.shareReached
    ? { status, sentence: "Tỷ lệ điển hình vượt mức quy định.", mend: `Cần thay ${number(models - sums.modelsNeeded)} điển hình bằng khách mời / lãnh đạo.` }
    : { status, sentence: `Điển hình chưa đạt ${share}.`, mend: mendOf(sums) };
}

const rank = { pass: 0, note: 0, pending: 0, advice: 1, explain: 2, fail: 3 };

/** What the gauge says of a list: the gravest of cap and share, as the server will say it; null for an empty list. */
export function judge({ total, models }, rules) {
  if (total === 0) return null;
  const sums = arithmetic({ total, models, cap: rules.cap, numerator: rules.numerator, denominator: rules.denominator });
  const found = [];
  if (rules.shareApplies) found.push({ ...shareFinding(total, models, rules, sums), citation: rules.shareCitation, url: rules.shareUrl });
  if (rules.cap > 0) {
    found.push(sums.overCap > 0
      ? { status: statusOf(rules.capSeverity), sentence: `Vượt ${number(sums.overCap)} đại biểu so với số tối đa.`, mend: `Bớt ${number(sums.overCap)} đại biểu.`, citation: rules.capCitation, url: rules.capUrl }
      : { status: "pass", sentence: "Số lượng đại biểu trong giới hạn.", mend: "", citation: rules.capCitation, url: rules.capUrl });
  }
  if (found.length === 0) return null;
  const gravest = found.reduce((a, b) => rank[b.status] > rank[a.status] ? b : a);
  const [kind, word] = words[gravest.status];
  return { ...gravest, kind, word };
}
