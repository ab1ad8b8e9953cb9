import type { AuditFileFacts } from './model.ts';

/** What of a client says whether a file is its own. */
export interface ClientIdentity {
  number: string;
  name: string;
  kvkNumber: string | null;
  rsin: string | null;
  vatId: string | null;
}

/** What of the file matched, or clashes with, the client. */
export type IdentityMatch =
  | { kind: 'same'; by: 'kvk' | 'rsin' | 'name' }
  | { kind: 'other'; by: 'kvk' | 'rsin'; inFile: string; ofClient: string }
  | { kind: 'otherName' }
  | { kind: 'unknown' };

/** The KvK number that the file gives, or null: programs put numbers of their own in its place. */
export function kvkOf({ ident }: AuditFileFacts['company']): string | null {
  const digits = ident.replaceAll(/[\s.]/g, '');
  return /^\d{8}(?:\d{4})?$/.test(digits) && !/^0+$/.test(digits) ? digits.slice(0, 8) : null;
}

/** The fiscal number in a VAT number or a fiscal number with or without its ending, or null. */
export function rsinOf(text: string | null): string | null {
  const tidy = (text ?? '').toUpperCase().replaceAll(/[\s.]/g, '');
  const digits = /^(?:NL)?(\d{8,9})(?:[BLO]\d{2})?$/.exec(tidy)?.[1];
  return digits === undefined || /^0+$/.test(digits) ? null : digits.padStart(9, '0');
}

/** A name without legal form, accents, signs and spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('&', ' en ')
    .replaceAll(
      /\bb\.?\s?v\.?(?=\s|$)|\bn\.?\s?v\.?(?=\s|$)|\bv\.?o\.?f\.?(?=\s|$)|\b(?:besloten vennootschap|eenmanszaak|maatschap|stichting|vereniging|holding|beheer)\b/g,
      ' ',
    )
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}

/** Whether a file is of a client. Numbers decide; a name only where no number can be compared. */
export function matchIdentity(company: AuditFileFacts['company'], client: ClientIdentity): IdentityMatch {
  const kvk = kvkOf(company);
  const ownKvk = client.kvkNumber?.replaceAll(/\D/g, '').slice(0, 8) ?? '';
  const rsin = rsinOf(company.taxIdent);
  const ownRsins = [rsinOf(client.rsin), rsinOf(client.vatId)].filter((number) => number !== null);
  if (kvk !== null && kvk === ownKvk) return { kind: 'same', by: 'kvk' };
  if (rsin !== null && ownRsins.includes(rsin)) return { kind: 'same', by: 'rsin' };
  if (kvk !== null && ownKvk.length === 8) return { kind: 'other', by: 'kvk', inFile: kvk, ofClient: ownKvk };
  const [ownRsin] = ownRsins;
  if (rsin !== null && ownRsin !== undefined)
    return { kind: 'other', by: 'rsin', inFile: rsin, ofClient: ownRsin };
  const [inFile, ofClient] = [nameKey(company.name), nameKey(client.name)];
  if (inFile === '' || ofClient === '') return { kind: 'unknown' };
  const isAlike = inFile.includes(ofClient) || ofClient.includes(inFile);
  return isAlike ? { kind: 'same', by: 'name' } : { kind: 'otherName' };
}
