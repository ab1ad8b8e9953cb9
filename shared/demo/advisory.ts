import type { Assignment } from './planning.ts';
import type { DemoAdvisory } from './planning-model.ts';
import type { Random } from '#shared/common/random.ts';
import { partnerCodes, formerEmployee } from './employees.ts';
import { daysBefore } from './timeline.ts';

const services = [
  [['STRAT', 'Strategiesessie voorbereiden'], 16],
  [['START', 'Ondernemingsplan doorlopen'], 3],
  [['HR', 'Arbeidscontracten nalopen'], 10],
  [['AUTOM', 'Koppeling met de kassa bespreken'], 14],
  [['PENSIOEN', 'Pensioenoverzicht opvragen'], 12],
  [['OVERDRACHT', 'Gesprek over de opvolging plannen'], 10],
  [['KREDIET', 'Cijfers voor de bank verzamelen'], 8],
  [['FINPLAN', 'Financiële wensen bespreken'], 9],
  [['BTW', 'Verbouwing en btw doornemen'], 5],
  [['SUBSIDIE', 'Plannen voor zonnepanelen bespreken'], 8],
  [['ONDRECHT', 'Statuten laten nakijken'], 5],
] as const;

const statuses = [
  ['Actief', 28],
  ['Bespr', 26],
  ['Nvt', 20],
  ['Toekomst', 15],
  ['Voorstel', 11],
] as const;

/** What was found out about advisory services: of most clients two to four of the eleven, with something to do for many. */
export function makeAdvisories(
  random: Random,
  assignments: readonly Assignment[],
  today: string,
): DemoAdvisory[] {
  return assignments.flatMap(({ client, holders }) => {
    const isHolding = client.identity.branchCode === '01';
    const count =
      client.identity.kind === 'person' || isHolding ? random.between(0, 1) : random.between(1, 4);
    const owner = holders.get('RLM');
    const rows = new Map<string, DemoAdvisory>();
    for (let index = 0; index < count; index += 1) {
      const [serviceCode, action] = random.weighted(services);
      const statusCode = random.weighted(statuses);
      const hasAction = statusCode !== 'Nvt' && statusCode !== 'Actief' && random.chance(0.75);
      rows.set(serviceCode, {
        clientNumber: client.identity.number,
        serviceCode,
        statusCode,
        nextAction: hasAction ? action : null,
        nextActionOn: hasAction ? daysBefore(today, random.between(-95, 20)) : null,
        ownerCode: hasAction
          ? owner === undefined || owner === formerEmployee
            ? partnerCodes[0]
            : owner
          : null,
      });
    }
    return [...rows.values()];
  });
}
