import type { OfficeDatabase } from '#db/office/database.ts';
import { loadRuleUse, loadRuleVersions } from '#db/rules/load-rules.ts';
import { addRuleVersion, checkRuleVersion, removeRuleVersion } from '#db/rules/save-rules.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { Refused } from '#shared/common/errors.ts';
import type { ruleCalls } from '#shared/rules/calls.ts';
import { checkVersion } from '#shared/rules/check-version.ts';
import { formsWithoutRule, listRules, rulesNamer } from '#shared/rules/list-rules.ts';
import type { RuleKey } from '#shared/rules/model.ts';
import { rulesText } from '#shared/rules/nl.ts';
import { formatDay } from '#shared/text/format.ts';

const { changes, problems: text } = rulesText;

export const ruleHandlers: HandlersFor<typeof ruleCalls> = {
  'settings.listRules': (_, { db, today }) => {
    const versions = loadRuleVersions(db.connection);
    const use = loadRuleUse(db.connection);
    return { rules: listRules(versions, use, today), formsWithoutRule: formsWithoutRule(versions, use) };
  },

  'settings.addRuleVersion': (version, { db, describe, today }) => {
    const { versions, use, nameOf } = readRules(db, today);
    const problems = checkVersion(version, {
      versions,
      legalForms: new Set(use.forms.map(({ code }) => code)),
      nameOf,
      today,
    });
    const [first] = problems;
    if (first) throw new Refused('REFUSED', text.refused(first.message), { problems, field: first.field });
    const { code, validFrom, says } = version;
    describe(changes.added(nameOf(says.kind, code), formatDay(validFrom)));
    addRuleVersion(db.connection, version, today);
    return { kind: says.kind, code, validFrom };
  },

  'settings.checkRules': ({ keys, source }, { db, describe, today }) => {
    const { versions, nameOf } = readRules(db, today);
    for (const key of keys) {
      if (!versions.some((version) => isSame(version, key))) throw new Refused('NOT_FOUND', text.gone);
      checkRuleVersion(db.connection, key, { on: today, source: source ?? null });
    }
    const [first] = keys;
    describe(
      keys.length === 1 && first
        ? changes.checked(nameOf(first.kind, first.code))
        : changes.checkedMany(keys.length),
    );
    return { checked: keys.length };
  },

  'settings.removeRuleVersion': (key, { db, describe, today }) => {
    const { versions, nameOf } = readRules(db, today);
    const name = nameOf(key.kind, key.code);
    if (!versions.some((version) => isSame(version, key))) throw new Refused('NOT_FOUND', text.gone);
    const own = versions.filter(({ code, says }) => says.kind === key.kind && code === key.code);
    if (own.every(({ validFrom }) => validFrom >= key.validFrom))
      throw new Refused('IN_USE', text.first(name));
    describe(changes.removed(name, formatDay(key.validFrom)));
    removeRuleVersion(db.connection, key);
    return key;
  },
};

function readRules({ connection }: OfficeDatabase, today: string) {
  const versions = loadRuleVersions(connection);
  const use = loadRuleUse(connection);
  return { versions, use, nameOf: rulesNamer(versions, use.forms, today) };
}

function isSame(
  version: { code: string; validFrom: string; says: { kind: string } },
  { kind, code, validFrom }: RuleKey,
): boolean {
  return version.says.kind === kind && version.code === code && version.validFrom === validFrom;
}
