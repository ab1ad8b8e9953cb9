import { Anchor, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { isWithoutBudget, listTrouble, type Trouble } from '#shared/capacity/group-rows.ts';
import { lineOf } from '#shared/capacity/compute-capacity.ts';
import { overviewText } from '#shared/overview/nl.ts';
import { planningYearOf } from '#shared/planning/planning-year.ts';
import { formatExcessHours, formatHours, monthName } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { Card } from '#renderer/overview/card.tsx';
import classes from '#renderer/overview/overview.module.css';

const { capacity: text } = overviewText;
const shown = 4;

/** Where capacity is short in the planning year; left out of an office that plans nothing yet. */
export function CapacityCard({ workingYear, today }: { workingYear: number; today: string }) {
  const year = planningYearOf(workingYear, today);
  const { data } = useQueryCall('capacity.getYear', { year }, { isFresh: true });
  if (!data) return null;
  const isPlanned =
    data.unassigned.yearCentihours > 0 || data.rows.some((row) => lineOf(row, 'planned').yearCentihours > 0);
  if (!isPlanned) return null;
  const trouble = listTrouble(data.rows);
  const withoutBudget = data.rows.filter(isWithoutBudget).map(({ employee }) => employee);
  const people = new Set(trouble.map(({ employee }) => employee)).size;
  return (
    <Card
      title={text.title(year)}
      aside={<Anchor href={hrefOf('/capaciteit', { jaar: String(year) })}>{text.open}</Anchor>}
    >
      {trouble.length === 0 && withoutBudget.length === 0 && (
        <Text className={classes['good'] ?? ''}>
          <IconCircleCheck size={18} aria-hidden /> {text.none}
        </Text>
      )}
      {trouble.length > 0 && (
        <>
          <Anchor
            size="sm"
            href={hrefOf('/capaciteit', { jaar: String(year), weergave: 'heatmap', knelpunten: 'ja' })}
          >
            {text.summary(people, trouble.length)}
          </Anchor>
          <ul className={classes['changes']}>
            {trouble.slice(0, shown).map((each) => (
              <li key={`${each.employee} ${each.month}`}>
                <Anchor
                  size="sm"
                  href={hrefOf('/capaciteit', {
                    jaar: String(year),
                    medewerker: each.employee,
                    maand: String(each.month),
                  })}
                >
                  {lineOfTrouble(each)}
                </Anchor>
              </li>
            ))}
          </ul>
        </>
      )}
      {withoutBudget.length > 0 && (
        <Text size="sm" mt={8}>
          {text.withoutBudget(withoutBudget)}
        </Text>
      )}
      {data.unassigned.yearCentihours > 0 && (
        <Text size="sm" mt={8}>
          {text.unassigned(formatHours(data.unassigned.yearCentihours))}
        </Text>
      )}
    </Card>
  );
}

function lineOfTrouble({ employee, month, freeCentihours }: Trouble): string {
  return text.line(employee, monthName(month), formatExcessHours(-freeCentihours));
}
