import type { FileFilter } from '#electron/host/host.ts';

export interface PickerQuestion {
  kind: 'open' | 'save' | 'folder';
  title: string;
  filters: FileFilter[];
  multiple?: boolean;
  suggestedName?: string;
}

export interface Listing {
  folder: string;
  parent: string;
  folders: { name: string; path: string }[];
  files: { name: string; bytes: number }[];
  problem?: string;
}

const style = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.25rem; }
  ul { list-style: none; padding: 0; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 6px;
    max-height: 24rem; overflow: auto; }
  li a, li label { display: flex; gap: .6rem; padding: .35rem .75rem; color: inherit; text-decoration: none; }
  li a:hover, li label:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
  .size { margin-left: auto; opacity: .7; }
  .folder { opacity: .8; overflow-wrap: anywhere; }
  [role=alert] { color: light-dark(#a4262c, #ff9a9f); }
  input[type=text] { font: inherit; padding: .35rem .5rem; width: 24rem; max-width: 100%; }
  button, .button { font: inherit; padding: .4rem 1rem; margin-right: .5rem; }
`;

/** One step of choosing: a folder, what is in it, and the ways on. Everything works by keyboard and without script. */
export function pickerHtml(
  question: PickerQuestion,
  listing: Listing,
  notice: string,
  replaces = '',
): string {
  const folders = [{ name: '↑ map hoger', path: listing.parent }, ...listing.folders.map(inFolder)];
  const folderLines = folders.map(
    ({ name, path }) => `<li><a href="/?map=${encodeURIComponent(path)}">${escape(name)}</a></li>`,
  );
  const type = question.multiple === true ? 'checkbox' : 'radio';
  const fileLines = listing.files.map(({ name, bytes }) =>
    question.kind === 'open'
      ? `<li><label><input type="${type}" name="bestand" value="${escape(name)}"> ${escape(name)} ${size(bytes)}</label></li>`
      : `<li><label>${escape(name)} ${size(bytes)}</label></li>`,
  );
  const lines = question.kind === 'folder' ? folderLines : [...folderLines, ...fileLines];
  const text = notice || (listing.problem ?? '');
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escape(question.title)}</title><style>${style}</style></head>
<body><main><h1>${escape(question.title)}</h1><p class="folder">${escape(listing.folder)}</p>
<p role="alert">${escape(text)}</p>
<form action="/kiezen"><input type="hidden" name="map" value="${escape(listing.folder)}">
<ul>${lines.join('')}</ul>${question.kind === 'save' ? nameField(question, replaces) : ''}
<p><button type="submit">${labels[question.kind]}</button><button type="submit" formaction="/annuleren">Annuleren</button></p></form></main></body></html>`;
}

/** A folder shows by its slash. */
function inFolder(folder: { name: string; path: string }): { name: string; path: string } {
  return { ...folder, name: `${folder.name}/` };
}

const labels = { open: 'Openen', save: 'Bewaren', folder: 'Deze map kiezen' };

function nameField(question: PickerQuestion, replaces: string): string {
  return `<p><label>Naam <input type="text" name="naam" value="${escape(question.suggestedName ?? '')}" autofocus></label>
<input type="hidden" name="vervangen" value="${escape(replaces)}"></p>`;
}

function size(bytes: number): string {
  return `<span class="size">${new Intl.NumberFormat('nl-NL').format(Math.ceil(bytes / 1024))} kB</span>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
