import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CallRefused } from '#renderer/calls/invoke.ts';
import { ValueField } from '#renderer/ui/value-field.tsx';
import { parseNumber } from '#shared/text/parse.ts';

type Saved = [value: number | null, expected: number | null];

/** A field over one number that the test holds, as an office would. */
function show(stored: number | null) {
  const office = { value: stored, saved: [] as Saved[] };
  const field = () => (
    <MantineProvider>
      <ValueField<number>
        label="Geboortejaar"
        value={office.value}
        shown={String(office.value ?? '')}
        parse={(typed) => parseNumber(typed)}
        save={(value, expected) => {
          if (expected !== office.value) {
            const refusal = {
              code: 'CONFLICT',
              message: 'Intussen gewijzigd.',
              data: { current: office.value },
            };
            return Promise.reject(new CallRefused({ ...refusal, code: 'CONFLICT' }));
          }
          office.saved.push([value, expected]);
          office.value = value;
          return Promise.resolve();
        }}
      />
    </MantineProvider>
  );
  const { rerender } = render(field());
  const input = screen.getByLabelText<HTMLInputElement>('Geboortejaar');
  return { office, input, refresh: () => rerender(field()) };
}

function type(input: HTMLInputElement, text: string) {
  fireEvent.change(input, { target: { value: text } });
}

describe('a field of a form', () => {
  it('saves when one leaves it, with the value that was seen', async () => {
    const { office, input, refresh } = show(1960);
    type(input, '1962');
    fireEvent.blur(input);
    await waitFor(() => expect(office.saved).toEqual([[1962, 1960]]));
    refresh();
    await waitFor(() => expect(input.value).toBe('1962'));
    expect(input.hasAttribute('data-pristine')).toBe(true);
  });

  it('saves nothing when nothing was changed', () => {
    const { office, input } = show(1960);
    fireEvent.blur(input);
    type(input, '1960');
    fireEvent.blur(input);
    expect(office.saved).toEqual([]);
  });

  it('keeps what was typed and says why it is refused; Escape takes it back', async () => {
    const { office, input } = show(1960);
    type(input, 'negentien');
    fireEvent.blur(input);
    expect(await screen.findByText(/geen heel getal/)).toBeTruthy();
    expect(input.value).toBe('negentien');
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(input.value).toBe('1960');
    expect(screen.queryByText(/geen heel getal/)).toBeNull();
    expect(office.saved).toEqual([]);
  });

  it('saves over a value that changed meanwhile only after Enter', async () => {
    const { office, input } = show(1960);
    type(input, '1962');
    office.value = 1955;
    fireEvent.blur(input);
    expect(await screen.findByText('Intussen gewijzigd.')).toBeTruthy();
    expect(input.value).toBe('1962');
    fireEvent.blur(input);
    expect(office.saved).toEqual([]);
    fireEvent.keyDown(input, { key: 'Enter' });
    await waitFor(() => expect(office.saved).toEqual([[1962, 1955]]));
  });
});
