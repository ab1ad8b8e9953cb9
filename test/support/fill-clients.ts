import type { Connection } from '#db/office/database.ts';

/** What a test says about a client; what it leaves out is not known. */
export interface ClientFacts {
  name?: string;
  status?: 'prospect' | 'active' | 'former';
  group?: string;
  isHead?: true;
  birthYear?: number;
  branchCode?: string;
  strategy?: {
    ambassador?: 0 | 1;
    continuity?: string;
    fee?: string;
    writeOff?: string;
    payment?: string;
    age?: string;
    otherRisk?: 0 | 1;
  };
  /** Year → billed, production, write-off in cents. */
  amounts?: Record<number, readonly [number | null, number | null, number | null]>;
}

/** Everything known, worth 13 points in 2026 under the default definition. */
export const best: ClientFacts = {
  birthYear: 1980,
  branchCode: '04',
  strategy: { ambassador: 1, continuity: 'J', payment: '30', otherRisk: 0 },
  amounts: { 2025: [3_500_000, 3_600_000, 100_000] },
};

const recordedAt = '2026-01-05T08:00:00.000Z';

/** Puts clients into an office, by number; groups are made as they are named. */
export function fillClients(connection: Connection, clients: Readonly<Record<string, ClientFacts>>): void {
  connection.transaction(() => {
    for (const [number, facts] of Object.entries(clients)) addClient(connection, number, facts);
  })();
}

function addClient(connection: Connection, number: string, facts: ClientFacts): void {
  const groupId = facts.group === undefined ? null : findOrAddGroup(connection, facts.group);
  const { lastInsertRowid: id } = connection
    .prepare(
      `INSERT INTO client (number, name, status, group_id, birth_year, branch_code, base_origin, base_recorded_at, base_recorded_by)
       VALUES (?, ?, ?, ?, ?, ?, 'imported', '${recordedAt}', 'SEC')`,
    )
    .run(
      number,
      facts.name ?? `Klant ${number}`,
      facts.status ?? 'active',
      groupId,
      facts.birthYear ?? null,
      facts.branchCode ?? null,
    );
  if (facts.isHead)
    connection.prepare('UPDATE client_group SET head_client_id = ? WHERE id = ?').run(id, groupId);
  const { strategy } = facts;
  if (strategy !== undefined) {
    connection
      .prepare(
        `INSERT INTO strategy (client_id, is_ambassador, continuity_code, fee_class_code, write_off_class_code,
           payment_class_code, age_class_code, has_other_risk, base_origin, base_recorded_at, base_recorded_by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'imported', '${recordedAt}', 'SEC')`,
      )
      .run(
        id,
        strategy.ambassador ?? null,
        strategy.continuity ?? null,
        strategy.fee ?? null,
        strategy.writeOff ?? null,
        strategy.payment ?? null,
        strategy.age ?? null,
        strategy.otherRisk ?? null,
      );
  }
  for (const [year, [billed, production, writeOff]] of Object.entries(facts.amounts ?? {})) {
    connection
      .prepare(
        `INSERT INTO yearly_production (client_id, year, billed_cents, production_cents, write_off_cents, base_recorded_at, base_recorded_by)
         VALUES (?, ?, ?, ?, ?, '${recordedAt}', 'SEC')`,
      )
      .run(id, Number(year), billed, production, writeOff);
  }
}

function findOrAddGroup(connection: Connection, number: string): number {
  connection.prepare('INSERT INTO client_group (number) VALUES (?) ON CONFLICT DO NOTHING').run(number);
  return Number(connection.prepare('SELECT id FROM client_group WHERE number = ?').pluck().get(number));
}
