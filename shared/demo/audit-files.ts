import type { TakenAuditFile } from '#shared/audit-files/answers.ts';
import { daysBefore } from './timeline.ts';
import type { DemoClient, DemoOffice } from './model.ts';

/** An invented audit file whose figures became those of a client. */
export interface DemoAuditFile {
  clientNumber: string;
  file: TakenAuditFile;
}

const fileCount = 6;
const software = ['Boekprogramma Horizon 8.2', 'Kasboek Online', 'Administratie Zuiver 2026'];

/** Audit files of the last year of figures for a handful of active organisations, taken over shortly after the figures came in. */
export function makeAuditFiles(office: DemoOffice, by: string): DemoAuditFile[] {
  const { clients, today } = office;
  const known = clients.filter(isCandidate).slice(0, fileCount);
  return known.flatMap((client, index) => {
    const figures = client.figures.at(-1);
    if (!figures) return [];
    const { year, turnoverCents, balanceTotalCents, equityCents, netResultCents } = figures;
    const name = client.identity.name
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    const file: TakenAuditFile = {
      year,
      fileName: `${name.slice(0, 40)}-${year}.xaf`,
      sha256: hashOf(index),
      bytes: 1_200_000 + index * 350_000,
      version: index % 3 === 0 ? '4.0' : '3.2',
      software: software[index % software.length] ?? '',
      method: 'rgs_prefix',
      rgsTable: null,
      figures: {
        turnoverCents,
        otherIncomeCents: 0,
        netResultCents,
        resultByCodeCents: netResultCents,
        resultByTypeCents: netResultCents,
        equityCents,
        openResultCents: netResultCents,
        balanceTotalCents,
        balanceByGroupCents: balanceTotalCents,
        balanceByDebitCents: balanceTotalCents,
        unmappedCents: 0,
        sumCents: 0,
      },
      mapping: { client: [], office: null },
      warnings: ['NO_RGS_TABLE'],
      takenFields: ['turnoverCents', 'balanceTotalCents', 'equityCents', 'netResultCents'],
      takenAt: `${daysBefore(today, 24 - index)}T10:${10 + index}:00.000Z`,
      takenBy: by,
    };
    return [{ clientNumber: client.identity.number, file }];
  });
}

function isCandidate({ identity, figures }: DemoClient): boolean {
  return (
    identity.kind === 'organisation' &&
    identity.status === 'active' &&
    identity.kvkNumber !== null &&
    figures.length > 1
  );
}

/** Sixty-four signs that stand for a hash; no file belongs to it. */
function hashOf(index: number): string {
  return Array.from({ length: 64 }, (_sign, place) => ((place * 7 + index * 5 + 3) % 16).toString(16)).join(
    '',
  );
}
