import { describe, expect, it } from 'vitest';
import { EditLog } from './edit-log.ts';

const edit = (text: string, column = 'name') => ({
  rowId: '1',
  column,
  text,
  value: text,
  seen: null,
});

describe('EditLog', () => {
  it('shows typed text until the rows bring it', () => {
    const log = new EditLog();
    let row = {};
    const gesture = log.begin([edit('nieuw')], () => row);
    expect(log.get('1', 'name')).toMatchObject({ state: 'saving', value: 'nieuw' });
    log.settle(gesture, [edit('nieuw')], [], () => row);
    expect(log.get('1', 'name')?.state).toBe('saved');
    log.rowsChanged(() => row);
    expect(log.get('1', 'name')?.state).toBe('saved');
    row = {};
    log.rowsChanged(() => row);
    expect(log.isEmpty).toBe(true);
  });

  it('forgets at once when the row came before the answer', () => {
    const log = new EditLog();
    const gesture = log.begin([edit('nieuw')], () => 'before');
    log.settle(gesture, [edit('nieuw')], [], () => 'after');
    expect(log.isEmpty).toBe(true);
  });

  it('keeps refused text with its reason, also when rows are replaced', () => {
    const log = new EditLog();
    const edits = [edit('fout'), edit('goed', 'place')];
    const gesture = log.begin(edits, () => 'row');
    log.settle(gesture, edits, [{ rowId: '1', column: 'name', message: 'Bestaat al.' }], () => 'row');
    expect(log.rowsChanged(() => 'other row')).toBe(true);
    expect(log.rowsChanged(() => 'other row')).toBe(false);
    expect(log.get('1', 'name')).toEqual({ state: 'refused', text: 'fout', message: 'Bestaat al.' });
    expect(log.get('1', 'place')).toBeUndefined();
    expect(log.refusals).toBe(1);
    log.drop('1', 'name');
    expect(log.refusals).toBe(0);
  });

  it('lets an answer to an older gesture alone what was typed since', () => {
    const log = new EditLog();
    const first = log.begin([edit('een')], () => 'row');
    const second = log.begin([edit('twee')], () => 'row');
    log.settle(first, [edit('een')], [{ rowId: '1', column: 'name', message: 'Nee.' }], () => 'row');
    expect(log.get('1', 'name')).toMatchObject({ state: 'saving', value: 'twee' });
    log.settle(second, [edit('twee')], [], () => 'row');
    expect(log.get('1', 'name')).toMatchObject({ state: 'saved', value: 'twee' });
  });

  it('forgets everything of a record that is gone', () => {
    const log = new EditLog();
    log.refuse('1', 'name', 'fout', 'Nee.');
    log.rowsChanged(() => undefined);
    expect(log.isEmpty).toBe(true);
    expect(log.refusals).toBe(0);
  });
});
