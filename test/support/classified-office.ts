import path from 'node:path';
import type { OfficeDatabase } from '#db/office/database.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { fillClients, type ClientFacts } from '#test/support/fill-clients.ts';
import { temporaryFolder } from '#test/support/office.ts';

/** A new office file with these clients, open. */
export function createFilledOffice(clients: Readonly<Record<string, ClientFacts>>): OfficeDatabase {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  const db = createOfficeFile(file, 'Testkantoor', '2026-01-05T08:00:00.000Z');
  fillClients(db.connection, clients);
  return db;
}

/** The path of a new office file with these clients, closed again. */
export function writeFilledOffice(clients: Readonly<Record<string, ClientFacts>>): string {
  const db = createFilledOffice(clients);
  db.close();
  return db.path;
}
