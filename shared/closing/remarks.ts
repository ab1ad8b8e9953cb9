import type { Definition } from '#shared/classification/model.ts';
import type { Remark, Under } from './compare-model.ts';
import { compareText } from './compare-nl.ts';
import type { YearState } from './year-state.ts';

const { remarks } = compareText;
const note = (text: string): Remark => ({ text, isObstacle: false });
const obstacle = (text: string): Remark => ({ text, isObstacle: true });

/** Says of years that are not closed that they are as the office stands now. */
export function liveRemarks(...states: readonly YearState[]): Remark[] {
  return states.filter(({ basis }) => basis.kind === 'live').map(({ year }) => note(remarks.live(year)));
}

/** Whether the types of two years can be set side by side, and which definitions differ. */
export function typeRemarks(from: YearState, to: YearState, under: Under): Remark[] {
  const missing = [from, to].filter(({ clients }) => clients.length === 0);
  if (missing.length > 0) return missing.map(({ year }) => obstacle(remarks.noClients(year)));
  if (from.basis.kind === 'live' && to.basis.kind === 'live')
    return [obstacle(remarks.liveTypes(from.year, to.year))];
  if (under === 'today') return [note(remarks.today(to.definition.version, to.definition.name))];
  const { version, name } = from.definition;
  if (version === to.definition.version) return [note(remarks.sameDefinition(version, name))];
  return [
    note(remarks.otherDefinition(from.year, version, to.year, to.definition.version)),
    ...definitionRemarks(from.definition, to.definition),
  ];
}

/** In what two definitions differ, criterion by criterion. */
function definitionRemarks(from: YearState['definition'], to: YearState['definition']): Remark[] {
  const unknown = [
    ...lacking(from.content, to.content).map((label) => remarks.unknownCriterion(from.version, label)),
    ...lacking(to.content, from.content).map((label) => remarks.unknownCriterion(to.version, label)),
  ];
  const bandsOf = (definition: Definition) =>
    new Map(definition.criteria.map(({ key, bands }) => [key, JSON.stringify(bands)]));
  const before = bandsOf(from.content);
  const changed = to.content.criteria.filter(
    ({ key, bands }) => before.has(key) && before.get(key) !== JSON.stringify(bands),
  );
  return [
    ...unknown.map(note),
    ...(changed.length > 0 ? [note(remarks.otherBands(changed.map(({ label }) => label)))] : []),
    ...(JSON.stringify(from.content.types) === JSON.stringify(to.content.types)
      ? []
      : [note(remarks.otherTypes)]),
  ];
}

/** Labels of criteria of `other` that `definition` does not have. */
function lacking(definition: Definition, other: Definition): string[] {
  const keys = new Set(definition.criteria.map(({ key }) => key));
  return other.criteria.filter(({ key }) => !keys.has(key)).map(({ label }) => label);
}

export function amountRemarks(
  { from, to, under }: { from: YearState; to: YearState; under: Under },
  { bothKnown, all }: { bothKnown: number; all: number },
): Remark[] {
  const isKnown = ({ clients }: YearState) =>
    clients.some((client) => client.billedCents !== null || client.productionCents !== null);
  const unknown = [from, to].filter((state) => !isKnown(state));
  const closed = [from, to].filter(({ basis }) => basis.kind === 'closed');
  const kept =
    under === 'today'
      ? closed.slice(0, 1).map(() => note(remarks.amountsToday))
      : closed.map(({ year }) => note(remarks.amountsThen(year)));
  if (unknown.length > 0) return [...unknown.map(({ year }) => obstacle(remarks.noAmounts(year))), ...kept];
  return [...kept, ...(bothKnown < all ? [note(remarks.someAmounts(bothKnown, all))] : [])];
}

export function roleRemarks(from: YearState, to: YearState, missing: number): Remark[] {
  const empty = [from, to].filter(({ clients }) => clients.length === 0);
  if (empty.length > 0) return empty.map(({ year }) => obstacle(remarks.noClients(year)));
  return [
    ...[from, to]
      .filter(({ basis }) => basis.kind === 'live')
      .map(({ year }) => note(remarks.liveRoles(year))),
    ...(missing > 0 ? [note(remarks.missingClients(missing))] : []),
  ];
}

export function hourRemarks(
  from: YearState,
  to: YearState,
  renamed: readonly { from: string; to: string }[],
): Remark[] {
  const empty = [from, to].filter(({ hours }) => hours.length === 0);
  if (empty.length > 0) return empty.map(({ year }) => obstacle(remarks.noHours(year)));
  return renamed.length > 0 ? [note(remarks.renamed(renamed))] : [];
}

export function roomRemarks(
  from: YearState,
  to: YearState,
  renamed: readonly { from: string; to: string }[],
): Remark[] {
  const hasRoom = ({ capacity }: YearState) =>
    capacity.some(({ availableCentihours }) => availableCentihours > 0);
  const empty = [from, to].filter((state) => !hasRoom(state));
  if (empty.length > 0) return empty.map(({ year }) => obstacle(remarks.noBudgets(year)));
  return renamed.length > 0 ? [note(remarks.renamed(renamed))] : [];
}

export function riskRemarks(from: YearState, to: YearState, missing: number): Remark[] {
  if (from.basis.kind === 'live' && to.basis.kind === 'live')
    return [obstacle(remarks.liveRisk(from.year, to.year))];
  const unknown = [from, to].filter(({ clients }) => clients.every(({ risk }) => risk === null));
  if (unknown.length > 0) return unknown.map(({ year }) => obstacle(remarks.noRisk(year)));
  const versions = [from.questionnaireVersion, to.questionnaireVersion] as const;
  return [
    ...(versions[0] !== null && versions[1] !== null && versions[0] !== versions[1]
      ? [note(remarks.otherQuestionnaire(from.year, versions[0], to.year, versions[1]))]
      : []),
    ...(missing > 0 ? [note(remarks.missingClients(missing))] : []),
  ];
}

/** Says under the definitions of now that a block knows none: there it is what it was. */
export function withoutDefinition<Block extends { remarks: Remark[] }>(block: Block, under: Under): Block {
  const isSaid = under === 'today' && block.remarks.every(({ isObstacle }) => !isObstacle);
  return isSaid ? { ...block, remarks: [note(remarks.noDefinition), ...block.remarks] } : block;
}

export function unitRemarks(onlyFrom: number, onlyTo: number, merged: number): Remark[] {
  return [
    ...(onlyFrom + onlyTo > 0 ? [note(remarks.missingUnits(onlyFrom, onlyTo))] : []),
    ...(merged > 0 ? [note(remarks.merged(merged))] : []),
  ];
}
