import { daysBefore, yearOf } from './timeline.ts';
import type { DefaultCode } from '#shared/codes/default-lists.ts';
import type { DemoEmployee } from './model.ts';

const staff = [
  ['HVW', 'Hanna van Wilgenkamp', 'DIR', 5600, 'T1'],
  ['JKO', 'Joris Kadeoord', 'DIR', 7200, 'T2'],
  ['LBE', 'Lotte Berkenwold', 'RLM', 3900, 'T1'],
  ['PVS', 'Pim van der Veenstee', 'RLM', 2800, 'T2'],
  ['SDL', 'Sanne Duinlaan', 'RLM', 1500, 'T1'],
  ['MRD', 'Milan Rietdonk', 'ACC', 2600, 'T2'],
  ['NZW', 'Noor Zandwold', 'ACC', 1200, 'T2'],
  ['TTP', 'Tess Turfploeg', 'ASA', 900, 'T1'],
  ['DHG', 'Daan Havergaard', 'ASA', 700, 'T2'],
  ['FMM', 'Fien Meermonde', 'SAL', 4100, 'ST'],
  ['BER', 'Bas Eikenrode', 'ACD', 500, 'T1'],
  ['KLP', 'Kim Lindepoort', 'SEC', 3300, 'ST'],
] as const;

/** Code of the one employee who left: some clients still have her, which is something to put right. */
export const formerEmployee = 'WBB';

/** Compiles annual accounts until the middle of March of the working year. */
export const leavingEmployee = 'RWS';

/** Compiles annual accounts from September of the working year. */
export const comingEmployee = 'IGB';

/** Keeps the payrolls. */
export const payrollEmployee = 'FMM';

/** The teams of the office. */
export const demoTeams: DefaultCode[] = [
  { list: 'team', code: 'T1', label: 'Team Haven' },
  { list: 'team', code: 'T2', label: 'Team Singel' },
  { list: 'team', code: 'ST', label: 'Staf en salaris' },
];

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

/** Twelve people at work, one who left three months ago, one who leaves in March of the working year and one who comes in September. */
export function makeEmployees(today: string): DemoEmployee[] {
  const working = staff.map(([code, name, functionCode, daysInService, teamCode]) => ({
    code,
    name,
    functionCode,
    email: `${code.toLowerCase()}@waterpas.voorbeeld`,
    inServiceOn: daysBefore(today, daysInService),
    outOfServiceOn: null,
    teamCode,
  }));
  const former = {
    code: formerEmployee,
    name: 'Wende Berkenbeek',
    functionCode: 'RLM',
    email: 'wbb@waterpas.voorbeeld',
    inServiceOn: daysBefore(today, 3600),
    outOfServiceOn: daysBefore(today, 92),
    teamCode: 'T1',
  };
  const leaving = {
    code: leavingEmployee,
    name: 'Rolf Weidestroom',
    functionCode: 'ASA',
    email: 'rws@waterpas.voorbeeld',
    inServiceOn: daysBefore(today, 2100),
    outOfServiceOn: `${yearOf(today)}-03-16`,
    teamCode: 'T2',
  };
  const coming = {
    code: comingEmployee,
    name: 'Ilse Grasbeek',
    functionCode: 'ASA',
    email: 'igb@waterpas.voorbeeld',
    inServiceOn: `${yearOf(today)}-09-01`,
    outOfServiceOn: null,
    teamCode: 'T2',
  };
  return [...working, former, leaving, coming];
}
