// Shares as they are shown: a mirror of Domain Shares. A test compares the two.
const percentOf = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/**
 * Tenths of a per cent, rounded half up; 0 of an empty whole. A share below that of a rule is never rounded up to it: with 70 % asked, 69,97 reads 69,9.
 * @param {number} part @param {number} whole @param {{numerator: number, denominator: number}} [mark] what a rule asks of this share
 */
export function tenthsOf(part, whole, mark) {
  if (whole <= 0) return 0;
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  if (!mark || part * mark.denominator >= mark.numerator * whole) return tenths;
  return tenths * mark.denominator >= 1000 * mark.numerator ? Math.floor(part * 1000 / whole) : tenths;
}

/** The same in words: "68,4 %", "70 %"; "0 %" of nothing. */
export const percent = (part, whole, mark) => `${percentOf.format(tenthsOf(part, whole, mark) / 10)} %`;
