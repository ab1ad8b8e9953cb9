/** Hours of one service, role, employee and month; nobody yet where the employee is null. */
export interface DemoLine {
  serviceCode: string;
  roleCode: string;
  employeeCode: string | null;
  /** 1 to 12. */
  month: number;
  /** Hundredths of an hour. */
  centihours: number;
}

/** The columns of `client_plan` that a demo plan fills, with its lines. */
export interface DemoPlan {
  clientNumber: string;
  year: number;
  status: 'A' | 'B' | 'V';
  administrationCode: string | null;
  /** Null follows the service. */
  administrationMonths: readonly number[] | null;
  readsAlongCode: string | null;
  vatReturnCode: string | null;
  readyToCompileOn: string | null;
  engagementCode: string | null;
  accountsCompleteOn: string | null;
  remark: string | null;
  updatedOn: string;
  lines: DemoLine[];
}

export interface DemoContract {
  employeeCode: string;
  fromOn: string;
  /** The last day; null goes on. */
  untilOn: string | null;
  /** 10,000 is full-time. */
  partTimeBasisPoints: number;
}

export interface DemoBudget {
  employeeCode: string;
  year: number;
  normCentihours: number;
  remark: string | null;
}

/** A month typed over the profile, or control hours. */
export interface DemoMonth {
  employeeCode: string;
  year: number;
  month: number;
  availableCentihours: number | null;
  controlCentihours: number;
}

export interface DemoAbsence {
  employeeCode: string;
  year: number;
  month: number;
  absenceCode: string;
  centihours: number;
}

/** Who takes a role over for a client; nobody yet where the employee is null. */
export interface DemoRolePlan {
  clientNumber: string;
  year: number;
  roleCode: string;
  employeeCode: string | null;
  fromMonth: number;
  appliedOn: string | null;
}

export interface DemoAdvisory {
  clientNumber: string;
  serviceCode: string;
  statusCode: string;
  nextAction: string | null;
  nextActionOn: string | null;
  ownerCode: string | null;
}

/** Three years of planning: the working year, the one before whole, and the start of the coming one. */
export interface DemoPlanning {
  /** Plans of all three years; their `year` tells them apart. */
  plans: DemoPlan[];
  rolePlans: DemoRolePlan[];
  contracts: DemoContract[];
  budgets: DemoBudget[];
  months: DemoMonth[];
  absences: DemoAbsence[];
  advisories: DemoAdvisory[];
  /** When each part was done, as instants before `today`. */
  moments: {
    /** Last year's planning was taken over, and this year's budgets were made. */
    startedAt: string;
    proposedAt: string;
    confirmedAt: string;
    advisedAt: string;
    preparedAt: string;
  };
}
