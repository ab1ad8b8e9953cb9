import type { Dossier, DossierSection } from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/privacy/privacy.module.css';

const text = privacyText.dossier;

/** Everything held about somebody, kind by kind. */
export function DossierSheet({ dossier }: { dossier: Dossier }) {
  if (dossier.sections.length === 0) return <p>{text.nothing}</p>;
  return (
    <>
      {dossier.sections.map((section) => (
        <Section key={section.key} section={section} />
      ))}
      <p className={classes['soft']}>{text.footer(dossier.officeName, formatInstant(dossier.madeAt))}</p>
    </>
  );
}

function Section({ section }: { section: DossierSection }) {
  return (
    <section className={classes['section']} aria-label={section.title}>
      <div className={classes['head']}>
        <h2>{section.title}</h2>
        <span className={classes['soft']}>{text.shown(section.records.length, section.total)}</span>
      </div>
      {section.purpose !== '' && <p className={classes['soft']}>{section.purpose}</p>}
      {section.records.map((record, index) => (
        // The order is that of the dossier, which is made once.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={classes['record']}>
          {record.title !== '' && <div className={classes['recordTitle']}>{record.title}</div>}
          <dl>
            {record.values.map(({ label, value }) => (
              <div key={label} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
