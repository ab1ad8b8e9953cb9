import type { CardChoices, ClientCard } from '#shared/clients/card-model.ts';
import type { FindLabel } from '#shared/clients/show-value.ts';

/** What every part of the card works with. */
export interface CardProps {
  card: ClientCard;
  choices: CardChoices;
  /** The office's date. */
  today: string;
}

/** The label of a code among the choices, also of a retired one. */
export function labelsOf(choices: CardChoices): FindLabel {
  return (list, code) => choices.lists[list]?.find((choice) => choice.code === code)?.label;
}
