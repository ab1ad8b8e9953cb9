import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import {
  RetentionCode,
  type HoldingBackup,
  type RetentionLine,
  type RetentionRule,
} from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { formatCount, formatDay } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { DecisionPanel } from '#renderer/privacy/decision-panel.tsx';
import { BackupList } from '#renderer/privacy/erase-panel.tsx';
import classes from '#renderer/privacy/privacy.module.css';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import { showDone } from '#renderer/ui/notices.ts';

const text = privacyText.retention;

/** What is kept longer than needed, the decision on each, and the rules behind it. */
export function RetentionScreen() {
  const { data } = useQueryCall('privacy.listRetention', {});
  const [code, setCode] = useState<string | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const [isCarrying, setIsCarrying] = useState(false);
  if (!data) return <SettingsPage>{null}</SettingsPage>;
  const lines = data.lines.filter((line) => code === null || line.code === code);
  const decided = data.lines.filter(({ decision }) => decision === 'remove' || decision === 'anonymise');
  const opened = data.lines.find((line) => line.key === key);
  return (
    <SettingsPage>
      <div className={classes['split']}>
        <div className={classes['main']}>
          <div className={classes['page']}>
            <section className={classes['section']} aria-label={text.title}>
              <div className={classes['head']}>
                <h2>{text.title}</h2>
                <Select
                  aria-label={text.columns.code}
                  placeholder={text.allKinds}
                  clearable
                  w={220}
                  data={RetentionCode.options.map((value) => ({ value, label: text.codes[value] }))}
                  value={code}
                  onChange={setCode}
                />
                <Button disabled={decided.length === 0} onClick={() => setIsCarrying(true)}>
                  {text.carryOut(decided.length)}
                </Button>
              </div>
              <p className={classes['soft']}>{text.intro}</p>
              {lines.length === 0 ? (
                <output>{text.none}</output>
              ) : (
                <>
                  <output className={classes['soft']}>
                    {text.summary(
                      data.lines.length,
                      data.lines.filter(({ decision }) => decision !== null).length,
                    )}
                  </output>
                  <LineTable lines={lines} onOpen={setKey} />
                </>
              )}
            </section>
            <RuleSection rules={data.rules} />
          </div>
        </div>
        {opened && <DecisionPanel key={opened.key} line={opened} onClose={() => setKey(null)} />}
      </div>
      {isCarrying && <CarryOut lines={decided} backups={data.backups} onClose={() => setIsCarrying(false)} />}
    </SettingsPage>
  );
}

function LineTable({ lines, onOpen }: { lines: readonly RetentionLine[]; onOpen: (key: string) => void }) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          {Object.values(text.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, 500).map((line) => (
          <tr key={line.key}>
            <td>{text.codes[line.code]}</td>
            <td>
              <button
                type="button"
                className={classes['link']}
                aria-label={text.decide(`${line.number} ${line.name}, ${text.codes[line.code]}`)}
                onClick={() => onOpen(line.key)}
              >
                {`${line.number} ${line.name}`}
              </button>
            </td>
            <td>{formatCount(line.count)}</td>
            <td className={classes['day']}>{formatDay(line.endedOn)}</td>
            <td className={classes['day']}>{formatDay(line.keptUntilOn)}</td>
            <td>
              {line.decision === null
                ? text.undecided
                : `${text.decisions[line.decision]}${line.keepUntilOn === null ? '' : ` t/m ${formatDay(line.keepUntilOn)}`}`}
            </td>
            <td>{line.decidedBy ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RuleSection({ rules }: { rules: readonly RetentionRule[] }) {
  const columns = text.ruleColumns;
  return (
    <section className={classes['section']} aria-label={text.tabs.rules}>
      <div className={classes['head']}>
        <h2>{text.tabs.rules}</h2>
      </div>
      <table className={classes['table']}>
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <td>{text.codes[rule.code]}</td>
              <td>{text.months(rule.months)}</td>
              <td className={classes['day']}>{formatDay(rule.validFrom)}</td>
              <td>
                {rule.source}
                {rule.isProposal && <span className={classes['soft']}> ({text.proposal})</span>}
              </td>
              <td className={classes['day']}>{formatDay(rule.checkedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CarryOutProps {
  lines: readonly RetentionLine[];
  backups: readonly HoldingBackup[];
  onClose: () => void;
}

/** The last look before it is final. */
function CarryOut({ lines, backups, onClose }: CarryOutProps) {
  const carry = useCommand('privacy.carryOutRetention', {
    onSuccess: ({ done }) => {
      showDone(text.done(done));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={text.preview} size="lg">
      <ul className={classes['list']}>
        {lines.map((line) => (
          <li key={line.key}>
            {text.previewLine(
              text.codes[line.code].toLowerCase(),
              `${line.number} ${line.name}`,
              text.decisions[line.decision ?? 'remove'].toLowerCase(),
            )}
          </li>
        ))}
      </ul>
      <BackupList backups={[...backups]} />
      <p className={classes['danger']}>{text.final}</p>
      <Button
        loading={carry.isPending}
        onClick={() =>
          carry.mutate({
            keys: lines.map(({ code, subjectKind, subjectId }) => ({ code, subjectKind, subjectId })),
          })
        }
      >
        {text.confirm}
      </Button>
    </Modal>
  );
}
