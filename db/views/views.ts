import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import { GridState } from '#shared/grid/model.ts';
import type { SavedView } from '#shared/views/calls.ts';
import { viewsText } from '#shared/views/nl.ts';

interface Row {
  id: number;
  name: string;
  state: string;
}

/** The views of a screen by name. One that this version cannot read (any more) is left out and stays as it is. */
export function listViews(connection: Connection, screen: string): SavedView[] {
  const rows = connection
    .prepare('SELECT id, name, state FROM saved_view WHERE screen = ? ORDER BY name COLLATE NOCASE')
    .all(screen) as Row[];
  return rows.flatMap((row) => {
    const state = parseState(row.state);
    return state === null ? [] : [{ id: row.id, name: row.name, state }];
  });
}

/** Keeps a view; one of the same name is replaced. */
export function saveView(connection: Connection, screen: string, name: string, state: GridState): SavedView {
  const id: unknown = connection
    .prepare(
      `INSERT INTO main.saved_view (screen, name, state) VALUES (?, ?, ?)
       ON CONFLICT (screen, name) DO UPDATE SET state = excluded.state RETURNING id`,
    )
    .pluck()
    .get(screen, name, JSON.stringify(state));
  return { id: Number(id), name, state };
}

export function renameView(connection: Connection, id: number, name: string): SavedView {
  const { screen } = getView(connection, id);
  const taken = connection
    .prepare('SELECT 1 FROM saved_view WHERE screen = ? AND name = ? AND id <> ?')
    .get(screen, name, id);
  if (taken !== undefined) throw new Refused('CONFLICT', viewsText.refusals.taken(name));
  connection.prepare('UPDATE main.saved_view SET name = ? WHERE id = ?').run(name, id);
  const renamed = listViews(connection, screen).find((view) => view.id === id);
  if (!renamed) throw new Refused('NOT_FOUND', viewsText.refusals.gone);
  return renamed;
}

/** Removes a view and returns its name. */
export function removeView(connection: Connection, id: number): string {
  const { name } = getView(connection, id);
  connection.prepare('DELETE FROM main.saved_view WHERE id = ?').run(id);
  return name;
}

/** How a person left a screen. Kept beside the views, under a screen name that no view can have. */
export function findLastState(connection: Connection, screen: string, account: string): GridState | null {
  const state: unknown = connection
    .prepare('SELECT state FROM saved_view WHERE screen = ? AND name = ?')
    .pluck()
    .get(lastOf(screen), account.slice(0, 100));
  return typeof state === 'string' ? parseState(state) : null;
}

export function saveLastState(
  connection: Connection,
  screen: string,
  account: string,
  state: GridState,
): void {
  saveView(connection, lastOf(screen), account.slice(0, 100), state);
}

function lastOf(screen: string): string {
  return `${screen} / laatst`;
}

function getView(connection: Connection, id: number): { screen: string; name: string } {
  const row = connection
    .prepare(`SELECT screen, name FROM saved_view WHERE id = ? AND screen NOT LIKE '% / laatst'`)
    .get(id) as { screen: string; name: string } | undefined;
  if (!row) throw new Refused('NOT_FOUND', viewsText.refusals.gone);
  return row;
}

function parseState(json: string): GridState | null {
  const parsed = GridState.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}
