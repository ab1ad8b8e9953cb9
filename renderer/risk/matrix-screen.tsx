import { Text } from '@mantine/core';
import { standings, type Standing } from '#shared/classification/model.ts';
import { nl } from '#shared/classification/nl.ts';
import { computeRiskMatrix, matrixClasses, type MatrixClass } from '#shared/risk/matrix.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { riskText } from '#shared/risk/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { TypeMark } from '#renderer/classification/type-mark.tsx';
import { RiskPage } from '#renderer/risk/risk-page.tsx';
import { ClassMark } from '#renderer/risk/marks.tsx';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.matrix;
const nameOf = (riskClass: MatrixClass) => (riskClass === 'none' ? text.none : riskText.classes[riskClass]);
const typeOf = (standing: Standing) => (standing === 'incomplete' ? null : standing);

/** Type A–D beside the risk class: two judgements that are never mixed; a cell opens its clients. */
export function RiskMatrixScreen() {
  const { data } = useQueryCall('risk.list', {}, { isFresh: true });
  if (!data) return <RiskPage>{null}</RiskPage>;
  const matrix = computeRiskMatrix(data.rows);
  const sum = (counts: readonly number[]) => formatCount(counts.reduce((total, count) => total + count, 0));
  return (
    <RiskPage>
      <div className={classes['scroll']}>
        <Text mb="sm">
          {text.intro} {riskScreen.apart}
        </Text>
        <table className={classes['matrix']} aria-label={text.label}>
          <thead>
            <tr>
              <th scope="col">{riskScreen.list.columns.type}</th>
              {matrixClasses.map((riskClass) => (
                <th scope="col" key={riskClass}>
                  {riskClass === 'none' ? text.none : <ClassMark riskClass={riskClass} />}
                </th>
              ))}
              <th scope="col">{text.total}</th>
            </tr>
          </thead>
          <tbody>
            {standings.map((standing) => (
              <tr key={standing}>
                <th scope="row" aria-label={nl.standings[standing]}>
                  <TypeMark type={typeOf(standing)} />
                </th>
                {matrixClasses.map((riskClass) => (
                  <td key={riskClass}>
                    <Cell standing={standing} riskClass={riskClass} count={matrix[standing][riskClass]} />
                  </td>
                ))}
                <td>{sum(Object.values(matrix[standing]))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              {matrixClasses.map((riskClass) => (
                <td key={riskClass}>{sum(standings.map((standing) => matrix[standing][riskClass]))}</td>
              ))}
              <td>{sum(standings.flatMap((standing) => Object.values(matrix[standing])))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </RiskPage>
  );
}

function Cell({ standing, riskClass, count }: { standing: Standing; riskClass: MatrixClass; count: number }) {
  if (count === 0) return null;
  return (
    <a
      href={hrefOf('/risico', { type: standing, klasse: riskClass })}
      aria-label={text.cell(nl.standings[standing], nameOf(riskClass), count)}
    >
      {formatCount(count)}
    </a>
  );
}
