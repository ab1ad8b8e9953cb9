import { loadRuleBook } from '#db/deadlines/load-deadlines.ts';
import { loadClientFacts } from '#db/deadlines/load-facts.ts';
import { loadAllSizeFigures, loadWorkFacts } from '#db/deadlines/screen-facts.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { getActiveRiskDefinition } from '#db/risk/definitions.ts';
import { bookYearsOf } from '#shared/deadlines/engine.ts';
import { sizeClassesOf, sizeLimitsOn } from '#shared/deadlines/size-class.ts';
import { watchSize, type SizeList } from '#shared/deadlines/size-watch.ts';

/** The clients with annual accounts and figures, those that come nearest to an audit first. */
export function listSizes(db: OfficeDatabase, today: string): SizeList {
  const { connection } = db;
  const book = loadRuleBook(connection);
  const figures = loadAllSizeFigures(connection);
  const managers = loadWorkFacts(connection);
  const clients = loadClientFacts(connection, { from: today, until: today, today }).flatMap(
    ({ clientId, number, name, facts }) => {
      const years = figures.get(clientId) ?? [];
      const form = facts.legalFormCode === null ? undefined : book.legalFormOn(facts.legalFormCode, today);
      const [first, last] = [years.at(0)?.year, years.at(-1)?.year];
      if (form === undefined || form.accounts === 'none' || first === undefined || last === undefined)
        return [];
      const bookYears = bookYearsOf(book, facts, `${first}-01-01`, `${last}-12-31`);
      const ofYear = (year: number) => bookYears.findLast(({ endsOn }) => endsOn.startsWith(`${year}-`));
      const limitsOf = (year: number) =>
        sizeLimitsOn(book.valueOn, ofYear(year)?.startsOn ?? `${year}-01-01`);
      const sizes = sizeClassesOf(years, limitsOf, (year) => ofYear(year)?.isFirst === true);
      const manager = managers.get(clientId)?.manager ?? null;
      const watched = watchSize({ number, name, manager }, years, sizes, limitsOf(last));
      return watched ? [watched] : [];
    },
  );
  const limit = book.valueOn('size.small.assets', today);
  return {
    clients: clients.toSorted(
      (a, b) => (b.nearBasisPoints ?? -1) - (a.nearBasisPoints ?? -1) || (a.number < b.number ? -1 : 1),
    ),
    nearFromBasisPoints: getActiveRiskDefinition(db).definition.thresholds.nearAuditPermille.value * 10,
    source: limit?.source ?? null,
    checkedOn: limit?.checkedOn ?? null,
  };
}
