/**
 * The class of an age among the codes of an office's list, written as the source writes them: `<30`, `30-39`, `60>`. Codes of
 * another shape are passed over; null when none fits.
 */
export function ageClassOf(age: number, codes: readonly string[]): string | null {
  return codes.find((code) => fits(age, code)) ?? null;
}

function fits(age: number, code: string): boolean {
  const below = /^<\s*(\d{1,3})$/.exec(code);
  if (below) return age < Number(below[1]);
  const above = /^(?:(\d{1,3})\s*>|>=?\s*(\d{1,3}))$/.exec(code);
  if (above) return age >= Number(above[1] ?? above[2]);
  const between = /^(\d{1,3})\s*-\s*(\d{1,3})$/.exec(code);
  return between !== null && age >= Number(between[1]) && age <= Number(between[2]);
}
