import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
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
