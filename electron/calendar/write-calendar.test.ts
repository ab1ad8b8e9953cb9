import { describe, expect, it } from 'vitest';
import { writeCalendar } from '#electron/calendar/write-calendar.ts';
import type { CalendarEvent } from '#shared/calendar/model.ts';

const office = { id: 'kantoor-1', name: 'Voorbeeld; en Zn' };
const event: CalendarEvent = {
  key: 'stap-2026-strategie',
  title: 'Strategie, bijwerken; deel 1',
  description: 'Regel een\nRegel twee',
  kind: 'steps',
  firstDay: '2026-03-29',
  lastDay: '2026-04-01',
};
const linesOf = (text: string) => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');

describe('calendar files', () => {
  it('writes whole days that end on the day after, also where the clock changes', () => {
    const lines = linesOf(writeCalendar([event], office, '2026-11-21T23:30:00Z'));
    expect(lines).toContain('DTSTART;VALUE=DATE:20260329');
    expect(lines).toContain('DTEND;VALUE=DATE:20260402');
    expect(lines).toContain('SUMMARY:Strategie\\, bijwerken\\; deel 1');
    expect(lines).toContain('DESCRIPTION:Regel een\\nRegel twee');
    expect(lines.some((line) => line.includes('TZID') || line.startsWith('BEGIN:VTIMEZONE'))).toBe(false);
  });

  it('keeps the identity of an event and numbers a later version higher', () => {
    const read = (now: string) => {
      const lines = linesOf(writeCalendar([event], office, now));
      const valueOf = (name: string) =>
        lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
      return { uid: valueOf('UID'), sequence: Number(valueOf('SEQUENCE')) };
    };
    const first = read('2026-11-21T10:00:00Z');
    const second = read('2026-11-22T10:00:00Z');
    expect(second.uid).toBe(first.uid);
    expect(first.uid).toBe('stap-2026-strategie@kantoor-1.peil');
    expect(second.sequence).toBe(first.sequence + 86_400);
    expect(second.sequence).toBeLessThan(2 ** 31);
  });

  it('folds long lines at 75 bytes without breaking a character', () => {
    const long = { ...event, description: 'één '.repeat(200).trim() };
    const raw = writeCalendar([long], office, '2026-11-21T10:00:00Z').split('\r\n');
    expect(Math.max(...raw.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(76);
    expect(linesOf(raw.join('\r\n'))).toContain(`DESCRIPTION:${long.description}`);
  });

  it('writes nobody else’s lines: text cannot begin a property of its own', () => {
    const hostile = { ...event, title: 'x\r\nATTENDEE:mailto:a@b.voorbeeld', description: 'y\nBEGIN:VALARM' };
    const lines = linesOf(writeCalendar([hostile], office, '2026-11-21T10:00:00Z'));
    expect(lines.filter((line) => /^(ATTENDEE|BEGIN:VALARM)/.test(line))).toEqual([]);
  });
});
