import { Button, Menu, SegmentedControl, Switch } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { RuleKind, type FormWithoutRule, type RuleRow } from '#shared/rules/model.ts';
import { rulesText } from '#shared/rules/nl.ts';
import { rulesScreenText as text } from '#shared/rules/screen-nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { useMay } from '#renderer/accounts/use-may.ts';
import { replaceParameters, useRoute } from '#renderer/app/route.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { ruleColumns, ruleId } from '#renderer/rules/rule-columns.ts';
import { RulePanel } from '#renderer/rules/rule-panel.tsx';
import classes from '#renderer/rules/rules.module.css';
import { NewFormPanel, VersionPanel } from '#renderer/rules/version-panel.tsx';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import { showDone } from '#renderer/ui/notices.ts';

const noRules: RuleRow[] = [];
const noForms: FormWithoutRule[] = [];

/** The dated rules and numbers of the law, each with its source, its day of checking and what rests on it. */
export function RulesScreen() {
  const { parameters } = useRoute();
  const today = useQueryCall('office.getStatus', {}).data?.today;
  const { data } = useQueryCall('settings.listRules', {}, { isFresh: true });
  const [adding, setAdding] = useState<'version' | FormWithoutRule | null>(null);
  const rules = data?.rules ?? noRules;
  const kind = RuleKind.safeParse(parameters.get('soort')).data ?? null;
  const shown = useMemo(() => {
    const showsPast = parameters.get('vervangen') === 'ook';
    const looksAt = parameters.get('bekijken') === 'ja';
    return rules.filter(
      (rule) =>
        (kind === null || rule.kind === kind) &&
        (showsPast || rule.standing !== 'past') &&
        (!looksAt || rule.warnings.length > 0),
    );
  }, [rules, kind, parameters]);
  const code = parameters.get('code');
  const chosen =
    rules.find((rule) => ruleId(rule) === parameters.get('regel')) ??
    // From elsewhere one comes for a rule, whichever of its versions holds.
    rules.find((rule) => rule.kind === 'deadline' && rule.standing === 'current' && rule.code === code);
  const set = (changes: Record<string, string | null>) =>
    replaceParameters({ ...Object.fromEntries(parameters), ...changes });
  const onChoose = (id: string | null) => {
    setAdding(null);
    set({ regel: id, code: null });
  };
  usePrintAction();
  if (!today || !data) return <SettingsPage>{null}</SettingsPage>;
  const versionsOf = (rule: RuleRow) =>
    rules.filter((other) => other.kind === rule.kind && other.code === rule.code);
  return (
    <SettingsPage
      actions={
        <WhenMay call="settings.addRuleVersion">
          <FormsMenu forms={data.formsWithoutRule ?? noForms} onChoose={setAdding} />
        </WhenMay>
      }
    >
      <div className={classes['split']}>
        <RulesGrid
          rows={shown}
          rules={rules}
          today={today}
          parameters={parameters}
          set={set}
          onOpenRow={onChoose}
          onActiveRow={(id) => chosen && adding === null && id !== null && onChoose(id)}
        />
        {adding !== null && adding !== 'version' && (
          <NewFormPanel key={adding.code} form={adding} today={today} onClose={() => setAdding(null)} />
        )}
        {chosen && adding === 'version' && (
          <VersionPanel
            key={ruleId(chosen)}
            rule={chosen}
            rules={rules}
            today={today}
            onClose={() => setAdding(null)}
            onSaved={(key) => onChoose(ruleId(key))}
          />
        )}
        {chosen && adding === null && (
          <RulePanel
            key={ruleId(chosen)}
            rule={chosen}
            versions={versionsOf(chosen)}
            onClose={() => onChoose(null)}
            onAdd={() => setAdding('version')}
            onRemoved={() => onChoose(null)}
          />
        )}
      </div>
    </SettingsPage>
  );
}

interface FormsMenuProps {
  forms: readonly FormWithoutRule[];
  onChoose: (form: FormWithoutRule) => void;
}

/** Legal forms of the office about which no rule says anything: one chooses which to fill in. */
function FormsMenu({ forms, onChoose }: FormsMenuProps) {
  if (forms.length === 0) return null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" title={text.formsHint} leftSection={<IconPlus size={16} aria-hidden />}>
          {text.formsWithoutRule(forms.length)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map((form) => (
          <Menu.Item key={form.code} onClick={() => onChoose(form)}>
            {text.formOption(form.label, form.clients)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface RulesGridProps {
  rows: readonly RuleRow[];
  rules: readonly RuleRow[];
  today: string;
  parameters: URLSearchParams;
  set: (changes: Record<string, string | null>) => void;
  onOpenRow: (id: string) => void;
  onActiveRow: (id: string | null) => void;
}

function RulesGrid({ rows, rules, today, parameters, set, onOpenRow, onActiveRow }: RulesGridProps) {
  const grid = useRef<GridHandle>(null);
  const [ticked, setTicked] = useState(0);
  const mayCheck = useMay('settings.checkRules');
  const check = useCommand('settings.checkRules', {
    onSuccess: ({ checked }) => {
      showDone(text.done.checked(checked));
      grid.current?.clearSelection();
    },
  });
  const onCheck = () => {
    const ids = new Set(grid.current?.selectedRowIds() ?? []);
    const keys = rules
      .filter((rule) => ids.has(ruleId(rule)))
      .map(({ kind, code, validFrom }) => ({ kind, code, validFrom }));
    if (keys.length > 0) check.mutate({ keys });
  };
  const warned = rules.filter(({ warnings }) => warnings.length > 0).length;
  return (
    <div className={classes['list']}>
      <PeilGrid
        ref={grid}
        label={text.label}
        noun={text.noun}
        columns={ruleColumns}
        rows={rows}
        rowId={ruleId}
        today={today}
        onOpenRow={onOpenRow}
        onActiveRow={onActiveRow}
        {...(mayCheck ? { onSelectionChange: setTicked } : {})}
        toolbarStart={
          <div className={classes['toolbar']}>
            <SegmentedControl
              aria-label={text.kindLabel}
              value={parameters.get('soort') ?? 'all'}
              data={(['all', ...RuleKind.options] as const).map((value) => ({
                value,
                label: rulesText.kindTabs[value],
              }))}
              onChange={(value) => set({ soort: value === 'all' ? null : value })}
            />
            <Switch
              label={text.toLookAt(warned)}
              title={text.toLookAtHint}
              checked={parameters.get('bekijken') === 'ja'}
              onChange={(event) => set({ bekijken: event.currentTarget.checked ? 'ja' : null })}
            />
            <Switch
              label={text.showPast}
              checked={parameters.get('vervangen') === 'ook'}
              onChange={(event) => set({ vervangen: event.currentTarget.checked ? 'ook' : null })}
            />
          </div>
        }
        toolbarEnd={
          <>
            {ticked > 0 && (
              <WhenMay call="settings.checkRules">
                <Button
                  size="compact-xs"
                  variant="default"
                  leftSection={<IconCheck size={14} aria-hidden />}
                  loading={check.isPending}
                  onClick={onCheck}
                >
                  {text.checkSelected(ticked)}
                </Button>
              </WhenMay>
            )}
            <GridExportMenu grid={grid} title={text.exportTitle} />
          </>
        }
      />
    </div>
  );
}
