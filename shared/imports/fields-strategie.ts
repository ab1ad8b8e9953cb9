import { clientNumber, ignoredName } from './field.ts';
import type { Field } from './field.ts';

/** Strategy data, as the free table of the practice software exports it. */
export const strategieFields: readonly Field[] = [
  clientNumber,
  ignoredName,
  {
    key: 'checkHead',
    label: 'Ind klantgroep (ter controle)',
    type: 'ignored',
    aliases: ['Ind klantgroep', 'Klantgroep'],
  },
  {
    key: 'checkBranch',
    label: 'Branche (ter controle)',
    type: 'ignored',
    aliases: ['Branche', 'Branche omschr klt'],
  },
  {
    key: 'checkCounts',
    label: 'Aantallen in groep (worden geteld)',
    type: 'ignored',
    aliases: ['Aantal bedr in groep', 'Aantal pers in groep'],
  },
  {
    key: 'isSmallBusiness',
    label: 'Ind small business klant',
    type: 'yesno',
    aliases: ['Small business', 'Ind small busir', 'Small business klant'],
  },
  {
    key: 'feeClass',
    label: 'Declaratieomvang',
    type: 'code',
    aliases: ['Declaratie omvang', 'Omvang declaratie'],
    list: 'feeClass',
  },
  {
    key: 'writeOffClass',
    label: 'Afboekingen',
    type: 'code',
    aliases: ['Afboeking% van prod.', 'Afboeking', 'Afboekingspercentage'],
    list: 'writeOffClass',
  },
  {
    key: 'paymentClass',
    label: 'Betalingsgedrag',
    type: 'code',
    aliases: ['Betaling', 'Betaalgedrag'],
    list: 'paymentClass',
  },
  { key: 'isAmbassador', label: 'Ambassadeur lokaal', type: 'yesno', aliases: ['Ambassadeur'] },
  {
    key: 'ageClass',
    label: 'Leeftijd ondernemer',
    type: 'code',
    aliases: ['Leeftijdsklasse'],
    list: 'ageClass',
  },
  {
    key: 'continuity',
    label: 'Continuïteit dienst.',
    type: 'yesno',
    aliases: ['Continuïteit dienstverlening', 'Continuïteit'],
  },
  {
    key: 'hasOtherRisk',
    label: 'Overig risico-klant',
    type: 'yesno',
    aliases: ['Overig risico klant', 'Overig risico'],
  },
  {
    key: 'otherRiskReason',
    label: 'Reden overig risico',
    type: 'text',
    aliases: ['Reden risico', 'Toelichting overig risico'],
    max: 500,
  },
  {
    key: 'isPublicInterest',
    label: 'Betreft OOB',
    type: 'yesno',
    aliases: ['OOB', 'Betreft organisatie van openbaar belang (OOB)'],
  },
  {
    key: 'isProminentPerson',
    label: 'Betreft PEP',
    type: 'yesno',
    aliases: ['PEP', 'Betreft prominent persoon (PEP)'],
  },
  { key: 'category', label: 'Categorie', type: 'text', aliases: ['Klantcategorie'], max: 60 },
  {
    key: 'lifeCycle',
    label: 'Levensfase',
    type: 'text',
    aliases: ['Levenscyclus', 'Fase onderneming'],
    max: 60,
  },
  { key: 'strategyRemark', label: 'Opmerking', type: 'text', aliases: ['Opmerking strategie'], max: 4000 },
  {
    key: 'strategyUpdated',
    label: 'Bijgewerkt strategie',
    type: 'date',
    aliases: ['Strategie bijgewerkt', 'Laatst bijgewerkt', 'Bijgewerkt op'],
  },
];
