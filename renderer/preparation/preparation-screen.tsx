import { Button, Center, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { preparationText } from '#shared/preparation/nl.ts';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { usePlanningYear, type PlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';
import { DifferencesView } from '#renderer/preparation/differences-view.tsx';
import { RolesView } from '#renderer/preparation/roles-view.tsx';

const text = preparationText;
const tabs = [
  { value: 'rollen', label: text.tabs.grid },
  { value: 'verschillen', label: text.tabs.differences },
];

/** Who does what for every client in the planning year. */
export function PreparationScreen() {
  const planningYear = usePlanningYear();
  return planningYear ? <PreparationOfYear key={planningYear.year} planningYear={planningYear} /> : null;
}

function PreparationOfYear({ planningYear }: { planningYear: PlanningYear }) {
  const { year, today } = planningYear;
  const { parameters } = useRoute();
  const tab = parameters.get('blad') === 'verschillen' ? 'verschillen' : 'rollen';
  const { data, error } = useQueryCall('preparation.list', { year }, { isFresh: true });
  const start = (
    <>
      <YearPicker {...planningYear} />
      <SegmentedControl
        aria-label={text.tabsLabel}
        value={tab}
        data={tabs}
        onChange={(blad) =>
          replaceParameters({ ...Object.fromEntries(parameters), blad: blad === 'rollen' ? null : blad })
        }
      />
    </>
  );
  if (error && !data)
    return (
      <Text p="lg" role="alert">
        {error.message}
      </Text>
    );
  if (!data)
    return (
      <Center h="100%">
        <Loader aria-label={text.title(year)} />
      </Center>
    );
  if (data.numbers.length === 0 || data.roles.length === 0) return <Empty hasRoles={data.roles.length > 0} />;
  return tab === 'verschillen' ? (
    <DifferencesView year={year} today={today} roles={data.roles} start={start} />
  ) : (
    <RolesView list={data} today={today} start={start} />
  );
}

function Empty({ hasRoles }: { hasRoles: boolean }) {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.empty.title}
      </Title>
      <Text>{hasRoles ? text.empty.body : text.noRoles}</Text>
      <Button component="a" href={hrefOf(hasRoles ? '/importeren' : '/beheer/codelijsten')}>
        {hasRoles ? text.empty.action : text.toCodes}
      </Button>
    </Stack>
  );
}
