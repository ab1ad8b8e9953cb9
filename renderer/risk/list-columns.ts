import { clientTypes } from '#shared/classification/model.ts';
import type { RiskRow } from '#shared/risk/call-models.ts';
import { riskClasses } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { signalText } from '#shared/risk/nl-signals.ts';
import { riskText } from '#shared/risk/nl.ts';
import { RiskState } from '#shared/risk/call-models.ts';
import { Severity } from '#shared/risk/signal-model.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from '#renderer/risk/risk.module.css';

const { columns: headers, hints } = riskScreen.list;
const option = (code: string, label: string) => ({ code, label });
const unclear = riskScreen.matrix.incomplete;

/** The columns of the list, the type A–D apart from the class. */
export const riskColumns: readonly GridColumn<RiskRow>[] = [
  {
    key: 'number',
    kind: 'text',
    header: headers.number,
    width: 96,
    pinned: true,
    searched: true,
    value: (row) => row.number,
  },
  {
    key: 'name',
    kind: 'text',
    header: headers.name,
    width: 200,
    pinned: true,
    searched: true,
    value: (row) => row.name,
  },
  {
    key: 'state',
    kind: 'code',
    show: 'label',
    header: headers.state,
    width: 160,
    options: RiskState.options.map((state) => option(state, riskScreen.states[state])),
    value: (row) => row.state,
    mark: (_value, row) => (row.state === 'current' ? undefined : classes['cellWarn']),
  },
  {
    key: 'riskClass',
    kind: 'code',
    show: 'label',
    header: headers.riskClass,
    description: hints.riskClass,
    width: 86,
    options: riskClasses.map((riskClass) => option(riskClass, riskText.classes[riskClass])),
    value: (row) => row.riskClass,
    mark: (_value, row) => (row.riskClass === 'high' ? classes['cellBad'] : undefined),
  },
  {
    key: 'signals',
    kind: 'number',
    header: headers.signals,
    width: 84,
    value: (row) => row.signals,
    explain: (row) => row.codes.map((code) => signalText.titles[code]).join('\n'),
  },
  {
    key: 'worst',
    kind: 'code',
    show: 'label',
    header: headers.worst,
    width: 100,
    options: Severity.options.map((severity) => option(severity, riskScreen.severities[severity])),
    value: (row) => row.worst,
    mark: (_value, row) => (row.worst === 'block' ? classes['cellBad'] : undefined),
  },
  {
    key: 'unknown',
    kind: 'number',
    header: headers.unknown,
    description: hints.unknown,
    width: 106,
    value: (row) => row.unknown,
  },
  {
    key: 'nextReviewOn',
    kind: 'day',
    header: headers.nextReviewOn,
    width: 116,
    value: (row) => row.nextReviewOn,
  },
  { key: 'approvedOn', kind: 'day', header: headers.approvedOn, width: 112, value: (row) => row.approvedOn },
  { key: 'approvedBy', kind: 'text', header: headers.approvedBy, width: 90, value: (row) => row.approvedBy },
  { key: 'draft', kind: 'flag', header: headers.draft, width: 84, value: (row) => row.hasDraft },
  {
    key: 'type',
    kind: 'code',
    show: 'code',
    header: headers.type,
    description: hints.type,
    width: 66,
    options: clientTypes.map((type) => option(type, `Type ${type}`)),
    value: (row) => row.type,
    explain: (row) => (row.type === null ? unclear : undefined),
  },
  {
    key: 'group',
    kind: 'text',
    header: headers.group,
    width: 96,
    searched: true,
    value: (row) => row.groupNumber,
  },
  {
    key: 'which',
    kind: 'text',
    header: headers.which,
    width: 320,
    hidden: true,
    searched: true,
    value: (row) => row.codes.map((code) => signalText.titles[code]).join(', ') || null,
  },
];
