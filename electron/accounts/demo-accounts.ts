import type { OfficeKeys } from '#electron/office/office-files.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import type { Role } from '#shared/calls/define.ts';
import { Refused } from '#shared/common/errors.ts';

/** One of the three people of the demo office, who sign in with one click. */
export interface DemoAccount {
  id: string;
  name: string;
  role: Role;
  employeeCode: string | null;
  /** No secret: nothing in the demo office is. */
  password: string;
}

/** At the lowest cost: the passwords of the demo office stand here for everybody to read. */
export const demoLogN = 4;

export const demoAccounts: readonly DemoAccount[] = [
  {
    id: 'demo-partner',
    name: 'Hanna van Wilgenkamp',
    role: 'partner',
    employeeCode: null,
    password: 'demo partner waterpas',
  },
  {
    id: 'demo-secretariaat',
    name: 'Kim Lindepoort',
    role: 'secretariaat',
    employeeCode: 'KLP',
    password: 'demo secretariaat waterpas',
  },
  {
    id: 'demo-medewerker',
    name: 'Tess Turfploeg',
    role: 'medewerker',
    employeeCode: 'TTP',
    password: 'demo medewerker waterpas',
  },
];

/** Refuses a change of one of the three accounts of the demo office: the one click would no longer work. */
export function refuseDemo({ keyFile }: OfficeKeys, id: string): void {
  if (keyFile.isDemo && demoAccounts.some((account) => account.id === id))
    throw new Refused('REFUSED', accountsText.refusals.demoKeys);
}
