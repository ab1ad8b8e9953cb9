import type { ClientType, Definition } from '#shared/classification/model.ts';
import type { ClientFieldKey } from '#shared/clients/fields.ts';
import type { DefaultCode } from '#shared/codes/default-lists.ts';
import type { DemoRiskRound } from './risk.ts';
import type { DemoPlanning } from './planning-model.ts';

/** The columns of `client` that a demo client fills; dates `YYYY-MM-DD`. */
export interface DemoIdentity {
  number: string;
  name: string;
  kind: 'organisation' | 'person';
  status: 'prospect' | 'active' | 'former';
  legalFormCode: string | null;
  branchCode: string | null;
  kvkNumber: string | null;
  rsin: string | null;
  vatId: string | null;
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
  phone: string | null;
  email: string | null;
  clientSinceOn: string | null;
  clientUntilOn: string | null;
  leaveReasonCode: string | null;
  birthYear: number | null;
  remark: string | null;
}

/** The columns of `strategy`; null is not known. */
export interface DemoStrategy {
  isSmallBusiness: boolean | null;
  isAmbassador: boolean | null;
  ageClassCode: string | null;
  continuityCode: string | null;
  feeClassCode: string | null;
  writeOffClassCode: string | null;
  paymentClassCode: string | null;
  hasOtherRisk: boolean | null;
  otherRiskReason: string | null;
  category: string | null;
  isPublicInterest: boolean | null;
  isProminentPerson: boolean | null;
  lifeCycleCode: string | null;
  strategyUpdatedOn: string | null;
}

/** One year of figures; staff in hundredths of a full-time job. */
export interface DemoFigures {
  year: number;
  turnoverCents: number;
  balanceTotalCents: number;
  equityCents: number;
  netResultCents: number;
  staffHundredths: number;
  status: 'final' | 'provisional';
}

/** One year of work for a client; a negative write-off is a write-up. */
export interface DemoProduction {
  year: number;
  productionCents: number;
  writeOffCents: number;
  billedCents: number;
  paymentDays: number;
}

export interface DemoContact {
  name: string;
  role: string;
  birthYear: number | null;
  email: string | null;
  phone: string | null;
}

export interface DemoGift {
  year: number;
  kind: 'wine_parcel' | 'christmas_card';
  note: string | null;
}

export interface DemoClient {
  identity: DemoIdentity;
  /** Number of the group, or null. */
  groupNumber: string | null;
  isHead: boolean;
  /** Number of the client that owns this one, inside the same group. */
  parentNumber: string | null;
  /** Comes with the second import only. */
  isNewcomer: boolean;
  /** As the second import left it; null for clients without any strategy data. */
  strategy: DemoStrategy | null;
  /** As the first import said, where that was different. */
  earlierStrategy: DemoStrategy | null;
  figures: DemoFigures[];
  production: DemoProduction[];
  contacts: DemoContact[];
  /** Code of the employee per role. */
  roles: { roleCode: string; employeeCode: string }[];
  gifts: DemoGift[];
}

export interface DemoGroup {
  number: string;
  name: string;
}

export interface DemoEmployee {
  code: string;
  name: string;
  functionCode: string;
  email: string;
  inServiceOn: string;
  outOfServiceOn: string | null;
  teamCode: string;
}

/** A value that somebody typed over what was imported, in the past. */
export interface DemoEdit {
  /** When, as an instant in UTC. */
  at: string;
  /** Code of the employee. */
  by: string;
  clientNumber: string;
  changes: { field: ClientFieldKey; value: string | number | null }[];
}

/** A partner's own verdict on the unit of a client. */
export interface DemoOverride {
  clientNumber: string;
  type: ClientType;
  reason: string;
  expiresOn: string;
  at: string;
  by: string;
}

/** The instants of the story, all before `today`. */
export interface DemoTimeline {
  firstImportAt: string;
  firstScoringAt: string;
  activationAt: string;
  springScoringAt: string;
  secondImportAt: string;
  autumnScoringAt: string;
  draftAt: string;
}

/** The whole demo office as plain records, in the order in which they belong in a file. */
export interface DemoOffice {
  today: string;
  codes: DefaultCode[];
  employees: DemoEmployee[];
  groups: DemoGroup[];
  clients: DemoClient[];
  timeline: DemoTimeline;
  edits: DemoEdit[];
  overrides: DemoOverride[];
  /** Null in an office of more clients than `planningClientLimit`. */
  planning: DemoPlanning | null;
  /** Empty in a large office. */
  risk: DemoRiskRound[];
  /** In force since the activation; before that the definition that every office starts with. */
  definition: Definition;
  /** Being prepared. */
  draft: Definition;
}
