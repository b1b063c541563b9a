// Hints at date cells while they are typed: the same sentences as Domain BirthDate. The server stays the judge.
import { clean } from "./text.js";

const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** What is wrong with a birth cell; "" if nothing. @param {string} today yyyy-MM-dd */
export function birthProblem(text, today) {
  const typed = clean(text).replace(/[-.]/g, "/");
  if (!typed) return "";
  const thisYear = Number(today.slice(0, 4));
  if (/^\d{4}$/.test(typed)) {
    const year = Number(typed);
    if (year < 1800) return `Năm sinh trong “${typed}” không hợp lệ.`;
    return year > thisYear ? "Ngày sinh ở tương lai; kiểm tra lại." : "";
  }
  const parts = typed.split("/");
  if (parts.length === 3 && parts.every(p => /^\d{1,4}$/.test(p))) {
    const numbers = parts.map(Number);
    const yearFirst = parts[0].length === 4;
    if (!yearFirst && parts[2].length !== 4) return "Năm sinh phải đủ 4 chữ số, ví dụ 05/09/1979.";
    const [year, month, day] = yearFirst ? numbers : numbers.toReversed?.() ?? [...numbers].reverse();
    if (year < 1800) return `Năm sinh trong “${short(typed)}” không hợp lệ.`;
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return `Ngày ${typed} không có. Nhập ngày/tháng/năm hoặc năm sinh.`;
    const code = `${parts[yearFirst ? 0 : 2]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return code > today ? "Ngày sinh ở tương lai; kiểm tra lại." : "";
  }
  return `Không đọc được ngày sinh “${short(typed)}”. Nhập ngày/tháng/năm hoặc năm sinh.`;
}

/** A birth as the server keeps it: yyyyMMdd, yyyy0000 of a year alone; 0 if it is none. */
export function birthCode(text, today) {
  const typed = clean(text).replace(/[-.]/g, "/");
  if (!typed || birthProblem(typed, today)) return 0;
  const parts = typed.split("/").map(Number);
  if (parts.length === 1) return parts[0] * 10_000;
  const [year, month, day] = parts[0] > 999 ? parts : [parts[2], parts[1], parts[0]];
  return year * 10_000 + month * 100 + day;
}

/** Full years of age on a day; of a year alone the age reached in that year. @param {string} day yyyy-MM-dd */
export function ageOn(code, day) {
  const [year, month, date] = day.split("-").map(Number);
  const age = year - Math.floor(code / 10_000);
  return code % 10_000 > month * 100 + date ? age - 1 : age;
}

/** What is wrong with the age of a birth that can be read; "" if nothing. @param {{today: string, minAge: number, maxAge: number}} rules */
export function ageProblem(text, { today, minAge, maxAge }) {
  const code = birthCode(text, today);
  if (!code) return "";
  const age = ageOn(code, today);
  if (age < minAge) return `Đại biểu mới ${age} tuổi, phải từ ${minAge} tuổi; kiểm tra lại ngày sinh.`;
  return age > maxAge ? `Đại biểu đã ${age} tuổi, quá ${maxAge} tuổi; kiểm tra lại ngày sinh.` : "";
}

/** What is wrong with a Party date: it must be a full day. Words such as "Có" are left to the server. */
export function partyProblem(text) {
  const typed = clean(text);
  if (!/^\d/.test(typed) || /^[01]$/.test(typed)) return "";
  return /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(typed) && !birthProblem(typed, "9999-12-31") ? "" : "Ghi ngày vào Đảng (ngày/tháng/năm), hoặc Có, Không.";
}

/** d/M/yyyy as dd/MM/yyyy; anything else as it was typed. */
export function tidyDate(text) {
  const match = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(clean(text));
  return match ? `${match[1].padStart(2, "0")}/${match[2].padStart(2, "0")}/${match[3]}` : clean(text);
}

/**
 * A day number as Excel writes it into the clipboard when the cell was not formatted as a date (29081 is 14/08/1979); null if it is none.
 * Only numbers of 1900-2079 with five digits count: four digits are a year.
 */
export function fromSerial(text) {
  const typed = clean(text);
  if (!/^[1-6]\d{4}$/.test(typed)) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(typed) * 86_400_000);
  return `${String(day.getUTCDate()).padStart(2, "0")}/${String(day.getUTCMonth() + 1).padStart(2, "0")}/${day.getUTCFullYear()}`;
}

/** Sortable number of a date or year; null if it is none. */
export function dateRank(text) {
  const typed = tidyDate(text);
  if (/^\d{4}$/.test(typed)) return Number(typed) * 10_000;
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(typed);
  return match ? Number(match[3] + match[2] + match[1]) : null;
}

const short = text => text.length <= 20 ? text : text.slice(0, 20) + "…";
