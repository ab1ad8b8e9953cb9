import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { text } from '#shared/common/values.ts';
import { FormWithoutRule, NewVersion, RuleKey, RuleRow } from '#shared/rules/model.ts';

/** Deadlines, and with them the windows of services, follow from the rules. */
const touches: readonly Topic[] = ['settings', 'deadlines', 'services', 'planning', 'maintenance', 'risk'];

export const ruleCalls = {
  /** Every dated rule and number of the law, by kind, code and newest first. */
  'settings.listRules': query({
    input: z.strictObject({}),
    output: z.strictObject({ rules: z.array(RuleRow), formsWithoutRule: z.array(FormWithoutRule) }),
  }),
  /**
   * A version from a day on, checked today. Refuses a second one from the same day, a code that nothing uses, and values that
   * cannot be or do not fit with the others.
   */
  'settings.addRuleVersion': command({ input: NewVersion, output: RuleKey, touches }),
  /** Says that versions were looked up today; `source` says where, when it is another place than before. */
  'settings.checkRules': command({
    input: z.strictObject({ keys: z.array(RuleKey).min(1).max(1000), source: text(300).min(1).optional() }),
    output: z.strictObject({ checked: z.int() }),
    touches,
  }),
  /** Removes a version that was a mistake; refuses the first one of a code, without which nothing would hold before. */
  'settings.removeRuleVersion': command({ input: RuleKey, output: RuleKey, touches }),
};
