import type { CodeListName } from '#shared/codes/model.ts';

export interface DefaultCode {
  list: CodeListName;
  code: string;
  label: string;
  isHighRisk?: true;
  /** Not in the office's own material but proposed by Peil; shown as "voorstel" until somebody changes or confirms it. */
  isProposal?: true;
}

/** The code lists of a new office. Every item can be changed, retired or added to in the settings. */
export const defaultCodes: readonly DefaultCode[] = [
  { list: 'branch', code: '01', label: 'Beheer BV/Pensioen-/stamrecht BV', isProposal: true },
  { list: 'branch', code: '02', label: 'Medisch (oa. huisarts, fysio, tand...)', isProposal: true },
  { list: 'branch', code: '03', label: 'Persoon', isProposal: true },
  { list: 'branch', code: '04', label: 'Detailhandel' },
  { list: 'branch', code: '05', label: 'Handel', isProposal: true },
  { list: 'branch', code: '06', label: 'Zak. dienstverlener (incl. adviseurs)', isProposal: true },
  { list: 'branch', code: '07', label: 'Bouw/bestrating (hoog risico)', isHighRisk: true, isProposal: true },
  { list: 'legal_form', code: 'BV', label: 'Besloten vennootschap' },
  { list: 'legal_form', code: 'NV', label: 'Naamloze vennootschap' },
  { list: 'legal_form', code: 'Eenmanszaak', label: 'Eenmanszaak' },
  { list: 'legal_form', code: 'VOF', label: 'Vennootschap onder firma' },
  { list: 'legal_form', code: 'CV', label: 'Commanditaire vennootschap' },
  { list: 'legal_form', code: 'Maatschap', label: 'Maatschap' },
  { list: 'legal_form', code: 'Stichting', label: 'Stichting' },
  { list: 'legal_form', code: 'Vereniging', label: 'Vereniging' },
  { list: 'legal_form', code: 'Coöperatie', label: 'Coöperatie' },
  { list: 'legal_form', code: 'Persoon', label: 'Natuurlijk persoon' },
  { list: 'function', code: 'DIR', label: 'Directie' },
  { list: 'function', code: 'RLM', label: 'Relatiebeheerder' },
  { list: 'function', code: 'SAL', label: 'Salarisadministrateur' },
  { list: 'function', code: 'ASA', label: 'Assistent-accountant' },
  { list: 'function', code: 'ACC', label: 'Accountant' },
  { list: 'function', code: 'ACD', label: 'Accountmedewerker', isProposal: true },
  { list: 'function', code: 'SEC', label: 'Secretariaat' },
  { list: 'function', code: 'INT', label: 'Intern' },
  { list: 'role', code: 'RLM', label: 'Relatiebeheerder' },
  { list: 'role', code: 'RLM.ass', label: 'Assistent van de relatiebeheerder' },
  { list: 'role', code: 'JRK', label: 'Jaarrekening' },
  { list: 'role', code: 'ACC', label: 'Accountant' },
  { list: 'age_class', code: '<30', label: 'Jonger dan 30', isProposal: true },
  { list: 'age_class', code: '30-39', label: '30 tot en met 39', isProposal: true },
  { list: 'age_class', code: '40-49', label: '40 tot en met 49', isProposal: true },
  { list: 'age_class', code: '50-59', label: '50 tot en met 59' },
  { list: 'age_class', code: '60>', label: '60 en ouder' },
  { list: 'continuity', code: 'J', label: 'Lopend bedrijf of opvolging geregeld' },
  { list: 'continuity', code: 'N', label: 'Niet geregeld', isProposal: true },
  { list: 'leave_reason', code: 'PRIJS', label: 'Prijs', isProposal: true },
  { list: 'leave_reason', code: 'DIENST', label: 'Ontevreden over de dienstverlening', isProposal: true },
  { list: 'leave_reason', code: 'GESTOPT', label: 'Bedrijf gestopt of verkocht', isProposal: true },
  { list: 'leave_reason', code: 'KANTOOR', label: 'Opgezegd door het kantoor', isProposal: true },
  { list: 'leave_reason', code: 'OVERIG', label: 'Overige reden', isProposal: true },
  { list: 'life_cycle', code: 'START', label: 'Start', isProposal: true },
  { list: 'life_cycle', code: 'GROEI', label: 'Groei', isProposal: true },
  { list: 'life_cycle', code: 'VOLWASSEN', label: 'Volwassen', isProposal: true },
  { list: 'life_cycle', code: 'KRIMP', label: 'Krimp', isProposal: true },
  { list: 'life_cycle', code: 'OVERDRACHT', label: 'Overdracht of beëindiging', isProposal: true },
];
