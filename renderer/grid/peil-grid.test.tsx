import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { emptyGridState } from '#shared/grid/model.ts';
import type { GridColumn } from './column.ts';
import type { CellEdit } from './edit-log.ts';
import type { GridHandle, PeilGridProps } from './peil-grid.tsx';
import { PeilGrid } from './peil-grid.tsx';

interface Row {
  id: string;
  name: string | null;
  type: string | null;
  feeCents: number | null;
}

const types = ['A', 'B', 'C'].map((code) => ({ code, label: code }));
const columns: GridColumn<Row>[] = [
  { key: 'id', header: 'Nummer', kind: 'text', pinned: true, searched: true, value: (row) => row.id },
  {
    key: 'name',
    header: 'Naam',
    kind: 'text',
    pinned: true,
    searched: true,
    editable: true,
    value: (row) => row.name,
  },
  {
    key: 'type',
    header: 'Type',
    kind: 'code',
    options: types,
    pinned: true,
    editable: true,
    value: (row) => row.type,
  },
  {
    key: 'fee',
    header: 'Declaratie',
    kind: 'euros',
    pinned: true,
    editable: true,
    total: true,
    value: (row) => row.feeCents,
  },
];
const start: Row[] = [
  { id: '001', name: 'Appel', type: 'A', feeCents: 100_000 },
  { id: '002', name: 'Beer', type: 'B', feeCents: 250_000 },
  { id: '003', name: 'Citroen', type: null, feeCents: null },
];

function setUp(more: Partial<PeilGridProps<Row>> = {}) {
  const gestures: CellEdit[][] = [];
  const handle = createRef<GridHandle>();
  function Screen() {
    const [rows, setRows] = useState(start);
    const onEdit = (changes: CellEdit[]) => {
      gestures.push(changes);
      const refused = changes.filter((change) => change.text === 'dubbel');
      setRows((before) =>
        before.map((row) => {
          const name = changes.find(
            (change) => change.rowId === row.id && change.column === 'name' && change.text !== 'dubbel',
          );
          return name ? { ...row, name: name.text } : row;
        }),
      );
      return Promise.resolve(
        refused.map(({ rowId, column }) => ({ rowId, column, message: 'Deze naam bestaat al.' })),
      );
    };
    return (
      <PeilGrid
        ref={handle}
        label="Klanten"
        noun={{ one: 'klant', many: 'klanten' }}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        today="2026-11-21"
        onEdit={onEdit}
        {...more}
      />
    );
  }
  render(<Screen />, { wrapper: MantineProvider });
  return { gestures, handle, user: userEvent.setup() };
}

async function cell(rowIndex: number, key: string): Promise<HTMLElement> {
  const find = () =>
    document.querySelector<HTMLElement>(`.ag-row[row-index="${rowIndex}"] [col-id="${key}"]`);
  await waitFor(() => expect(find()).not.toBeNull());
  const found = find();
  if (!found) throw new Error('The cell went away.');
  return found;
}

