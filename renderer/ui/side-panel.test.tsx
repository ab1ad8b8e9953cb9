import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <input aria-label="Zoeken" />
      <button type="button" onClick={() => setIsOpen(true)}>
        Openen
      </button>
      {isOpen && (
        <SidePanel title="Details" closeLabel="Sluiten" onClose={() => setIsOpen(false)}>
          <input aria-label="Uren" />
        </SidePanel>
      )}
    </>
  );
}

const panel = () => screen.queryByRole('complementary', { name: 'Details' });

it('closes by Escape from within and from beside it, and gives the focus back', async () => {
  const user = userEvent.setup();
  render(<Page />, { wrapper: MantineProvider });
  const open = screen.getByRole('button', { name: 'Openen' });
  await user.click(open);
  await user.keyboard('{Escape}');
  expect(panel()).toBeNull();
  await user.click(open);
  await user.click(screen.getByLabelText('Uren'));
  await user.keyboard('{Escape}');
  expect(panel()).toBeNull();
  expect(document.activeElement).toBe(open);
});

it('leaves Escape to a field beside it', async () => {
  const user = userEvent.setup();
  render(<Page />, { wrapper: MantineProvider });
  await user.click(screen.getByRole('button', { name: 'Openen' }));
  await user.click(screen.getByLabelText('Zoeken'));
  await user.keyboard('{Escape}');
  expect(panel()).not.toBeNull();
});

/** The panel closes first; what opened it goes with it, or later when the screen has its answer. */
function PageOfYear({ goesLater }: { goesLater: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isClosed, setIsClosed] = useState(false);
  return (
    <main id="inhoud" tabIndex={-1}>
      {!isClosed && (
        <button type="button" onClick={() => setIsOpen(true)}>
          Jaar sluiten
        </button>
      )}
      {isOpen && (
        <SidePanel title="Details" closeLabel="Sluiten" onClose={() => setIsOpen(false)}>
          <button
            type="button"
            onClick={() => {
              if (goesLater) window.addEventListener('answer', () => setIsClosed(true), { once: true });
              else setIsClosed(true);
              setIsOpen(false);
            }}
          >
            Doen
          </button>
        </SidePanel>
      )}
    </main>
  );
}

it.each([false, true])('focuses the content when what opened it is gone (later: %s)', async (goesLater) => {
  const user = userEvent.setup();
  render(<PageOfYear goesLater={goesLater} />, { wrapper: MantineProvider });
  await user.click(screen.getByRole('button', { name: 'Jaar sluiten' }));
  await user.click(screen.getByRole('button', { name: 'Doen' }));
  expect(panel()).toBeNull();
  expect(screen.queryByRole('button', { name: 'Jaar sluiten' }) !== null).toBe(goesLater);
  act(() => void window.dispatchEvent(new Event('answer')));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});
