import {
  Decision,
  RetentionCode,
  ruleStanding,
  type RetentionLine,
  type RetentionRule,
  type RuleStanding,
} from '#shared/privacy/model.ts';
import { retentionText as text } from '#shared/privacy/retention-nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from '#renderer/privacy/retention.module.css';

const codes = RetentionCode.options.map((code) => ({ code, label: text.codes[code] }));
const decisions = Decision.options.map((code) => ({ code, label: text.decisions[code] }));
const { columns } = text;

/** The columns of what is past its term; decided on in the panel beside it. */
export const lineColumns: readonly GridColumn<RetentionLine>[] = [
  {
    key: 'name',
    kind: 'text',
    header: columns.name,
    width: 240,
    pinned: true,
    searched: true,
    value: (line) => line.name,
  },
  {
    key: 'number',
    kind: 'text',
    header: columns.number,
    width: 100,
    searched: true,
    value: (line) => line.number,
  },
  {
    key: 'code',
    kind: 'code',
    show: 'label',
    header: columns.code,
    width: 190,
    options: codes,
    value: (line) => line.code,
  },
  { key: 'count', kind: 'number', header: columns.count, width: 90, value: (line) => line.count },
  { key: 'endedOn', kind: 'day', header: columns.ended, width: 120, value: (line) => line.endedOn },
  { key: 'keptUntilOn', kind: 'day', header: columns.until, width: 120, value: (line) => line.keptUntilOn },
  {
    key: 'decision',
    kind: 'code',
    show: 'label',
    header: columns.decision,
    width: 150,
    options: decisions,
    value: (line) => line.decision,
  },
  {
    key: 'keepUntilOn',
    kind: 'day',
    header: columns.keepUntil,
    width: 150,
    value: (line) => line.keepUntilOn,
  },
  { key: 'reason', kind: 'text', header: columns.reason, width: 220, value: (line) => line.reason },
  { key: 'decidedBy', kind: 'text', header: columns.by, width: 150, value: (line) => line.decidedBy },
  {
    key: 'decidedAt',
    kind: 'day',
    header: columns.at,
    width: 120,
    hidden: true,
    value: (line) => line.decidedAt?.slice(0, 10) ?? null,
  },
];

/** A version of a rule with where it stands on the office's day. */
export interface RuleRow extends RetentionRule {
  standing: RuleStanding;
}

export function rowsOfRules(rules: readonly RetentionRule[], today: string): RuleRow[] {
  return rules.map((rule) => ({ ...rule, standing: ruleStanding(rules, rule, today) }));
}

const standings = (['current', 'future', 'past'] as const).map((code) => ({
  code,
  label: text.rules.standings[code],
}));
const ruleHeaders = text.rules.columns;

/** The columns of the rules; another term is a new version, never a change in the list. */
export const ruleColumns: readonly GridColumn<RuleRow>[] = [
  {
    key: 'code',
    kind: 'code',
    show: 'label',
    header: ruleHeaders.code,
    width: 190,
    pinned: true,
    options: codes,
    value: (rule) => rule.code,
  },
  {
    key: 'term',
    kind: 'text',
    header: ruleHeaders.term,
    width: 90,
    value: (rule) => text.months(rule.months),
  },
  {
    key: 'runsFrom',
    kind: 'text',
    header: ruleHeaders.runsFrom,
    width: 260,
    value: (rule) => text.rules.runsFrom[rule.code],
  },
  { key: 'validFrom', kind: 'day', header: ruleHeaders.from, width: 120, value: (rule) => rule.validFrom },
  {
    key: 'standing',
    kind: 'code',
    show: 'label',
    header: ruleHeaders.standing,
    width: 130,
    options: standings,
    value: (rule) => rule.standing,
    mark: (_value, rule) => (rule.standing === 'past' ? classes['past'] : undefined),
  },
  { key: 'checkedOn', kind: 'day', header: ruleHeaders.checked, width: 130, value: (rule) => rule.checkedOn },
  {
    key: 'isProposal',
    kind: 'flag',
    header: ruleHeaders.proposal,
    width: 180,
    value: (rule) => rule.isProposal,
  },
  {
    key: 'source',
    kind: 'text',
    header: ruleHeaders.source,
    width: 420,
    searched: true,
    value: (rule) => rule.source,
  },
];
