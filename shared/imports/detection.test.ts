import { describe, expect, test } from 'vitest';
import { detectDelimiter } from './detect-delimiter.ts';
import { createByteCounter, detectEncoding, detectShape, looksBinary } from './detect-encoding.ts';
import { detectDateOrder, detectDecimalMark, detectYesNo } from './detect-values.ts';

function encodingOf(...chunks: number[][]): string {
  const counter = createByteCounter();
  for (const chunk of chunks) counter.add(Uint8Array.from(chunk));
  return detectEncoding(Uint8Array.from(chunks.flat()), counter.finish()).value;
}

const bytes = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('encoding', () => {
  test('a mark decides', () => {
    expect(encodingOf([0xef, 0xbb, 0xbf, 0x61])).toBe('utf-8');
    expect(encodingOf([0xff, 0xfe, 0x61, 0])).toBe('utf-16le');
    expect(encodingOf([0xfe, 0xff, 0, 0x61])).toBe('utf-16be');
  });
  test('without a mark the zeros tell UTF-16', () => {
    expect(encodingOf([0x61, 0, 0x62, 0, 0x3b, 0])).toBe('utf-16le');
    expect(encodingOf([0, 0x61, 0, 0x62, 0, 0x3b])).toBe('utf-16be');
  });
  test('one byte that does not fit makes it Windows-1252', () => {
    expect(encodingOf(bytes('Café'))).toBe('utf-8');
    expect(encodingOf([0x43, 0x61, 0x66, 0xe9, 0x3b])).toBe('windows-1252');
    expect(encodingOf([...bytes('Café'), 0xe9])).toBe('windows-1252');
    expect(encodingOf([0x9f, 0x73, 0x80])).toBe('windows-1252');
  });
  test('a sequence over two chunks is one sequence', () => {
    expect(encodingOf([0x61, 0xc3], [0xa9, 0x62])).toBe('utf-8');
    expect(encodingOf([0x61, 0xc3], [0x62])).toBe('windows-1252');
  });
  test('the counts are told', () => {
    const counter = createByteCounter();
    counter.add(Uint8Array.from([0xe9, 0x3b, 0xe9]));
    expect(detectEncoding(Uint8Array.of(0xe9), counter.finish()).reason).toContain('2 van 2');
  });
});

describe('shape', () => {
  test.each([
    [[0x50, 0x4b, 3, 4], 'zip'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
    [[], 'empty'],
    [bytes('Verkooprelatie;Naam'), 'text'],
    [bytes('BMW;Naam'), 'text'],
  ])('%j', (head, shape) => {
    expect(detectShape(Uint8Array.from(head))).toBe(shape);
  });
  test('a picture is named', () => {
    expect(detectShape(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toEqual({
      other: 'een afbeelding (PNG)',
    });
  });
  test('bytes without text are binary, UTF-16 is not', () => {
    const counter = createByteCounter();
    counter.add(Uint8Array.from({ length: 400 }, (_byte, index) => index % 7));
    const counts = counter.finish();
    expect(looksBinary(counts, 'utf-8')).toBe(true);
    expect(looksBinary(counts, 'utf-16le')).toBe(false);
  });
});

describe('delimiter', () => {
  test.each([
    ['a;b;c\n1;2,5;3\n', ';'],
    ['a,b,c\r\n1,2,3\r\n', ','],
    ['a\tb\n1,5\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['sep=,\r\na;b,c\r\n', ','],
    ['naam;plaats\n"x;y\nz";q\n', ';'],
    ['een kolom\nmet tekst, en meer\n', ';'],
  ])('%j', (sample, delimiter) => {
    expect(detectDelimiter(sample).value).toBe(delimiter);
  });
});

describe('values', () => {
  test('decimal mark', () => {
    expect(detectDecimalMark(['1.234,56', '12,5']).value).toBe(',');
    expect(detectDecimalMark(['1,234.56', '0.5']).value).toBe('.');
    expect(detectDecimalMark(['1.234', '12.000'])).toMatchObject({ value: ',', confidence: 'guess' });
    expect(detectDecimalMark(['1.234.567']).value).toBe(',');
  });
  test('date order', () => {
    expect(detectDateOrder(['01-02-2020', '31-12-2020'])).toMatchObject({ value: 'dmy', confidence: 'sure' });
    expect(detectDateOrder(['12/31/2020', '01/02/2020']).value).toBe('mdy');
    expect(detectDateOrder(['2020-12-31']).value).toBe('ymd');
    expect(detectDateOrder(['01-02-2020'])).toMatchObject({ value: 'dmy', confidence: 'guess' });
  });
  test('yes and no', () => {
    expect(detectYesNo(['J', 'N', 'Misschien'])).toMatchObject({ value: 'jn', confidence: 'likely' });
    expect(detectYesNo(['Ja', 'Nee']).value).toBe('ja-nee');
    expect(detectYesNo(['WAAR', 'ONWAAR']).value).toBe('waar-onwaar');
    expect(detectYesNo(['1', '0']).value).toBe('1-0');
    expect(detectYesNo(['x', '', 'X']).value).toBe('x');
    expect(detectYesNo([]).confidence).toBe('guess');
  });
});
