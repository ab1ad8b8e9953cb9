import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { CallOutput } from '#shared/calls/contract.ts';
import type { RetentionLine, RetentionRule } from '#shared/privacy/model.ts';
import { retentionText as text } from '#shared/privacy/retention-nl.ts';
import { navigate, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { CarryOut } from '#renderer/privacy/carry-out.tsx';
import { DecisionPanel } from '#renderer/privacy/decision-panel.tsx';
import { retentionSheetPath } from '#renderer/privacy/paths.ts';
import { lineColumns, rowsOfRules, ruleColumns } from '#renderer/privacy/retention-columns.ts';
import classes from '#renderer/privacy/retention.module.css';
import { RetentionRulePanel } from '#renderer/privacy/retention-rule-panel.tsx';
import { RetentionVersionPanel } from '#renderer/privacy/retention-version-panel.tsx';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';

/** What is kept longer than needed with the decision on each, and the dated rules behind it. */
export function RetentionScreen() {
  const { parameters } = useRoute();
  const today = useQueryCall('office.getStatus', {}).data?.today;
  const { data } = useQueryCall('privacy.listRetention', {});
  if (!data || !today) return <SettingsPage>{null}</SettingsPage>;
  const showsRules = parameters.get('deel') === 'regels';
  return (
    <SettingsPage>
      {showsRules ? (
        <RuleList rules={data.rules} today={today} parameters={parameters} />
      ) : (
        <LineList {...data} today={today} parameters={parameters} />
      )}
    </SettingsPage>
  );
}

function Parts({ value, children }: { value: 'list' | 'rules'; children: ReactNode }) {
  return (
    <div className={classes['toolbar']}>
      <SegmentedControl
        aria-label={text.partsLabel}
        value={value}
        data={(['list', 'rules'] as const).map((part) => ({ value: part, label: text.parts[part] }))}
        onChange={(part) => replaceParameters({ deel: part === 'rules' ? 'regels' : null })}
      />
      {children}
    </div>
  );
}

const lineId = (line: RetentionLine) => line.key;

interface LineListProps extends CallOutput<'privacy.listRetention'> {
  today: string;
  parameters: URLSearchParams;
}

function LineList({ lines, backups, today, parameters }: LineListProps) {
  const grid = useRef<GridHandle>(null);
  const key = parameters.get('regel');
  const setKey = (regel: string | null) => replaceParameters({ regel });
  const [isCarrying, setIsCarrying] = useState(false);
  const opened = lines.find((line) => line.key === key);
  const toCarryOut = lines.filter(({ decision }) => decision === 'remove' || decision === 'anonymise');
  const decided = lines.filter(({ decision }) => decision !== null).length;
  return (
    <div className={classes['split']}>
      <div className={classes['list']}>
        <div className={classes['grid']}>
          <PeilGrid
            ref={grid}
            label={text.title}
            noun={text.noun}
            columns={lineColumns}
            rows={lines}
            rowId={lineId}
            today={today}
            onOpenRow={setKey}
            onActiveRow={(id) => opened && id !== null && setKey(id)}
            toolbarStart={
              <Parts value="list">
                <output className={classes['soft']}>{text.summary(lines.length, decided)}</output>
              </Parts>
            }
            toolbarEnd={
              <>
                <Button
                  size="compact-xs"
                  disabled={toCarryOut.length === 0}
                  onClick={() => setIsCarrying(true)}
                >
                  {text.carryOut(toCarryOut.length)}
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  leftSection={<IconPrinter size={14} aria-hidden />}
                  onClick={() => navigate(retentionSheetPath)}
                >
                  {text.print}
                </Button>
                <GridExportMenu grid={grid} title={text.exportTitle(Number(today.slice(0, 4)))} />
              </>
            }
          />
        </div>
      </div>
      {opened && <DecisionPanel key={opened.key} line={opened} onClose={() => setKey(null)} />}
      {isCarrying && <CarryOut lines={toCarryOut} backups={backups} onClose={() => setIsCarrying(false)} />}
    </div>
  );
}

interface RuleListProps {
  rules: readonly RetentionRule[];
  today: string;
  parameters: URLSearchParams;
}

const ruleId = (rule: RetentionRule) => String(rule.id);

function RuleList({ rules, today, parameters }: RuleListProps) {
  const grid = useRef<GridHandle>(null);
  const [isAdding, setIsAdding] = useState(false);
  const showsPast = parameters.get('vervangen') === 'ook';
  const all = useMemo(() => rowsOfRules(rules, today), [rules, today]);
  const rows = useMemo(() => all.filter((rule) => showsPast || rule.standing !== 'past'), [all, showsPast]);
  const opened = all.find((rule) => ruleId(rule) === parameters.get('regel'));
  const set = (changes: Record<string, string | null>) =>
    replaceParameters({ ...Object.fromEntries(parameters), ...changes });
  const open = (id: string | null) => {
    setIsAdding(false);
    set({ regel: id });
  };
  return (
    <div className={classes['split']}>
      <div className={classes['list']}>
        <div className={classes['grid']}>
          <PeilGrid
            ref={grid}
            label={text.rules.label}
            noun={text.rules.noun}
            columns={ruleColumns}
            rows={rows}
            rowId={ruleId}
            today={today}
            onOpenRow={open}
            onActiveRow={(id) => opened && !isAdding && id !== null && open(id)}
            toolbarStart={
              <Parts value="rules">
                <Switch
                  label={text.rules.showPast}
                  checked={showsPast}
                  onChange={(event) => set({ vervangen: event.currentTarget.checked ? 'ook' : null })}
                />
              </Parts>
            }
            toolbarEnd={<GridExportMenu grid={grid} title={text.rulesExportTitle} />}
          />
        </div>
      </div>
      {opened && isAdding && (
        <RetentionVersionPanel
          key={opened.id}
          rule={opened}
          today={today}
          onClose={() => setIsAdding(false)}
          onSaved={(id) => open(String(id))}
        />
      )}
      {opened && !isAdding && (
        <RetentionRulePanel
          key={opened.id}
          rule={opened}
          versions={all.filter(({ code }) => code === opened.code)}
          today={today}
          onOpen={(id) => open(id === null ? null : String(id))}
          onAdd={() => setIsAdding(true)}
        />
      )}
    </div>
  );
}
