import { isRestricted } from '#db/accounts/own-portfolio.ts';
import type { Connection } from '#db/office/database.ts';
import { loadBookYearStarts } from '#db/risk/book-year-starts.ts';
import type { YearFigures, YearProduction } from '#shared/figures/model.ts';
import type { Answers, RiskClass } from '#shared/risk/model.ts';
import type { RiskValues } from '#shared/risk/signal-model.ts';

/** What the signals read of a client, with its place in a group and what stands of its assessments. */
export interface LoadedRisk extends RiskValues {
  clientId: number;
  groupNumber: string | null;
  groupName: string | null;
  isHead: boolean;
  approvedBy: string | null;
  approvedId: number | null;
  draftId: number | null;
}

type Flag = 0 | 1 | null;
type ClientRow = [
  id: number,
  number: string,
  name: string,
  kind: RiskValues['kind'],
  status: RiskValues['status'],
  groupNumber: string | null,
  groupName: string | null,
  headId: number | null,
  branchCode: string | null,
  branchLabel: string | null,
  isHighRiskBranch: Flag,
  paymentCode: string | null,
  writeOffCode: string | null,
  hasOtherRisk: Flag,
  otherRiskReason: string | null,
  isPublicInterest: Flag,
  isProminentPerson: Flag,
  approvedId: number | null,
  riskClass: RiskClass | null,
  approvedOn: string | null,
  approvedBy: string | null,
  nextReviewOn: string | null,
  draftId: number | null,
  answers: string | null,
];

const clientColumns = `
  SELECT c.id, c.number, c.name, c.kind, c.status, g.number, g.name, g.head_client_id, c.branch_code, b.label,
    b.is_high_risk, s.payment_class_code, s.write_off_class_code, s.has_other_risk, s.other_risk_reason,
    s.is_public_interest, s.is_prominent_person, a.id, a.risk_class, a.approved_on, a.approved_by, a.next_review_on, d.id,
    coalesce(d.answers, a.answers)
  FROM client c
  LEFT JOIN client_group g ON g.id = c.group_id
  LEFT JOIN strategy s ON s.client_id = c.id
  LEFT JOIN code_item b ON b.list = 'branch' AND b.code = c.branch_code
  LEFT JOIN risk_assessment a ON a.client_id = c.id AND a.status = 'approved'
  LEFT JOIN risk_assessment d ON d.client_id = c.id AND d.status = 'draft'`;

type FigureRow = [
  number,
  number,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  YearFigures['status'],
];
type ProductionRow = [number, number, number | null, number | null, number | null, number | null];

/**
 * The values of every client, or of some: three statements, whatever their number. A member of a group without production or
 * classes of its own takes those of the head, which is how exports come; its figures and flags stay its own.
 */
export function loadRiskValues(
  connection: Connection,
  options: { today: string; figureYears: number; clientIds?: readonly number[] | undefined },
): LoadedRisk[] {
  const ids = options.clientIds && JSON.stringify(options.clientIds);
  const among = (column: string) =>
    ids === undefined ? '' : `AND ${column} IN (SELECT value FROM json_each(@ids))`;
  const seesFile = isRestricted(connection) ? 'c.id IN (SELECT client_id FROM own_file)' : '1';
  const lastYear = Number(options.today.slice(0, 4));
  const values = {
    ...(ids === undefined ? {} : { ids }),
    lastYear,
    firstYear: lastYear - options.figureYears,
  };
  // The statements list the columns of the row types in their order; CHECKs of the tables hold the enumerations.
  const clients = connection
    .prepare(`${clientColumns} WHERE ${seesFile} ${among('c.id')} ORDER BY c.number`)
    .raw()
    .all(values) as ClientRow[];
  const figures = groupByClient(
    connection
      .prepare(
        `SELECT client_id, year, turnover_cents, balance_total_cents, equity_cents, net_result_cents, staff_hundredths, status
         FROM yearly_figure WHERE year BETWEEN @firstYear AND @lastYear ${among('client_id')} ORDER BY client_id, year`,
      )
      .raw()
      .all(values) as FigureRow[],
    toFigures,
  );
  const productions = groupByClient(
    connection
      .prepare(
        `SELECT client_id, year, production_cents, write_off_cents, billed_cents, payment_days
         FROM yearly_production WHERE year BETWEEN @firstYear AND @lastYear ${among('client_id')} ORDER BY client_id, year`,
      )
      .raw()
      .all(values) as ProductionRow[],
    toProduction,
  );
  const byId = new Map(clients.map((row) => [row[0], row]));
  const loaded = { figures, productions, startOf: loadBookYearStarts(connection) };
  return clients.map((row) => toValues(row, byId, loaded));
}

