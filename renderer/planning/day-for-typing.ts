/**
 * The day from which dates without a year are understood in the planning of a year: the same day of that year, so that `0102` in
 * the planning of 2027 is 1 February 2027. `today` is the office's date.
 */
export function dayForTyping(today: string, year: number): string {
  const day = today.slice(5) === '02-29' ? '02-28' : today.slice(5);
  return `${year}-${day}`;
}
