import { hidesMargins } from '#db/accounts/margins.ts';
import { getDefinition } from '#db/classification/definitions.ts';
import { referenceYearOf } from '#db/classification/classify-office.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import type { ScoringHead } from '#shared/classification/call-models.ts';
import type { Classification, ClassifiedUnit } from '#shared/classification/classify.ts';
import { hideMargins } from '#shared/classification/hide-margins.ts';
import { classifyUnits } from '#shared/classification/classify.ts';
import type { CompiledDefinition } from '#shared/classification/compile-definition.ts';
import { compileDefinition } from '#shared/classification/compile-definition.ts';
import { computeScore } from '#shared/classification/compute-score.ts';
import type { ClientType } from '#shared/classification/model.ts';
import type { RawValues } from '#shared/classification/raw-values.ts';
import type { Unit, UnitClient, UnitId } from '#shared/classification/units.ts';

/** A kept scoring exactly as it was: types, points and explanation are read, not computed again. */
export function loadScoringAsThen(db: OfficeDatabase, scoring: ScoringHead): Classification {
  const at = dayOfScoring(scoring);
  const definition = compileDefinition(getDefinition(db, scoring.definitionId).definition);
  const units = loadLines(db.connection, scoring.id).map(({ line, unit }) =>
    toClassified(line, unit, definition, at.referenceYear),
  );
  return seen(db, { definition, ...at, units });
}

/** The kept values of a scoring, scored again under another definition, with the overrides of then. */
export function loadScoringUnder(
  db: OfficeDatabase,
  scoring: ScoringHead,
  definition: CompiledDefinition,
): Classification {
  const lines = loadLines(db.connection, scoring.id);
  const overrides = new Map(
    lines.flatMap(({ line, unit }) => {
      const override = toOverride(line);
      return override === null ? [] : [[unit.id, override] as const];
    }),
  );
  const units = lines.map(({ unit }) => unit);
  return seen(db, classifyUnits(units, definition, dayOfScoring(scoring), overrides));
}

function seen({ connection }: OfficeDatabase, classification: Classification): Classification {
  return hidesMargins(connection) ? hideMargins(classification) : classification;
}

function dayOfScoring(scoring: ScoringHead) {
  return { on: scoring.referenceOn, referenceYear: referenceYearOf(scoring.referenceOn) };
}

type Flag = 0 | 1 | null;

interface Line {
  id: number;
  unit: UnitId;
  unitName: string;
  headNumber: string | null;
  computedType: ClientType | null;
  points: number | null;
  minPoints: number;
  maxPoints: number;
  overrideType: ClientType | null;
  overrideReason: string | null;
  overrideExpiresOn: string | null;
  outcome: string;
  amountsYear: number | null;
  billedCents: number | null;
  productionCents: number | null;
  writeOffCents: number | null;
  feeVolumeCode: string | null;
  writeOffCode: string | null;
  paymentCode: string | null;
  ambassador: Flag;
  continuityCode: string | null;
  ageClassCode: string | null;
  birthYear: number | null;
  branchCode: string | null;
  branchLabel: string | null;
  isHighRiskBranch: Flag;
  otherRisk: Flag;
  origins: string;
}

const selectLines = `
  SELECT id, unit, unit_name AS unitName, head_number AS headNumber, computed_type AS computedType, points,
    min_points AS minPoints, max_points AS maxPoints, override_type AS overrideType, override_reason AS overrideReason,
    override_expires_on AS overrideExpiresOn, outcome, amounts_year AS amountsYear, billed_cents AS billedCents,
    production_cents AS productionCents, write_off_cents AS writeOffCents, fee_volume_code AS feeVolumeCode,
    write_off_code AS writeOffCode, payment_code AS paymentCode, ambassador, continuity_code AS continuityCode,
    age_class_code AS ageClassCode, birth_year AS birthYear, branch_code AS branchCode, branch_label AS branchLabel,
    is_high_risk_branch AS isHighRiskBranch, other_risk AS otherRisk, origins
  FROM classification_line WHERE scoring_id = ? ORDER BY id`;

interface Member extends Pick<UnitClient, 'number' | 'name' | 'status'> {
  lineId: number;
}

function loadLines(connection: Connection, scoringId: number): { line: Line; unit: Unit }[] {
  const lines = connection.prepare(selectLines).all(scoringId) as Line[];
  const members = connection
    .prepare(
      `SELECT m.line_id AS lineId, m.number, m.name, m.status FROM classification_line l
       JOIN classification_member m ON m.line_id = l.id WHERE l.scoring_id = ? ORDER BY m.id`,
    )
    .all(scoringId) as Member[];
  const byLine = Map.groupBy(members, ({ lineId }) => lineId);
  return lines.map((line) => ({ line, unit: toUnit(line, byLine.get(line.id) ?? []) }));
}

function toUnit(line: Line, rows: readonly Member[]): Unit {
  const isGroup = line.unit.startsWith('group:');
  const number = line.unit.slice(line.unit.indexOf(':') + 1);
  const members = rows.map((row): UnitClient => ({
    number: row.number,
    name: row.name,
    status: row.status,
    groupNumber: isGroup ? number : null,
    groupName: isGroup ? line.unitName : null,
    isHead: isGroup && row.number === line.headNumber,
  }));
  return {
    id: line.unit,
    number,
    name: line.unitName,
    head: members.find((member) => member.number === line.headNumber) ?? null,
    members,
    values: toValues(line),
    hasNoHead: line.headNumber === null,
    isActive: members.some(({ status }) => status === 'active'),
  };
}

function toValues(line: Line): RawValues {
  return {
    amountsYear: line.amountsYear,
    billedCents: line.billedCents,
    productionCents: line.productionCents,
    writeOffCents: line.writeOffCents,
    feeVolumeCode: line.feeVolumeCode,
    writeOffCode: line.writeOffCode,
    paymentCode: line.paymentCode,
    ambassador: toBoolean(line.ambassador),
    continuityCode: line.continuityCode,
    ageClassCode: line.ageClassCode,
    birthYear: line.birthYear,
    branchCode: line.branchCode,
    branchLabel: line.branchLabel,
    isHighRiskBranch: toBoolean(line.isHighRiskBranch),
    otherRisk: toBoolean(line.otherRisk),
    // Written by save-lines from RawValues['origins'].
    origins: JSON.parse(line.origins) as RawValues['origins'],
  };
}

function toClassified(
  line: Line,
  unit: Unit,
  definition: CompiledDefinition,
  referenceYear: number,
): ClassifiedUnit {
  const override = toOverride(line);
  return {
    unit,
    rating: {
      points: line.points,
      minPoints: line.minPoints,
      maxPoints: line.maxPoints,
      type: line.computedType,
      lowestType: definition.findType(line.minPoints) ?? null,
      highestType: definition.findType(line.maxPoints) ?? null,
    },
    override,
    type: override?.type ?? line.computedType,
    explain: () => {
      // Written by save-lines: code and points per criterion of the definition of then.
      const outcome = JSON.parse(line.outcome) as [string | null, number | null][];
      return computeScore(definition, unit.values, referenceYear).criteria.map((criterion, index) => {
        const [code, points] = outcome[index] ?? [null, null];
        return { ...criterion, code, points };
      });
    },
  };
}

function toOverride({ overrideType, overrideReason, overrideExpiresOn }: Line) {
  if (overrideType === null) return null;
  return { type: overrideType, reason: overrideReason ?? '', expiresOn: overrideExpiresOn ?? '' };
}

function toBoolean(flag: Flag): boolean | null {
  return flag === null ? null : flag === 1;
}