/** The client and everyone in its group. */
export function findRiskFamily(connection: Connection, clientId: number): number[] {
  return connection
    .prepare(
      `SELECT @clientId UNION SELECT m.id FROM client c JOIN client m ON m.group_id = c.group_id WHERE c.id = @clientId`,
    )
    .pluck()
    .all({ clientId }) as number[];
}

function groupByClient<R extends [number, ...unknown[]], T>(
  rows: R[],
  convert: (row: R) => T,
): Map<number, T[]> {
  const byClient = new Map<number, T[]>();
  for (const row of rows) {
    const list = byClient.get(row[0]);
    if (list === undefined) byClient.set(row[0], [convert(row)]);
    else list.push(convert(row));
  }
  return byClient;
}

function toFigures(row: FigureRow): YearFigures {
  return {
    year: row[1],
    turnoverCents: row[2],
    balanceTotalCents: row[3],
    equityCents: row[4],
    netResultCents: row[5],
    staffHundredths: row[6],
    status: row[7],
  };
}

function toProduction(row: ProductionRow): YearProduction {
  return {
    year: row[1],
    productionCents: row[2],
    writeOffCents: row[3],
    billedCents: row[4],
    paymentDays: row[5],
  };
}

const none: never[] = [];

interface LoadedYears {
  figures: ReadonlyMap<number, YearFigures[]>;
  productions: ReadonlyMap<number, YearProduction[]>;
  startOf: (clientId: number, year: number) => string;
}

function toValues(
  row: ClientRow,
  byId: ReadonlyMap<number, ClientRow>,
  { figures, productions, startOf }: LoadedYears,
): LoadedRisk {
  const [clientId, number, name, kind, status, groupNumber, groupName, headId] = row;
  const own = productions.get(clientId);
  const head = headId === null || headId === clientId ? undefined : byId.get(headId);
  const isInherited = head !== undefined && own === undefined && row[11] === null && row[12] === null;
  const source = isInherited ? head : row;
  const newest = figures.get(clientId)?.at(-1)?.year;
  return {
    clientId,
    number,
    name,
    kind,
    status,
    groupNumber,
    groupName,
    isHead: headId === clientId,
    figures: figures.get(clientId) ?? none,
    bookYearStartsOn: newest === undefined ? null : startOf(clientId, newest),
    productions: productions.get(source[0]) ?? none,
    branchCode: row[8],
    branchLabel: row[9],
    isHighRiskBranch: toBoolean(row[10]),
    paymentCode: source[11],
    writeOffCode: source[12],
    hasOtherRisk: toBoolean(row[13]),
    otherRiskReason: row[14],
    isPublicInterest: toBoolean(row[15]),
    isProminentPerson: toBoolean(row[16]),
    inheritedFrom: isInherited ? head[1] : null,
    // The table holds answers that were checked when they were saved.
    answers: row[23] === null ? {} : (JSON.parse(row[23]) as Answers),
    current:
      row[18] === null || row[19] === null || row[21] === null
        ? null
        : { riskClass: row[18], approvedOn: row[19], nextReviewOn: row[21] },
    approvedId: row[17],
    approvedBy: row[20],
    draftId: row[22],
  };
}

function toBoolean(flag: Flag): boolean | null {
  return flag === null ? null : flag === 1;
}
