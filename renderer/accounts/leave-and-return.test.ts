import { afterEach, expect, it, vi } from 'vitest';
import {
  choosesName,
  expectSomebodyElse,
  leavePage,
  settleRoute,
  showsAnother,
} from '#renderer/accounts/leave-and-return.ts';

const reload = vi.fn<() => void>();

afterEach(() => {
  leavePage();
  reload.mockClear();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '#/');
});

/** The page as it is, but one that says when it is loaded again. */
function watchReload(): void {
  vi.stubGlobal('location', {
    get hash() {
      return window.document.location.hash;
    },
    reload,
  });
}

it('loads the page again when an office is left, and not otherwise', () => {
  watchReload();
  leavePage();
  expect(reload).not.toHaveBeenCalled();
  settleRoute('office', 'paula');
  leavePage();
  expect(reload).toHaveBeenCalledOnce();
});

it('goes on at the same screen for the same person', () => {
  watchReload();
  settleRoute('office', 'paula');
  window.history.replaceState(null, '', '#/klanten/000104');
  leavePage();
  settleRoute('office', 'paula');
  expect(window.location.hash).toBe('#/klanten/000104');
});

it('begins at the overview for anybody else', () => {
  watchReload();
  settleRoute('office', 'paula');
  window.history.replaceState(null, '', '#/klanten/000104');
  leavePage();
  settleRoute('office', 'sanne');
  expect(window.location.hash).toBe('#/');
});

it('leaves the choice of a name open for somebody else', () => {
  watchReload();
  settleRoute('office', 'paula');
  window.history.replaceState(null, '', '#/klanten');
  expectSomebodyElse();
  leavePage();
  expect(choosesName()).toBe(true);
  settleRoute('office', 'paula');
  expect(window.location.hash).toBe('#/');
  expect(choosesName()).toBe(false);
});

it('knows an office or a person that is no longer there', () => {
  watchReload();
  expect(showsAnother(null)).toBe(false);
  settleRoute('office', 'paula');
  expect(showsAnother({ officeId: 'office', accountId: 'paula' })).toBe(false);
  expect(showsAnother({ officeId: 'office', accountId: 'sanne' })).toBe(true);
  expect(showsAnother({ officeId: 'other', accountId: 'paula' })).toBe(true);
  expect(showsAnother(null)).toBe(true);
});
