import { Button, SegmentedControl } from '@mantine/core';
import { replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ClientValue } from '#renderer/clients/card/client-value.tsx';
import { labelsOf, type CardProps } from '#renderer/clients/card/card-props.ts';
import { DerivedValue } from '#renderer/clients/card/derived-value.tsx';
import { Section } from '#renderer/clients/card/section.tsx';
import { FiguresTables } from '#renderer/figures/figures-tables.tsx';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';
import type { ClientFieldKey } from '#shared/clients/fields.ts';
import { groupText } from '#shared/groups/nl.ts';
import { showClientValue, withLabel } from '#shared/clients/show-value.ts';
import type { ProductionAnswer } from '#shared/figures/model.ts';
import classes from '#renderer/clients/card/card.module.css';

const text = cardScreenText;
const pages = ['manual', 'exported', 'figures'] as const;
type Page = (typeof pages)[number];
const pathOf: Record<Page, string> = { manual: 'handmatig', exported: 'export', figures: 'jaarcijfers' };

/** The strategy data in the three pages of the practice software. */
export function StrategyTab(props: CardProps & { workingYear: number }) {
  const { card } = props;
  const { parameters } = useRoute();
  const page = pages.find((each) => pathOf[each] === parameters.get('blad')) ?? 'manual';
  const setPage = (value: string) => {
    const chosen = pages.find((each) => each === value) ?? 'manual';
    replaceParameters({ ...Object.fromEntries(parameters), blad: pathOf[chosen] });
  };
  const { head, isHead } = card.group ?? { head: null, isHead: true };
  return (
    <>
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label={text.strategyPagesLabel}
          value={page}
          onChange={setPage}
          data={pages.map((each, index) => ({
            value: each,
            label: `${index + 1}. ${text.strategyPages[each]}`,
          }))}
        />
      </div>
      {!isHead && head && <p className={classes['note']}>{text.viaHead(`${head.number} ${head.name}`)}</p>}
      {page === 'manual' && <ManualPage {...props} />}
      {page === 'exported' && <ExportedPage {...props} />}
      {page === 'figures' && <FiguresTables number={card.number} workingYear={props.workingYear} />}
    </>
  );
}

const manualBlocks: readonly { title: string; fields: readonly ClientFieldKey[] }[] = [
  { title: text.sections.person, fields: ['isAmbassador', 'ageClass', 'continuity'] },
  { title: text.sections.profile, fields: ['branch', 'isSmallBusiness', 'category', 'lifeCycle'] },
  {
    title: text.sections.risk,
    fields: ['hasOtherRisk', 'otherRiskReason', 'isPublicInterest', 'isProminentPerson'],
  },
  { title: text.sections.remarks, fields: ['strategyRemark'] },
];

function ManualPage(props: CardProps) {
  const { card, choices } = props;
  const { age, ageClass, referenceYear } = card.derived;
  const birthYear = card.values.birthYear.value;
  const derivedAge =
    age !== null && ageClass !== null && typeof birthYear === 'number' ? (
      <DerivedValue
        text={text.derived.ageWins(showClientValue('ageClass', ageClass, labelsOf(choices)))}
        formula={text.derived.ageFormula(referenceYear, birthYear, age)}
      />
    ) : undefined;
  return (
    <div className={classes['sections']}>
      {manualBlocks.map(({ title, fields }) => (
        <Section title={title} key={title}>
          {fields.map((field) => (
            <ClientValue
              field={field}
              key={field}
              placeholder={isCounted(field) ? text.unknown : ''}
              below={field === 'ageClass' ? derivedAge : undefined}
              {...props}
            />
          ))}
        </Section>
      ))}
    </div>
  );
}

/** Fields of the classification show a question mark while they are unknown. */
function isCounted(field: ClientFieldKey): boolean {
  return ['isAmbassador', 'ageClass', 'continuity', 'branch', 'hasOtherRisk', 'paymentClass'].includes(field);
}

function ExportedPage(props: CardProps) {
  const { card, today } = props;
  const { data } = useQueryCall('figures.getForClient', { number: card.number });
  const save = useCommand('clients.saveValue');
  const { updatedToday } = text;
  const latest = (key: 'feeClass' | 'writeOffClass') => data?.productions.findLast((year) => year[key]);
  const expected = card.values.strategyUpdated.value;
  return (
    <div className={classes['sections']}>
      <Section title={text.sections.group}>
        {card.group === null ? (
          <span className={classes['soft']}>{groupText.noGroup}</span>
        ) : (
          <>
            <DerivedValue
              label={text.derived.companies}
              text={String(card.group.counts.companies)}
              formula={text.derived.countFormula}
            />
            <DerivedValue
              label={text.derived.persons}
              text={String(card.group.counts.persons)}
              formula={text.derived.countFormula}
            />
          </>
        )}
      </Section>
      <Section title={text.sections.volume}>
        <ClientValue field="feeClass" {...props} below={derivedClass('feeClass', latest('feeClass'))} />
        <ClientValue
          field="writeOffClass"
          {...props}
          below={derivedClass('writeOffClass', latest('writeOffClass'))}
        />
        <ClientValue field="paymentClass" placeholder={text.unknown} {...props} />
      </Section>
      <Section title={text.sections.person}>
        <ClientValue field="birthYear" {...props} />
      </Section>
      <Section title={text.sections.update}>
        <ClientValue field="strategyUpdated" {...props} />
        <Button
          variant="default"
          w="fit-content"
          disabled={expected === today}
          onClick={() =>
            save.mutate({ number: card.number, field: 'strategyUpdated', value: today, expected })
          }
        >
          {updatedToday}
        </Button>
      </Section>
    </div>
  );
}

function derivedClass(key: 'feeClass' | 'writeOffClass', production: ProductionAnswer | undefined) {
  const band = production?.[key];
  if (!production || !band) return undefined;
  const { derived } = text;
  const formula = key === 'feeClass' ? derived.feeFormula : derived.writeOffFormula;
  return (
    <DerivedValue
      text={derived.feeClass(withLabel(band.code, band.label), production.year)}
      formula={formula(production.year)}
    />
  );
}
