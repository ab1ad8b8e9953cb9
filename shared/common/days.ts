/** The civil date of an instant on this computer's calendar. */
export function dayOf(instant: { getFullYear(): number; getMonth(): number; getDate(): number }): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(instant.getFullYear(), 4)}-${pad(instant.getMonth() + 1, 2)}-${pad(instant.getDate(), 2)}`;
}
