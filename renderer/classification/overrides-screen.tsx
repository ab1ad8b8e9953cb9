import { Button, Text, VisuallyHidden } from '@mantine/core';
import type { OverrideRow } from '#shared/classification/call-models.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatDay, formatInstant } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { ClassificationPage } from './classification-page.tsx';
import { TypeMark } from './type-mark.tsx';
import classes from './classification.module.css';

const text = nlScreen.overrides;

/** Every override beside the computed type: who chose it, why, and until when. */
export function OverridesScreen() {
  const { data } = useQueryCall('classification.listOverrides', {});
  return (
    <ClassificationPage>
      <div className={classes['pad']}>
        <Text c="dimmed" mb="md">
          {text.intro}
        </Text>
        {data &&
          (data.overrides.length === 0 ? <Text>{text.empty}</Text> : <Overrides rows={data.overrides} />)}
      </div>
    </ClassificationPage>
  );
}

function Overrides({ rows }: { rows: readonly OverrideRow[] }) {
  const units = nlScreen.units;
  return (
    <div className={classes['sheet']}>
      <table className={classes['table']} aria-label={text.title}>
        <thead>
          <tr>
            <th scope="col">{units.number}</th>
            <th scope="col">{units.name}</th>
            <th scope="col">{text.type}</th>
            <th scope="col">{text.computed}</th>
            <th scope="col">{text.reason}</th>
            <th scope="col">{text.expiresOn}</th>
            <th scope="col">{text.made}</th>
            <th scope="col">
              <VisuallyHidden>{text.remove}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: OverrideRow }) {
  const remove = useCommand('classification.removeOverride', { onSuccess: () => showDone(text.removed) });
  return (
    <tr className={row.isExpired ? classes['soft'] : undefined}>
      <td>{row.unitNumber}</td>
      <td>
        <a href={hrefOf('/classificatie/klanten', { groep: row.unitId })}>{row.unitName}</a>
      </td>
      <td>
        <TypeMark type={row.type} isOverridden />
      </td>
      <td>
        <TypeMark type={row.computedType} />{' '}
        <span className={classes['soft']}>{nl.points(row.minPoints, row.maxPoints, null, null)}</span>
      </td>
      <td className={classes['wrap']}>{row.reason}</td>
      <td>
        {formatDay(row.expiresOn)}{' '}
        {row.isExpired && <span className={classes['danger']}>{text.expired}</span>}
      </td>
      <td>
        {row.madeBy}, {formatInstant(row.madeAt)}
      </td>
      <td className={classes['rowActions']}>
        <WhenMay call="classification.removeOverride">
          <Button
            variant="subtle"
            aria-label={text.removeOf(row.unitName)}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: row.id })}
          >
            {text.remove}
          </Button>
        </WhenMay>
      </td>
    </tr>
  );
}
