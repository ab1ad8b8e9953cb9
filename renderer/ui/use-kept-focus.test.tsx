import { render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useKeptFocus } from '#renderer/ui/use-kept-focus.ts';

function Page({ isBusy }: { isBusy: boolean }) {
  useKeptFocus();
  return (
    <>
      <input aria-label="Zoeken" />
      <button type="button" disabled={isBusy}>
        Opslaan
      </button>
    </>
  );
}

it('gives a button the focus back that it lost while it was at work', async () => {
  const { rerender } = render(<Page isBusy={false} />);
  const button = screen.getByRole('button');
  button.focus();
  rerender(<Page isBusy />);
  // As browsers do with what can no longer have it.
  button.blur();
  rerender(<Page isBusy={false} />);
  await waitFor(() => expect(document.activeElement).toBe(button));
});

it('leaves the focus where a person has put it meanwhile', async () => {
  const { rerender } = render(<Page isBusy={false} />);
  screen.getByRole('button').focus();
  rerender(<Page isBusy />);
  screen.getByLabelText('Zoeken').focus();
  rerender(<Page isBusy={false} />);
  await waitFor(() => expect(screen.getByRole('button')).not.toHaveProperty('disabled', true));
  expect(document.activeElement).toBe(screen.getByLabelText('Zoeken'));
});
