import type { Connection } from '#db/office/database.ts';
import { defaultCodes } from '#shared/codes/default-lists.ts';

/** Fills a new office file: its identity, the working year and the default code lists. */
export function seedOffice(
  connection: Connection,
  office: { officeId: string; name: string; now: string },
): void {
  const set = connection.prepare('INSERT INTO main.setting (key, value) VALUES (?, ?)');
  const add = connection.prepare(
    `INSERT INTO main.code_item (list, code, label, is_high_risk, is_proposal, position) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  connection.transaction(() => {
    set.run('office.id', JSON.stringify(office.officeId));
    set.run('office.name', JSON.stringify(office.name));
    set.run('office.createdAt', JSON.stringify(office.now));
    set.run('office.workingYear', JSON.stringify(Number(office.now.slice(0, 4))));
    set.run('office.isDemo', 'false');
    defaultCodes.forEach((item, index) =>
      add.run(item.list, item.code, item.label, item.isHighRisk ? 1 : 0, item.isProposal ? 1 : 0, index),
    );
  })();
}
