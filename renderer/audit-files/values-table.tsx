import { Checkbox } from '@mantine/core';
import type { AuditReadingAnswer, TakenField } from '#shared/audit-files/answers.ts';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import { yearField } from '#shared/figures/model.ts';
import { showYearValue } from '#shared/figures/show-value.ts';
import { formatEuros } from '#shared/text/format.ts';
import { OriginNote } from '#renderer/ui/origin-note.tsx';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/audit-files/audit-files.module.css';

const text = auditFileScreenText.values;

interface ValuesTableProps {
  reading: AuditReadingAnswer;
  picked: readonly TakenField[];
  onPick: (fields: TakenField[]) => void;
}

/** The figures of the file beside what stands there and the year before; a tick per figure. */
export function ValuesTable({ reading, picked, onPick }: ValuesTableProps) {
  const { values, year, status } = reading;
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const toggle = (field: TakenField, isOn: boolean) =>
    onPick(isOn ? [...picked, field] : picked.filter((other) => other !== field));
  return (
    <section className={classes['block']} aria-label={text.title}>
      <h2 className={classes['heading']}>{text.title}</h2>
      <div className={classes['scroll']}>
        <table className={classes['values']}>
          <thead>
            <tr>
              <th scope="col">{text.take}</th>
              <th scope="col">{text.field}</th>
              <th scope="col">{text.inFile}</th>
              <th scope="col">{text.current(year)}</th>
              <th scope="col">{text.previous(year)}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ field, cents, current, origin, previousCents }) => {
              const { label } = yearField(field);
              const isSame = cents !== null && cents === current;
              const isTyped = current !== null && origin?.origin === 'typed';
              return (
                <tr key={field}>
                  <td>
                    <Checkbox
                      aria-label={text.takeField(label)}
                      checked={picked.includes(field)}
                      disabled={cents === null || isSame}
                      onChange={(event) => toggle(field, event.currentTarget.checked)}
                    />
                  </td>
                  <th scope="row">{label}</th>
                  <td className={classes['figure']}>
                    {cents === null ? (
                      <span className={classes['soft']}>{text.unknown}</span>
                    ) : (
                      formatEuros(cents, 2)
                    )}
                  </td>
                  <td>
                    <span
                      className={picked.includes(field) && current !== null ? classes['replaced'] : undefined}
                    >
                      {current === null ? (
                        <span className={classes['soft']}>{text.nothing}</span>
                      ) : (
                        showYearValue(field, current)
                      )}
                    </span>
                    {isSame && <div className={classes['soft']}>{text.same}</div>}
                    {isTyped && !isSame && <div className={classes['typed']}>{text.typed}</div>}
                    {current !== null && (
                      <div className={classes['origin']}>
                        <OriginNote origin={origin} today={today} />
                      </div>
                    )}
                  </td>
                  <td>{showYearValue(field, previousCents)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={classes['soft']}>
        {text.staff} {status === null && text.provisional}
      </p>
    </section>
  );
}
