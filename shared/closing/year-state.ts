import type { ClientType, Definition, Standing } from '#shared/classification/model.ts';

/** The class of a risk assessment. */
export type RiskClass = 'low' | 'normal' | 'high';

/** One client in a year, as it was kept or as it is now. */
export interface StateClient {
  number: string;
  name: string;
  status: 'prospect' | 'active' | 'former';
  /** `group:NUMBER` or `client:NUMBER`, as in the classification. */
  unit: string;
  isHead: boolean;
  groupName: string | null;
  /** The type that counts; null while incomplete. */
  type: ClientType | null;
  billedCents: number | null;
  productionCents: number | null;
  writeOffCents: number | null;
  /** Null: no plan in the year. */
  planStatus: 'A' | 'B' | 'V' | null;
  risk: RiskClass | null;
  /** Who does which role in the year; nobody is left out. */
  roles: Readonly<Record<string, string>>;
}

/** Hours of one client, service and employee in a year; null is nobody. */
export interface StateHours {
  number: string;
  service: string;
  employee: string | null;
  centihours: number;
}

/** The year's figures of one employee; null is hours of nobody. */
export interface StateCapacity {
  employee: string | null;
  availableCentihours: number;
  plannedCentihours: number;
  controlCentihours: number;
  freeCentihours: number;
}

/** How a year is known: frozen when it was closed, or as the office stands now. */
export type Basis = { kind: 'closed'; closingId: number; at: string; by: string } | { kind: 'live' };

/** Everything of a year that can be set beside another one. */
export interface YearState {
  year: number;
  basis: Basis;
  /** The classification under which the types are. */
  definition: { version: number; name: string; content: Definition };
  /** The version of the risk questionnaire in force then; null when none was. */
  questionnaireVersion: number | null;
  clients: readonly StateClient[];
  hours: readonly StateHours[];
  capacity: readonly StateCapacity[];
  /** Names of that day by code. */
  employees: ReadonlyMap<string, string>;
  services: ReadonlyMap<string, string>;
}

/** Where a unit stands; see the classification. */
export function standingOfClient({ type }: Pick<StateClient, 'type'>): Standing {
  return type ?? 'incomplete';
}
