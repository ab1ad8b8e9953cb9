import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { boardZooms, type BoardZoom } from '#shared/maintenance/board-axis.ts';
import type { DayCount } from '#shared/maintenance/board-marks.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import type { BoardStep } from '#shared/maintenance/board-summary.ts';
import type { StepWindow } from '#shared/maintenance/board-window.ts';
import { hrefOf, parseRoute, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { BoardTools } from '#renderer/maintenance/board/board-tools.tsx';
import { BoardView } from '#renderer/maintenance/board/board-view.tsx';
import { idOf } from '#renderer/maintenance/board/board.tsx';
import { useDayCounts } from '#renderer/maintenance/board/use-day-counts.ts';
import { DatesPanel } from '#renderer/maintenance/agenda/dates-panel.tsx';
import { MaintenancePage } from '#renderer/maintenance/maintenance-page.tsx';
import { StepPanel } from '#renderer/maintenance/step-panel.tsx';
import { missingHref } from '#renderer/maintenance/step-path.ts';
import { useMaintenanceYear } from '#renderer/maintenance/use-maintenance-year.ts';
import { showDone } from '#renderer/ui/notices.ts';

/** The year at a glance: which step is open, how far it is, and which statutory dates come. */
export function BoardScreen() {
  const chosen = useMaintenanceYear();
  return <MaintenancePage>{chosen && <YearBoard key={chosen.year} year={chosen.year} />}</MaintenancePage>;
}

function YearBoard({ year }: { year: number }) {
  const { data, error } = useQueryCall('maintenance.getBoard', { year }, { isFresh: true });
  const counts = useDayCounts(year);
  const [zoom, setZoom] = useZoom();
  const [openName, setOpenStep] = useOpenStep();
  const [openMark, setOpenMark] = useState<StepWindow | null>(null);
  const { mutateAsync } = useCommand('maintenance.moveStep');
  const steps = useMemo(() => (data ? [...data.tails, ...data.steps] : []), [data]);
  const openStep = steps.find((step) => idOf(step) === openName);
  const onOpen = (step: BoardStep) => setOpenStep(idOf(step) === openName ? null : idOf(step));
  const onMove = async (step: BoardStep, { fromOn, untilOn }: StepWindow) => {
    try {
      await mutateAsync({ year: step.year, key: step.key, fromOn, untilOn });
      showDone(text.moved(step.title, fromOn, untilOn));
    } catch {
      // The refusal is shown, and the window goes back to where it stands.
    }
  };
  const onOpenMark = useCallback((mark: StepWindow) => {
    changeAddress({ stap: null });
    setOpenMark((open) => (open?.fromOn === mark.fromOn ? null : mark));
  }, []);
  if (error) {
    return (
      <Text p="lg" role="alert">
        {error.message}
      </Text>
    );
  }
  if (!data) {
    return (
      <Center h="100%">
        <Loader />
      </Center>
    );
  }
  if (steps.length === 0) return <Empty year={year} />;
  return (
    <BoardView
      year={year}
      today={data.today}
      steps={steps}
      counts={counts ?? noCounts}
      zoom={zoom}
      onZoom={setZoom}
      openKey={openStep ? idOf(openStep) : null}
      onOpen={onOpen}
      onMissing={(step) => {
        window.location.hash = missingHref(step.year, step.key);
      }}
      onMove={onMove}
      openMark={openMark?.fromOn ?? null}
      onOpenMark={onOpenMark}
      tools={<BoardTools year={year} steps={steps} />}
      panel={
        openStep ? (
          <StepPanel
            key={idOf(openStep)}
            step={openStep}
            today={data.today}
            onClose={() => setOpenStep(null)}
          />
        ) : (
          openMark && (
            <DatesPanel
              key={openMark.fromOn}
              open={{ fromOn: openMark.fromOn, untilOn: openMark.untilOn, kinds: ['statutory', 'review'] }}
              onClose={() => setOpenMark(null)}
            />
          )
        )
      }
    />
  );
}

const noCounts: readonly DayCount[] = [];

/** The step that is open stands in the address, so that links open it. */
function useOpenStep(): [string | null, (id: string | null) => void] {
  const { parameters } = useRoute();
  return [parameters.get('stap'), (id) => changeAddress({ stap: id })];
}

function changeAddress(to: Record<string, string | null>): void {
  const now = Object.fromEntries(parseRoute(window.location.hash.slice(1)).parameters);
  replaceParameters({ ...now, ...to });
}

/** The zoom stands in the address, so that back and links keep it. */
function useZoom(): [BoardZoom, (zoom: BoardZoom) => void] {
  const { parameters } = useRoute();
  const zoom = boardZooms.find((each) => zoomNames[each] === parameters.get('zoom')) ?? 'year';
  const change = useCallback((next: BoardZoom) => {
    changeAddress({ zoom: next === 'year' ? null : zoomNames[next] });
  }, []);
  return [zoom, change];
}

/** As the address writes them. */
const zoomNames: Readonly<Record<BoardZoom, string>> = { year: 'jaar', quarter: 'kwartaal', month: 'maand' };

function Empty({ year }: { year: number }) {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.empty.title(year)}
      </Title>
      <Text>{text.empty.body}</Text>
      <Button component="a" href={hrefOf('/jaarplan/onderhoudsplan')}>
        {text.empty.action}
      </Button>
    </Stack>
  );
}
