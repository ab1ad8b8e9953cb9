import type { SheetInfo } from './messages.ts';
import { FileRefused } from './refusal.ts';
import { inflateEntry, listZipEntries, zipLimits } from './zip-gate.ts';
import type { ZipEntry } from './zip-gate.ts';

/** The sheets of a workbook that passed the gate. */
export interface GatedWorkbook {
  sheets: SheetInfo[];
}

/** Looks for declarations that a workbook never needs, also when one stands across two pieces. */
function createDeclarationScanner(): (piece: Uint8Array) => void {
  let tail = '';
  return (piece) => {
    const text = tail + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY') || /<!doctype|<!entity/i.test(text)) {
      throw new FileRefused('FILE_ENTITIES');
    }
    tail = text.slice(-16);
  };
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(name) || name.toLowerCase() === '[content_types].xml';
}

function checkEntry(entry: ZipEntry, left: number, alive: () => void): { size: number; start: Uint8Array } {
  const scan = isXml(entry.name) ? createDeclarationScanner() : undefined;
  let start: Uint8Array = new Uint8Array();
  const size = inflateEntry(
    entry,
    Math.min(zipLimits.partBytes, left),
    (piece) => {
      if (start.length === 0 && piece.length > 0) start = piece.slice(0, 4);
      scan?.(piece);
    },
    alive,
  );
  // UTF-16 would hide a declaration from the scanner, and no program writes workbooks in it.
  if (scan && (start[0] === 0xff || start[0] === 0xfe || start[0] === 0 || start[1] === 0)) {
    throw new FileRefused('FILE_DAMAGED', `${entry.name} heeft een vreemde tekencodering`);
  }
  return { size, start };
}

function readText(entry: ZipEntry): string {
  const pieces: Uint8Array[] = [];
  inflateEntry(
    entry,
    zipLimits.partBytes,
    (piece) => pieces.push(piece.slice()),
    () => undefined,
  );
  return Buffer.concat(pieces).toString('utf8');
}

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return namedEntities[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function listSheets(workbookXml: string): SheetInfo[] {
  return [...workbookXml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => ({
    name: decodeEntities(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    hidden: /\bstate="(?:hidden|veryHidden)"/.test(attributes),
  }));
}

/**
 * Checks a workbook before anything reads it: every part is unpacked once and counted, and thrown away. Refuses macros,
 * declarations, bombs, encryption and what is no workbook. What passes is read from the same bytes.
 */
export function gateWorkbook(data: Uint8Array, alive: () => void): GatedWorkbook {
  const entries = listZipEntries(data);
  const names = entries.map((entry) => entry.name.toLowerCase());
  if (names.some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/'))) {
    throw new FileRefused('FILE_MACROS');
  }
  const workbook = entries.find((entry) => /^xl\/workbook\.xml$/i.test(entry.name));
  if (!workbook || !names.includes('[content_types].xml')) {
    const other = names.some((name) => name === 'word/document.xml')
      ? 'een Word-document'
      : names.includes('content.xml')
        ? 'een werkmap van LibreOffice (.ods)'
        : 'een ZIP-archief';
    throw new FileRefused('FILE_NOT_TABLE', other);
  }
  let left: number = zipLimits.totalBytes;
  for (const entry of entries) left -= checkEntry(entry, left, alive).size;
  return { sheets: listSheets(readText(workbook)) };
}
