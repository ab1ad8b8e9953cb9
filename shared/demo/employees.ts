import { daysBefore } from './timeline.ts';
import type { DemoEmployee } from './model.ts';

const staff = [
  ['HVW', 'Hanna van Wilgenkamp', 'DIR', 5600],
  ['JKO', 'Joris Kadeoord', 'DIR', 7200],
  ['LBE', 'Lotte Berkenwold', 'RLM', 3900],
  ['PVS', 'Pim van der Veenstee', 'RLM', 2800],
  ['SDL', 'Sanne Duinlaan', 'RLM', 1500],
  ['MRD', 'Milan Rietdonk', 'ACC', 2600],
  ['NZW', 'Noor Zandwold', 'ACC', 1200],
  ['TTP', 'Tess Turfploeg', 'ASA', 900],
  ['DHG', 'Daan Havergaard', 'ASA', 700],
  ['FMM', 'Fien Meermonde', 'SAL', 4100],
  ['BER', 'Bas Eikenrode', 'ACD', 500],
  ['KLP', 'Kim Lindepoort', 'SEC', 3300],
] as const;

/** Code of the one employee who left: some clients still have her, which is something to put right. */
export const formerEmployee = 'WBB';

/** The secretariat, which imports. */
export const secretary = 'KLP';

/** The partners, who decide on the classification. */
export const partnerCodes = ['HVW', 'JKO'] as const;

/** Who fills which role on a client; a person may hold two. */
export const holders = {
  RLM: ['HVW', 'LBE', 'PVS', 'SDL'],
  'RLM.ass': ['TTP', 'DHG', 'BER'],
  JRK: ['TTP', 'DHG', 'MRD'],
  ACC: ['MRD', 'NZW', 'JKO'],
} as const;

/** Twelve people at work and one who left three months ago. */
export function makeEmployees(today: string): DemoEmployee[] {
  const working = staff.map(([code, name, functionCode, daysInService]) => ({
    code,
    name,
    functionCode,
    email: `${code.toLowerCase()}@waterpas.voorbeeld`,
    inServiceOn: daysBefore(today, daysInService),
    outOfServiceOn: null,
  }));
  const former = {
    code: formerEmployee,
    name: 'Wende Berkenbeek',
    functionCode: 'RLM',
    email: 'wbb@waterpas.voorbeeld',
    inServiceOn: daysBefore(today, 3600),
    outOfServiceOn: daysBefore(today, 92),
  };
  return [...working, former];
}
