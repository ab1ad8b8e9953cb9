import type { Connection } from '#db/office/database.ts';
import type { ClassifiedUnit } from '#shared/classification/classify.ts';

const insertLine = `
  INSERT INTO main.classification_line (scoring_id, unit, unit_name, head_number,
    computed_type, points, min_points, max_points, override_type, override_reason, override_expires_on, outcome,
    amounts_year, billed_cents, production_cents, write_off_cents, fee_volume_code, write_off_code, payment_code,
    ambassador, continuity_code, age_class_code, birth_year, branch_code, branch_label, is_high_risk_branch, other_risk,
    origins)
  VALUES (${Array.from({ length: 28 }, () => '?').join(', ')})`;

/** Writes one line per unit and one row per member; part of the caller's transaction. */
export function saveLines(connection: Connection, scoringId: number, units: readonly ClassifiedUnit[]): void {
  const line = connection.prepare(insertLine);
  const member = connection.prepare(
    'INSERT INTO main.classification_member (line_id, number, name, status) VALUES (?, ?, ?, ?)',
  );
  for (const { unit, rating, override, explain } of units) {
    const { values } = unit;
    const outcome = explain().map(({ code, points }) => [code, points]);
    const { lastInsertRowid } = line.run(
      scoringId,
      unit.id,
      unit.name,
      unit.head?.number ?? null,
      rating.type,
      rating.points,
      rating.minPoints,
      rating.maxPoints,
      override?.type ?? null,
      override?.reason ?? null,
      override?.expiresOn ?? null,
      JSON.stringify(outcome),
      values.amountsYear,
      values.billedCents,
      values.productionCents,
      values.writeOffCents,
      values.feeVolumeCode,
      values.writeOffCode,
      values.paymentCode,
      toFlag(values.ambassador),
      values.continuityCode,
      values.ageClassCode,
      values.birthYear,
      values.branchCode,
      values.branchLabel,
      toFlag(values.isHighRiskBranch),
      toFlag(values.otherRisk),
      JSON.stringify(values.origins),
    );
    for (const { number, name, status } of unit.members) member.run(lastInsertRowid, number, name, status);
  }
}

function toFlag(value: boolean | null): 0 | 1 | null {
  return value === null ? null : value ? 1 : 0;
}
