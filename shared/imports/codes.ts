import type { CodeLists } from './model.ts';

/**
 * The codes that the practice software exports, with the labels that exports write instead. The classes are those of the
 * classification; an office that changed its bands hands in its own lists.
 */
export const defaultCodeLists: CodeLists = {
  feeClass: [
    { code: '00000-01500', label: '0-1500' },
    { code: '01500-03000', label: '1500-3000' },
    { code: '03000-05000', label: '3000-5000' },
    { code: '05000-07500', label: '5000-7500' },
    { code: '07500-09999', label: '7500-9999' },
    { code: '10000-29999', label: '10000-29999' },
    { code: '30000>', label: '30000 en meer' },
  ],
  writeOffClass: [
    { code: '00-05', label: '0-5 %' },
    { code: '05-10', label: '5-10 %' },
    { code: '10-15', label: '10-15 %' },
    { code: '15-20', label: '15-20 %' },
    { code: '20-25', label: '20-25 %' },
    { code: '25-30', label: '25-30 %' },
    { code: '30>', label: 'meer dan 30 %' },
    { code: 'Bij', label: 'Bijboeking/bijgeboekt' },
  ],
  paymentClass: [
    { code: '00-30', label: '<30 dagen / snel' },
    { code: '30', label: '30 dagen / volgens vervaldatum / volgens' },
    { code: '31-60', label: '31-60 dagen' },
    { code: '60>', label: '60> / late betaler' },
    { code: '???', label: 'onbekend / ?' },
  ],
  ageClass: [
    { code: '<30', label: 'jonger dan 30' },
    { code: '30-39', label: '30-39 jaar' },
    { code: '40-49', label: '40-49 jaar' },
    { code: '50-59', label: '50-59 jaar' },
    { code: '60>', label: '60 jaar en ouder / 60 en ouder' },
  ],
  clientStatus: [
    { code: 'prospect', label: 'prospect / P' },
    { code: 'active', label: 'actief / actieve klant / A' },
    { code: 'former', label: 'voormalig / vertrokken / inactief / oud-klant / V' },
  ],
  planStatus: [
    { code: 'A', label: 'automatisch voorstel / voorstel' },
    { code: 'B', label: 'bevestigd' },
    { code: 'V', label: 'vervallen' },
  ],
  // With these an office begins; its own lists take their place when a file is read.
  administration: [
    { code: 'Nvt', label: 'Niet van toepassing' },
    { code: 'M', label: 'Per maand' },
    { code: 'K', label: 'Per kwartaal' },
    { code: 'J', label: 'Per jaar' },
  ],
  readsAlong: [
    { code: 'N', label: 'Nee' },
    { code: 'M', label: 'Per maand' },
    { code: 'K', label: 'Per kwartaal' },
  ],
  vatReturn: [
    { code: 'G', label: 'Geen n.v.t.' },
    { code: 'M', label: 'Per maand' },
    { code: 'K', label: 'Per kwartaal' },
    { code: 'J', label: 'Per jaar' },
  ],
  engagement: [
    { code: 'SA', label: 'Samenstellen' },
    { code: 'BE', label: 'Beoordelen' },
    { code: 'CO', label: 'Controle' },
    { code: 'OV', label: 'Overeengekomen specifieke werkzaamheden' },
    { code: 'AS', label: 'Overige assurance' },
  ],
  figureStatus: [
    { code: 'final', label: 'definitief / def / D' },
    { code: 'provisional', label: 'voorlopig / concept / voorl / V' },
  ],
};
