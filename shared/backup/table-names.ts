import { recordNames } from '#shared/history/record-names.ts';
import { damagedText } from '#shared/office/damaged-nl.ts';

/** What a person counts, by table, in the order in which a comparison shows it. */
const plurals: Readonly<Record<string, string>> = {
  client: 'Klanten',
  client_group: 'Klantgroepen',
  contact: 'Contacten',
  strategy: 'Strategiegegevens',
  client_role: 'Rollen van klanten',
  yearly_figure: 'Jaarcijfers',
  yearly_production: 'Productie per jaar',
  gift: 'Attenties',
  employee: 'Medewerkers',
  employee_contract: 'Contracten',
  employee_budget: 'Begrotingen',
  employee_absence: 'Afwezigheid',
  service: 'Diensten',
  client_plan: 'Planningen van klanten',
  planned_line: 'Geplande uren',
  role_plan: 'Nieuwe rollen',
  advisory: 'Adviesdiensten',
  risk_assessment: 'Risicobeoordelingen',
  deadline_done: 'Gereed gemelde termijnen',
  data_request: 'Verzoeken om gegevens',
  audit_file: 'Auditfiles',
  year_closing: 'Afgesloten planjaren',
  maintenance_year_step: 'Stappen van het onderhoudsplan',
  saved_view: 'Weergaven',
  code_item: 'Codes',
};

/** Rows of one kind, then and now. */
export interface ComparedCount {
  table: string;
  label: string;
  held: number;
  now: number;
}

/** These are shown also when nothing differs. */
const always: ReadonlySet<string> = new Set(['client', 'client_group', 'employee', 'yearly_figure']);

/** What a person calls these tables; those that nobody has a word for are one entry at the end. */
export function nameTables(tables: readonly string[]): string[] {
  const known = tables.flatMap((table) => plurals[table] ?? recordNames[table] ?? []);
  const isKnown = (table: string) => table in plurals || table in recordNames;
  const others = tables.every(isKnown) ? [] : [damagedText.other];
  return [...new Set(known)].toSorted((a, b) => a.localeCompare(b, 'nl')).concat(others);
}

/** Compares what two moments hold: the kinds that everyone knows an office by, and every other kind of record that differs. */
export function compareCounts(
  held: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): ComparedCount[] {
  const names = [...new Set([...Object.keys(plurals), ...Object.keys(recordNames)])];
  return names.flatMap((table) => {
    const count = { held: held[table] ?? 0, now: now[table] ?? 0 };
    if (count.held === count.now && !always.has(table)) return [];
    return [{ table, label: plurals[table] ?? recordNames[table] ?? table, ...count }];
  });
}
