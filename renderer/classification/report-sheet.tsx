import type { CallOutput } from '#shared/calls/contract.ts';
import type { UnitRow } from '#shared/classification/call-models.ts';
import { findStanding } from '#shared/classification/classify.ts';
import { standings, type Standing } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatCount, formatDay, formatLongDay } from '#shared/text/format.ts';
import { formatShare } from './chart-table.tsx';
import { CriterionTable } from './criterion-table.tsx';
import { MoveTable } from './move-list.tsx';
import { ReportChart } from './report-chart.tsx';
import { TypeMark } from './type-mark.tsx';
import { TypesTable } from './types-table.tsx';
import classes from './classification.module.css';

const text = nlScreen.reportPage;
type Report = CallOutput<'classification.getReport'>;

/** Everything on paper: the distribution, what changed, the charts, the list per type and the rules. */
export function ReportSheet({ report }: { report: Report }) {
  const { moment, definition, previous, moves, overrides } = report;
  return (
    <article className={classes['report']}>
      <header>
        <h1>{text.title}</h1>
        <p>
          {report.officeName} · {text.asOf(formatLongDay(moment.on))} ·{' '}
          {nlScreen.moment.version(moment.definitionVersion, moment.definitionName)}
        </p>
      </header>
      <section>
        <h2>{text.distribution}</h2>
        <DistributionTable report={report} />
        <p className={classes['detail']}>{nlScreen.dashboard.unit}</p>
      </section>
      <section>
        <h2>{previous ? text.changes(formatDay(previous.referenceOn)) : text.changes('')}</h2>
        {previous === null && <p>{text.noPrevious}</p>}
        {previous !== null && moves.length === 0 && <p>{text.noChanges}</p>}
        {moves.length > 0 && <MoveTable moves={moves} />}
      </section>
      <section>
        <h2>{text.charts}</h2>
        <div className={classes['reportCharts']}>
          {report.charts.map((chart) => (
            <ReportChart key={chart.key} chart={chart} />
          ))}
        </div>
      </section>
      {standings.map((standing) => (
        <UnitList key={standing} standing={standing} units={report.units} />
      ))}
      {overrides.length > 0 && <OverrideList overrides={overrides} />}
      <section>
        <h2>{text.definition}</h2>
        <div className={classes['reportDefinition']}>
          {definition.definition.criteria.map((criterion) => (
            <CriterionTable key={criterion.key} criterion={criterion} problems={[]} />
          ))}
          <TypesTable types={definition.definition.types} problems={[]} />
        </div>
      </section>
    </article>
  );
}

function DistributionTable({ report }: { report: Report }) {
  const { distribution, previous } = report;
  const total = standings.reduce((sum, standing) => sum + distribution[standing], 0);
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{nlScreen.units.type}</th>
          <th scope="col" className={classes['number']}>
            {text.now}
          </th>
          <th scope="col" className={classes['number']}>
            {text.share}
          </th>
          {previous && (
            <>
              <th scope="col" className={classes['number']}>
                {formatDay(previous.referenceOn)}
              </th>
              <th scope="col" className={classes['number']}>
                {text.difference}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <tr key={standing}>
            <th scope="row">
              <TypeMark type={standing === 'incomplete' ? null : standing} />{' '}
              {standing === 'incomplete' && nl.standings[standing]}
            </th>
            <td className={classes['number']}>{formatCount(distribution[standing])}</td>
            <td className={classes['number']}>{formatShare(distribution[standing], total)}</td>
            {previous && (
              <>
                <td className={classes['number']}>{formatCount(previous.distribution[standing])}</td>
                <td className={classes['number']}>
                  {signed(distribution[standing] - previous.distribution[standing])}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signed(difference: number): string {
  return difference > 0 ? `+${formatCount(difference)}` : formatCount(difference);
}

function UnitList({ standing, units }: { standing: Standing; units: readonly UnitRow[] }) {
  const own = units.filter((unit) => findStanding(unit) === standing);
  const texts = nlScreen.units;
  const count = own.length;
  return (
    <section>
      <h2>{standing === 'incomplete' ? text.incomplete(count) : text.perType(standing, count)}</h2>
      {count === 0 && <p>{text.none}</p>}
      {count > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.number}</th>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.range}</th>
              <th scope="col">{standing === 'incomplete' ? texts.missing : texts.override}</th>
            </tr>
          </thead>
          <tbody>
            {own.map((unit) => (
              <tr key={unit.id}>
                <td>{unit.number}</td>
                <td className={classes['wrap']}>{unit.name}</td>
                <td>{nl.points(unit.minPoints, unit.maxPoints, unit.lowestType, unit.highestType)}</td>
                <td className={classes['wrap']}>
                  {standing === 'incomplete'
                    ? unit.missing.map((key) => nl.criteria[key]).join(', ')
                    : (unit.override?.reason ?? '')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function OverrideList({ overrides }: Pick<Report, 'overrides'>) {
  const texts = nlScreen.overrides;
  return (
    <section>
      <h2>{text.overrides}</h2>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{nlScreen.units.name}</th>
            <th scope="col">{texts.type}</th>
            <th scope="col">{texts.computed}</th>
            <th scope="col">{texts.reason}</th>
            <th scope="col">{texts.expiresOn}</th>
          </tr>
        </thead>
        <tbody>
          {overrides.map((override) => (
            <tr key={override.id}>
              <td className={classes['wrap']}>
                {override.unitNumber} {override.unitName}
              </td>
              <td>{override.type}</td>
              <td>{override.computedType ?? '?'}</td>
              <td className={classes['wrap']}>{override.reason}</td>
              <td>
                {formatDay(override.expiresOn)} {override.isExpired && texts.expired}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
