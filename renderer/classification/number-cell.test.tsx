import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { NumberCell, type NumberKind } from './number-cell.tsx';

const cellOf = (label: string): HTMLInputElement => screen.getByLabelText(label);

function Sheet({ kind, start }: { kind: NumberKind; start: (number | null)[] }) {
  const [values, setValues] = useState(start);
  return (
    <>
      <table>
        <tbody>
          {values.map((value, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of this sheet never move
            <tr key={row}>
              <td>
                <NumberCell
                  label={`cel ${row}`}
                  kind={kind}
                  value={value}
                  isInvalid={false}
                  column="from"
                  onChange={(next) => setValues(values.map((each, index) => (index === row ? next : each)))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <output>{JSON.stringify(values)}</output>
    </>
  );
}

describe('NumberCell', () => {
  it.each<[NumberKind, number, string, string, number]>([
    ['amount', 150_000, '1.500', '7.500,50', 750_050],
    ['percentage', 500, '5', '7,5', 750],
    ['age', 30, '30', '35', 35],
    ['points', 2, '2', '3', 3],
  ])('shows and reads %s in the unit of people', async (kind, value, shown, typed, read) => {
    render(<Sheet kind={kind} start={[value]} />);
    const cell = cellOf('cel 0');
    expect(cell.value).toBe(shown);
    await userEvent.clear(cell);
    await userEvent.type(cell, typed);
    expect(screen.getByRole('status').textContent).toBe(JSON.stringify([read]));
  });

  it('keeps what was typed when it is no figure, marks it, and changes nothing', async () => {
    render(<Sheet kind="points" start={[2]} />);
    const cell = cellOf('cel 0');
    await userEvent.type(cell, 'x');
    await userEvent.tab();
    expect(cell.value).toBe('x');
    expect(cell.getAttribute('aria-invalid')).toBe('true');
    expect(cell.title).toContain('x');
    expect(screen.getByRole('status').textContent).toBe('[2]');
  });

  it('reads an empty cell as no limit', async () => {
    render(<Sheet kind="amount" start={[100]} />);
    await userEvent.clear(cellOf('cel 0'));
    expect(screen.getByRole('status').textContent).toBe('[null]');
  });

  it('goes up and down with the arrows and Enter', async () => {
    render(<Sheet kind="points" start={[1, 2, 3]} />);
    await userEvent.click(cellOf('cel 0'));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(document.activeElement).toBe(cellOf('cel 2'));
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(cellOf('cel 1'));
    expect(screen.getByRole('status').textContent).toBe('[1,2,3]');
  });
});
