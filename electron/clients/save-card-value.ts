import type * as z from 'zod';
import { refuseHidden } from '#db/accounts/margins.ts';
import { refuseTakenNumber } from '#db/clients/create.ts';
import { findClientId } from '#db/clients/find.ts';
import { loadCardValues } from '#db/clients/load-card.ts';
import { saveClientValues } from '#db/clients/save-values.ts';
import type { CommandContext } from '#electron/calls/context.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import type { CardChoices } from '#shared/clients/card-model.ts';
import type { cardCalls } from '#shared/clients/card-calls.ts';
import { cardText } from '#shared/clients/card-nl.ts';
import { refusalOfValue } from '#shared/clients/check-value.ts';
import { refuseConflict } from '#shared/clients/conflict.ts';
import { clientField } from '#shared/clients/fields.ts';
import { showClientValue } from '#shared/clients/show-value.ts';
import { Refused } from '#shared/common/errors.ts';

type Input = z.output<(typeof cardCalls)['clients.saveValue']['input']>;

/** Saves one value of the card: checked, not over a value that the person did not see, with its origin. */
export function saveCardValue(
  { number, field, value: given, expected }: Input,
  choices: CardChoices,
  context: CommandContext,
): { number: string } {
  const { connection } = context.db;
  refuseHidden(connection, field);
  const clientId = findClientId(connection, number);
  const trimmed = typeof given === 'string' ? given.trim() : given;
  const value = trimmed === '' ? null : trimmed;
  const { value: current, origin } = loadCardValues(connection, clientId)[field];
  if (current === value) return { number };
  const { label } = clientField(field);
  const findLabel = (list: string, code: string) =>
    choices.lists[list]?.find((choice) => choice.code === code)?.label;
  refuseConflict({ label, shown: showClientValue(field, current, findLabel) }, expected, { current, origin });
  const refusal = refusalOfValue(field, value, {
    has: (list, code) =>
      choices.lists[list]?.some((choice) => choice.code === code && !choice.isRetired) ?? false,
  });
  if (refusal !== undefined) throw new Refused('REFUSED', refusal, { field });
  if (field === 'number' && typeof value === 'string') refuseTakenNumber(connection, value, clientId);
  saveClientValues(connection, [{ clientId, field, value }], stampOf(context));
  context.describe(cardText.changes.value(number, label, showClientValue(field, value, findLabel)));
  return { number: field === 'number' ? String(value) : number };
}