describe('PeilGrid', () => {
  it('has ticks only where the screen does something with them', async () => {
    const ticks = () => document.querySelectorAll('.ag-selection-checkbox').length;
    setUp();
    await cell(0, 'name');
    expect(ticks()).toBe(0);
    cleanup();
    setUp({ onSelectionChange: () => undefined });
    await cell(0, 'name');
    await waitFor(() => expect(ticks()).toBe(3));
  });

  it('says whether one walked to a row or only typed the one before', async () => {
    const active: [string | null, boolean][] = [];
    const { user } = setUp({ onActiveRow: (...row) => active.push(row) });
    await user.click(await cell(0, 'name'));
    await user.keyboard('Ander{Enter}');
    await waitFor(() => expect(active.at(-1)).toEqual(['002', true]));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(active.at(-1)).toEqual(['003', false]));
  });

  it('shows rows, totals and the count', async () => {
    setUp();
    expect((await cell(1, 'name')).textContent).toBe('Beer');
    expect((await cell(1, 'fee')).textContent).toBe('€\u00a02.500');
    expect((await cell(2, 'fee')).textContent).toBe('');
    expect(await screen.findByText('3 klanten')).toBeTruthy();
    expect(
      document.querySelector('.ag-floating-bottom, .ag-grid-pinned-bottom-rows, [row-index="b-0"]')
        ?.textContent,
    ).toContain('3.500');
  });

  it('leaves out the totals row while nothing is summed', async () => {
    const { handle } = setUp();
    await cell(0, 'name');
    const totals = () => document.querySelector('[row-index="b-0"]');
    await waitFor(() => expect(totals()).not.toBeNull());
    act(() =>
      handle.current?.applyState({
        ...emptyGridState,
        filters: { type: { kind: 'values', values: [''] } },
      }),
    );
    await waitFor(() => expect(totals()).toBeNull());
    act(() => handle.current?.applyState(emptyGridState));
    await waitFor(() => expect(totals()).not.toBeNull());
  });

  it('searches with Ctrl+F and is entered with the arrow down while nothing is focused', async () => {
    const { user } = setUp();
    const first = await cell(0, 'id');
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Zoeken in de lijst' }));
    act(() => screen.getByRole('textbox', { name: 'Zoeken in de lijst' }).blur());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(first);
  });

  it('filters, reads the filter aloud and exports what is left', async () => {
    const { handle, user } = setUp();
    await cell(0, 'name');
    act(() =>
      handle.current?.applyState({
        ...emptyGridState,
        filters: { type: { kind: 'values', values: ['A', ''] } },
      }),
    );
    expect(await screen.findByText('Type A, leeg')).toBeTruthy();
    expect(await screen.findByText('2 van 3 klanten')).toBeTruthy();
    expect(handle.current?.exportTable('Klanten')).toMatchObject({
      title: 'Klanten',
      rows: [
        ['001', 'Appel', 'A', 100_000],
        ['003', 'Citroen', null, null],
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Filter verwijderen: Type A, leeg' }));
    expect(await screen.findByText('3 klanten')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Zoeken in de lijst' }), 'beer');
    expect(await screen.findByText('1 van 3 klanten')).toBeTruthy();
  });

  it('stores a typed cell once and moves down', async () => {
    const { gestures, user } = setUp();
    await user.click(await cell(0, 'name'));
    await user.keyboard('Peer{Enter}');
    await waitFor(async () => expect((await cell(0, 'name')).textContent).toBe('Peer'));
    expect(gestures).toEqual([
      [{ rowId: '001', column: 'name', text: 'Peer', value: 'Peer', seen: 'Appel' }],
    ]);
    expect(document.activeElement?.closest('.ag-row')?.getAttribute('row-index')).toBe('1');
  });

  it('keeps what cannot be understood, says why, and lets Escape take it away', async () => {
    const { gestures, user } = setUp();
    await user.click(await cell(1, 'fee'));
    await user.keyboard('1.2.3,4{Enter}');
    const wrong = await cell(1, 'fee');
    await waitFor(() => expect(wrong.getAttribute('aria-invalid')).toBe('true'));
    expect(wrong.textContent).toBe('1.2.3,4');
    expect(wrong.getAttribute('aria-description')).toContain('is geen bedrag');
    expect(gestures).toEqual([]);
    await user.click(wrong);
    await user.keyboard('{Escape}');
    expect((await cell(1, 'fee')).textContent).toBe('€\u00a02.500');
  });

  it('keeps what the store refuses', async () => {
    const { user } = setUp();
    await user.click(await cell(1, 'name'));
    await user.keyboard('dubbel{Tab}');
    await waitFor(async () =>
      expect((await cell(1, 'name')).getAttribute('aria-description')).toBe('Deze naam bestaat al.'),
    );
    expect((await cell(1, 'name')).textContent).toBe('dubbel');
  });

  it('says that a cell cannot be changed', async () => {
    const { gestures, user } = setUp();
    await user.click(await cell(0, 'id'));
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/1 cel kan hier niet worden gewijzigd/)).toBeTruthy();
    expect(gestures).toEqual([]);
  });

  it('copies text that no spreadsheet computes, and pastes a block in one gesture', async () => {
    const { gestures, user } = setUp();
    await user.click(await cell(0, 'name'));
    await user.keyboard('=1+1{Enter}');
    await waitFor(async () => expect((await cell(0, 'name')).textContent).toBe('=1+1'));
    await user.click(await cell(0, 'name'));
    const copied = new Map<string, string>();
    const clipboardData = { setData: (type: string, text: string) => copied.set(type, text) };
    fireEvent.copy(await cell(0, 'name'), { clipboardData });
    expect(copied.get('text/plain')).toBe("'=1+1");
    await user.click(await cell(1, 'name'));
    await user.paste("'=2+2\tC\nPruim\tZ\n");
    await waitFor(() =>
      expect(gestures.at(-1)?.map((change) => `${change.rowId} ${change.column} ${change.text}`)).toEqual([
        '002 name =2+2',
        '002 type C',
        '003 name Pruim',
      ]),
    );
    expect((await cell(2, 'type')).getAttribute('aria-description')).toContain('‘Z’ staat niet in de lijst');
  });

  it('chooses a code from the list', async () => {
    const { gestures, user } = setUp();
    await user.click(await cell(2, 'type'));
    await user.keyboard('{F2}');
    await user.click(await screen.findByRole('option', { name: 'B' }));
    await waitFor(() =>
      expect(gestures).toEqual([[{ rowId: '003', column: 'type', text: 'B', value: 'B', seen: null }]]),
    );
  });
});
