import { existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import type { FileFilter, HostDialogs } from '#electron/host/host.ts';
import { type Listing, pickerHtml, type PickerQuestion } from '#electron/host/chromium-picker-html.ts';

const origin = 'https://kiezer.localhost';

/** File dialogs as pages of the host's own, which the program's page can neither see nor reach. */
export function createPickerDialogs(openPage: () => Promise<Page>, startFolder: string): HostDialogs {
  let folder = existsSync(startFolder) ? startFolder : os.homedir();
  const ask = async (question: PickerQuestion): Promise<string[]> => {
    const page = await openPage();
    try {
      const chosen = await showPicker(page, question, folder);
      if (chosen[0] !== undefined) folder = path.dirname(chosen[0]);
      return chosen;
    } finally {
      await page.close().catch(() => {});
    }
  };
  return {
    openFiles: ({ title, filters, multiple }) => ask({ kind: 'open', title, filters, multiple }),
    saveFile: async ({ title, suggestedName, filters }) => {
      const [chosen] = await ask({ kind: 'save', title, filters, suggestedName });
      return chosen ?? null;
    },
    chooseFolder: async ({ title }) => (await ask({ kind: 'folder', title, filters: [] }))[0] ?? null,
  };
}

async function showPicker(page: Page, question: PickerQuestion, startFolder: string): Promise<string[]> {
  return await new Promise((resolve, reject) => {
    page.once('close', () => resolve([]));
    const answer = async (route: Route) => {
      const url = new URL(route.request().url());
      const reply = url.origin === origin ? respond(url, question, startFolder) : { status: 204, body: '' };
      if (reply === 'cancelled') resolve([]);
      else if (Array.isArray(reply)) resolve(reply);
      else await route.fulfill({ ...reply, contentType: 'text/html; charset=utf-8', headers });
    };
    const open = async () => {
      await page.route('**/*', answer);
      await page.goto(`${origin}/`);
      await page.bringToFront();
    };
    open().catch(reject);
  });
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'`,
};

type Answer = { status: number; body: string } | string[] | 'cancelled';

function respond(url: URL, question: PickerQuestion, startFolder: string): Answer {
  const folder = path.resolve(url.searchParams.get('map') ?? startFolder);
  const listing = listFolder(folder, question.filters);
  if (url.pathname === '/annuleren') return 'cancelled';
  if (url.pathname !== '/kiezen') return { status: 200, body: pickerHtml(question, listing, '') };
  if (question.kind === 'folder') return [folder];
  if (question.kind === 'open') {
    const chosen = url.searchParams.getAll('bestand').map((name) => path.join(folder, path.basename(name)));
    return chosen.length > 0
      ? chosen
      : { status: 200, body: pickerHtml(question, listing, 'Kies eerst een bestand.') };
  }
  return save(url, question, listing);
}

/** Refuses a name that is none, and asks before an existing file is replaced. */
function save(url: URL, question: PickerQuestion, listing: Listing): Answer {
  const typed = (url.searchParams.get('naam') ?? '').trim();
  if (typed === '' || typed !== path.basename(typed)) {
    return { status: 200, body: pickerHtml(question, listing, 'Typ een naam zonder mappen.') };
  }
  const extension = question.filters[0]?.extensions[0];
  const name = extension === undefined || path.extname(typed) !== '' ? typed : `${typed}.${extension}`;
  const file = path.join(listing.folder, name);
  if (existsSync(file) && url.searchParams.get('vervangen') !== name) {
    const text = `${name} bestaat al. Kies nog eens om het bestand te vervangen.`;
    return { status: 200, body: pickerHtml({ ...question, suggestedName: name }, listing, text, name) };
  }
  return [file];
}

function listFolder(folder: string, filters: readonly FileFilter[]): Listing {
  const extensions = filters.flatMap((filter) =>
    filter.extensions.map((extension) => `.${extension.toLowerCase()}`),
  );
  const accepts = (name: string) =>
    extensions.length === 0 ||
    extensions.includes('.*') ||
    extensions.includes(path.extname(name).toLowerCase());
  const listing: Listing = { folder, parent: path.dirname(folder), folders: [], files: [] };
  try {
    for (const name of readdirSync(folder).toSorted((one, other) => one.localeCompare(other, 'nl'))) {
      if (name.startsWith('.')) continue;
      const stats = statSync(path.join(folder, name), { throwIfNoEntry: false });
      if (stats?.isDirectory()) listing.folders.push({ name, path: path.join(folder, name) });
      else if (stats?.isFile() && accepts(name)) listing.files.push({ name, bytes: stats.size });
    }
  } catch {
    listing.problem = 'Deze map kan niet worden gelezen.';
  }
  return listing;
}
