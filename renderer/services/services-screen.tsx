import { Button, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Service } from '#shared/services/model.ts';
import { servicesScreenText as text } from '#shared/services/screen-nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, navigate, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { AddService } from '#renderer/services/add-service.tsx';
import { ServiceEditor } from '#renderer/services/service-editor.tsx';
import { ServiceList } from '#renderer/services/service-list.tsx';
import classes from '#renderer/services/services.module.css';

const path = '/planning/diensten';
const none: Service[] = [];

/** The office's services, with who does them, when, and how many hours they take. */
export function ServicesScreen() {
  const { parameters } = useRoute();
  const [isAdding, setIsAdding] = useState(false);
  const { data } = useQueryCall('services.list', {}, { isFresh: true });
  const confirm = useCommand('services.confirm');
  const services = data?.services ?? none;
  const proposals = services.filter(({ isProposal, retiredOn }) => isProposal && retiredOn === null);
  const asked = parameters.get('dienst');
  const chosen = services.find(({ code }) => code === asked) ?? services[0];
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <a href={hrefOf('/beheer/regels', { soort: 'deadline' })}>{text.toRules}</a>
        <div className={classes['tools']}>
          {proposals.length > 0 && (
            <WhenMay call="services.confirm">
              <Button
                variant="default"
                leftSection={<IconCheck size={16} aria-hidden />}
                title={text.proposalHint}
                loading={confirm.isPending}
                onClick={() => confirm.mutate({ ids: proposals.map(({ id }) => id) })}
              >
                {text.actions.confirmAll(proposals.length)}
              </Button>
            </WhenMay>
          )}
          <WhenMay call="services.add">
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
              {text.actions.add}
            </Button>
          </WhenMay>
        </div>
      </div>
      <div className={classes['split']}>
        {data && (
          <>
            <ServiceList services={services} chosen={chosen} />
            {chosen ? (
              <ServiceEditor
                key={chosen.id}
                service={chosen}
                sizes={data.sizes}
                onRenamed={(code) => navigate(path, { dienst: code })}
              />
            ) : (
              <NoServices />
            )}
          </>
        )}
        {isAdding && (
          <AddService
            onClose={() => setIsAdding(false)}
            onAdded={(code) => {
              setIsAdding(false);
              navigate(path, { dienst: code });
            }}
          />
        )}
      </div>
    </div>
  );
}

function NoServices() {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.empty.title}
      </Title>
      <Text>{text.empty.body}</Text>
    </Stack>
  );
}
