/**
 * The number after the highest one, in its own style: `000199` → `000200`, and `999` → `1000`. Null, or a number with anything but
 * digits, starts the office's series at 000001.
 */
export function nextNumber(highest: string | null): string {
  if (highest === null || !/^\d{1,19}$/.test(highest)) return '000001';
  return String(BigInt(highest) + 1n).padStart(highest.length, '0');
}
