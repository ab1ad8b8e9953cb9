import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slugOf, type Inline } from '#shared/guide/markdown.ts';
import { screens } from '#renderer/app/screens.ts';
import { GuidePanelBody } from '#renderer/guide/guide-panel-body.tsx';
import { GuideScreen } from '#renderer/guide/guide-screen.tsx';
import { guideStore, useGuide } from '#renderer/guide/guide-store.ts';
import { findTopic, topics } from '#renderer/guide/topics.ts';
import { startTopic } from '#renderer/guide/use-start-guide.ts';

beforeEach(() => {
  window.location.hash = '';
});
afterEach(() => guideStore.close());

function inlines(key: string): Inline[] {
  return (findTopic(key)?.blocks ?? []).flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return [];
      case 'paragraph':
      case 'note':
        return block.content;
      case 'list':
        return block.items.flat();
      case 'table':
        return [block.head, ...block.rows].flat(2);
    }
  });
}

describe('the guide', () => {
  it('has a topic for every screen and for the start screen', () => {
    const keys = topics.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain(startTopic);
    const missing = screens
      .filter(({ guide }) => !keys.includes(guide))
      .map(({ path, guide }) => `${path}: ${guide}`);
    expect(missing).toEqual([]);
  });

  it.each(topics.map(({ key }) => key))('links only to what exists in %s', (key) => {
    const headings = (target: string) =>
      (findTopic(target)?.blocks ?? []).flatMap((block) =>
        block.type === 'heading' ? [slugOf(block.text)] : [],
      );
    const broken = inlines(key).filter((part) => {
      if (part.type !== 'link') return false;
      const [target = '', heading] = part.target.split('#');
      return (
        findTopic(target) === undefined || (heading !== undefined && !headings(target).includes(heading))
      );
    });
    expect(broken).toEqual([]);
  });

  it.each(topics.map(({ key }) => key))('keeps to the words of the program in %s', (key) => {
    const text = inlines(key)
      .map((part) => part.text)
      .join(' ');
    expect(text).not.toMatch(/!|\b(?:wij|ons|onze|we)\b/i);
  });
});

describe('the screen of the guide', () => {
  const open = (topic: string) =>
    render(
      <MantineProvider>
        <GuideScreen parameters={{ topic }} />
      </MantineProvider>,
    );

  it('shows a topic, the contents and its neighbours', () => {
    const [first, second] = topics;
    open(first?.key ?? '');
    expect(screen.getByRole('article', { name: first?.title ?? '' })).toBeTruthy();
    const contents = screen.getByRole('navigation', { name: 'Onderwerpen' });
    expect(within(contents).getAllByRole('link')).toHaveLength(topics.length);
    expect(screen.getByRole('link', { name: `Volgende onderwerp${second?.title ?? ''}` })).toBeTruthy();
  });

  it('finds places by words', () => {
    open('overzicht');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'toetsenbord' } });
    expect(screen.getByRole('status').textContent).toMatch(/gevonden/);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zxqv' } });
    expect(screen.getByRole('status').textContent).toMatch(/Niets gevonden/);
  });

  it('says that a topic does not exist', () => {
    open('bestaat-niet');
    expect(screen.getByText(/Dit onderwerp bestaat niet/)).toBeTruthy();
  });
});

describe('the panel of the guide', () => {
  function Panel() {
    const { isOpen, target } = useGuide();
    return isOpen ? <GuidePanelBody target={target ?? 'overzicht'} /> : null;
  }

  it('opens at the screen, turns its own pages, and closes with Escape', () => {
    render(
      <MantineProvider>
        <button type="button">eerder</button>
        <Panel />
      </MantineProvider>,
    );
    const before = screen.getByRole('button', { name: 'eerder' });
    before.focus();
    fireEvent(window, new Event('focus'));
    guideStore.toggle();
    return screen.findByRole('complementary', { name: 'Handleiding' }).then(async (panel) => {
      expect(document.activeElement).toBe(panel);
      expect(within(panel).getByRole('article', { name: findTopic('overzicht')?.title ?? '' })).toBeTruthy();
      guideStore.show(startTopic);
      await within(panel).findByRole('article', { name: findTopic(startTopic)?.title ?? '' });
      fireEvent.keyDown(panel, { key: 'Escape' });
      expect(screen.queryByRole('complementary')).toBeNull();
      expect(document.activeElement).toBe(before);
    });
  });
});
