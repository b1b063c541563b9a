// Which columns the table shows: all of them, or the set “Gọn” of a tab, as the form of its group has them (forms.md 1.1-1.3). Pure.

// What an officer needs, in this order, with the least widths at 1366 px and on a phone, where letters are larger
// and the table scrolls under its frozen names.
export const narrow = { name: 144, birth: 98, gender: 64, ethnicity: 72, group: 98, capacity: 96, post: 110, workplace: 112, awards: 124, field: 84 };
export const handy = { name: 138, birth: 106, gender: 76, ethnicity: 100, group: 120, capacity: 130, post: 170, workplace: 180, awards: 220, field: 150 };

const guestForm = ["name", "group", "post", "workplace", "note"];

/**
 * @param {{key: string, required: string[]}[]} columns all, in the order of the table @param {{full: boolean, tab: string, collectives: boolean}} view
 *   collectives: some row of the list speaks for a collective
 */
export function columnsFor(columns, { full, tab, collectives }) {
  if (full) return columns;
  const byKey = new Map(columns.map(c => [c.key, c]));
  const guests = tab === "guests" || tab === "leaders";
  const usual = guests ? guestForm : [...Object.keys(narrow)].flatMap(key => key === "name" && tab === "models" && collectives ? ["name", "collective"] : [key]);
  // Whatever the plan requires of a row has its cell here, so that nothing is missed that cannot be typed.
  const needed = columns.filter(c => (guests ? c.required.includes("other") : c.required.length > 0) && !usual.includes(c.key)).map(c => c.key);
  return [...usual, ...needed].map(key => byKey.get(key)).filter(c => c && (c.key !== "capacity" || c.required.length > 0));
}
