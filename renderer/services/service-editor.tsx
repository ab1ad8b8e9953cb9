import { Badge, Button, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Service, ServiceValues } from '#shared/services/model.ts';
import { servicesScreenText as text } from '#shared/services/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { EditableWhenMay, WhenMay } from '#renderer/accounts/when-may.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { DeadlineFields } from '#renderer/services/deadline-fields.tsx';
import { NormGrid } from '#renderer/services/norm-grid.tsx';
import { PartsTable } from '#renderer/services/parts-table.tsx';
import { NameFields, WhenFields, WhoFields, WindowFields } from '#renderer/services/service-fields.tsx';
import classes from '#renderer/services/services.module.css';

interface ServiceEditorProps {
  service: Service;
  sizes: readonly { code: string; label: string }[];
  onRenamed: (code: string) => void;
}

/** Stores changed values of a service; throws the refusal, for the field to show. */
export type SaveService = (values: Partial<ServiceValues>) => Promise<unknown>;

const { sections } = text;

/** One service: every value is saved when one leaves its field. */
export function ServiceEditor({ service, sizes, onRenamed }: ServiceEditorProps) {
  const update = useCommand('services.save', { onRefused: () => undefined });
  const save: SaveService = async (values) => {
    const saved = await update.mutateAsync({ id: service.id, values });
    if (saved.code !== service.code) onRenamed(saved.code);
  };
  return (
    <section className={classes['editor']} aria-label={`${service.code} ${service.name}`}>
      <Head service={service} />
      <EditableWhenMay call="services.save">
        <div className={classes['cards']}>
          <div className={classes['column']}>
            <Card title={sections.what}>
              <NameFields service={service} save={save} />
            </Card>
            <Card title={sections.when}>
              <WhenFields service={service} save={save} />
              <WindowFields service={service} save={save} />
            </Card>
          </div>
          <div className={classes['column']}>
            <Card title={sections.who}>
              <WhoFields service={service} save={save} />
            </Card>
            <Card title={sections.deadline}>
              <DeadlineFields service={service} save={save} />
            </Card>
          </div>
          <Card title={sections.parts} isWide>
            <PartsTable service={service} save={save} />
          </Card>
          {service.parts.length > 0 && (
            <Card title={sections.norms} isWide>
              <NormGrid service={service} sizes={sizes} save={save} />
            </Card>
          )}
        </div>
      </EditableWhenMay>
    </section>
  );
}

function Card({ title, children, isWide = false }: { title: string; children: ReactNode; isWide?: boolean }) {
  return (
    <section className={`${classes['card']} ${isWide ? classes['wide'] : ''}`} aria-label={title}>
      <Title order={3} size="md">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** The name with what can be done with the service as a whole. */
function Head({ service }: { service: Service }) {
  const confirm = useCommand('services.confirm');
  const retire = useCommand('services.retire');
  const restore = useCommand('services.restore');
  const remove = useCommand('services.remove');
  const { id } = service;
  return (
    <header className={classes['head']}>
      <Title order={2} size="lg">
        {service.code} · {service.name}
      </Title>
      {service.retiredOn !== null && (
        <Badge tt="none" variant="outline" color="gray">
          {text.retired(formatDay(service.retiredOn))}
        </Badge>
      )}
      {service.isProposal && (
        <Badge tt="none" variant="outline" color="gray" title={text.proposalHint}>
          {text.proposal}
        </Badge>
      )}
      <Text size="sm" c="dimmed">
        {text.used(service.useCount)}
      </Text>
      <WhenMay call="services.retire">
        <div className={classes['tools']}>
          {service.isProposal && (
            <Button size="compact-sm" variant="default" onClick={() => confirm.mutate({ ids: [id] })}>
              {text.actions.confirm}
            </Button>
          )}
          {service.retiredOn === null ? (
            <Button size="compact-sm" variant="default" onClick={() => retire.mutate({ id })}>
              {text.actions.retire}
            </Button>
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => restore.mutate({ id })}>
              {text.actions.restore}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => remove.mutate({ id })}>
            {text.actions.remove}
          </Button>
        </div>
      </WhenMay>
    </header>
  );
}
