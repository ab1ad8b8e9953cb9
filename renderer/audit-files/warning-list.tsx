import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { AuditReadingAnswer } from '#shared/audit-files/answers.ts';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import classes from '#renderer/audit-files/audit-files.module.css';

const text = auditFileScreenText.warnings;
const icons = { serious: IconAlertOctagon, warning: IconAlertTriangle, note: IconInfoCircle };

/** Everything doubtful about the file, the serious first, each with what to do. */
export function WarningList({ warnings }: { warnings: AuditReadingAnswer['warnings'] }) {
  return (
    <section className={classes['block']} aria-label={text.title(warnings.length)}>
      <h2 className={classes['heading']}>{text.title(warnings.length)}</h2>
      {warnings.length === 0 && (
        <p className={classes['fine']}>
          <IconCircleCheck size={16} aria-hidden /> {text.none}
        </p>
      )}
      <ul className={classes['warnings']}>
        {warnings.map(({ code, level, message, advice }) => {
          const Icon = icons[level];
          return (
            <li key={`${code} ${message}`} data-level={level}>
              <Icon size={16} aria-hidden />
              <div>
                <strong>{text.levels[level]}.</strong> {message}
                <div className={classes['advice']}>{advice}</div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
