import { momentBefore } from './timeline.ts';

/** Answers that came back in the demo office, by the field that was asked. */
export const returnedAnswers: Readonly<Record<string, string | number>> = {
  isAmbassador: 0,
  continuity: 'J',
  hasOtherRisk: 0,
  isPublicInterest: 0,
  isProminentPerson: 0,
};

/** One round of requests: when the files were made, and when whose came back. */
export function makeRequestRound(today: string): {
  madeAt: string;
  returns: { employee: string; at: string }[];
} {
  return {
    madeAt: momentBefore(today, 40, 115),
    returns: [
      { employee: 'PVS', at: momentBefore(today, 36, 250) },
      { employee: 'SDL', at: momentBefore(today, 33, 60) },
    ],
  };
}
