import { getActiveDefinition } from '#db/classification/definitions.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { CriterionKey } from '#shared/classification/model.ts';
import { defaultCodeLists } from '#shared/imports/codes.ts';
import type { CodeLists, CodeOption } from '#shared/imports/model.ts';

/**
 * The codes that class columns may hold: the bands of the classification in force under their own labels and under those that
 * the practice software writes, and the office's own age classes.
 */
export function loadCodeLists(db: OfficeDatabase): CodeLists {
  const { criteria } = getActiveDefinition(db).definition;
  const bandsOf = (key: CriterionKey, written: readonly CodeOption[]): readonly CodeOption[] => {
    const bands = criteria.find((criterion) => criterion.key === key)?.bands;
    return bands ? withSpellings(bands, written) : written;
  };
  const ages = db.connection
    .prepare(`SELECT code, label FROM code_item WHERE list = 'age_class' ORDER BY position`)
    .all() as CodeOption[];
  const items = db.connection.prepare('SELECT code, label FROM code_item WHERE list = ? ORDER BY position');
  const ownList = (list: string) => items.all(list) as CodeOption[];
  return {
    ...defaultCodeLists,
    administration: ownList('administration'),
    readsAlong: ownList('reads_along'),
    vatReturn: ownList('vat_return'),
    engagement: ownList('engagement'),
    feeClass: bandsOf('feeVolume', defaultCodeLists.feeClass),
    writeOffClass: bandsOf('writeOff', defaultCodeLists.writeOffClass),
    paymentClass: bandsOf('payment', defaultCodeLists.paymentClass),
    ageClass: ages.length > 0 ? withSpellings(ages, defaultCodeLists.ageClass) : defaultCodeLists.ageClass,
  };
}

function withSpellings(own: readonly CodeOption[], written: readonly CodeOption[]): CodeOption[] {
  const spelled = new Map(written.map(({ code, label }) => [code, label]));
  return own.map(({ code, label }) => ({
    code,
    label: [label, spelled.get(code)].filter((text) => text !== undefined && text !== '').join(' / '),
  }));
}
