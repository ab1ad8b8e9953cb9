/** Days on the calendar of this computer as instants: from the first moment of one day to before the first moment after the other. */
export function toInstants({ from, until }: { from: string | null; until: string | null }): {
  from: string | null;
  until: string | null;
} {
  return {
    from: from === null ? null : startOf(from, 0),
    until: until === null ? null : startOf(until, 1),
  };
}

function startOf(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
