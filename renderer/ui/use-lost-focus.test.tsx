import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';

function Result() {
  return (
    <h2 ref={useLostFocus<HTMLHeadingElement>()} tabIndex={-1}>
      Geïmporteerd
    </h2>
  );
}

function Page({ isDone }: { isDone: boolean }) {
  return (
    <>
      <input aria-label="Zoeken" />
      {isDone ? <Result /> : <button type="button">Importeren</button>}
    </>
  );
}

it('gives the focus to the result when the button that had it went away', () => {
  const { rerender } = render(<Page isDone={false} />);
  screen.getByRole('button').focus();
  // React removes the button before the result takes over.
  rerender(<Page isDone />);
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});

it('leaves the focus where a person has put it meanwhile', () => {
  const { rerender } = render(<Page isDone={false} />);
  screen.getByLabelText('Zoeken').focus();
  rerender(<Page isDone />);
  expect(document.activeElement).toBe(screen.getByLabelText('Zoeken'));
});

it('takes it from a button that was switched off', () => {
  const { rerender } = render(<button type="button">Overnemen</button>);
  screen.getByRole('button').focus();
  const done = (
    <>
      <button type="button" disabled>
        Overnemen
      </button>
      <Result />
    </>
  );
  rerender(done);
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});
