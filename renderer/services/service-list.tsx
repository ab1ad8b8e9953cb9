import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Service } from '#shared/services/model.ts';
import { servicesScreenText as text } from '#shared/services/screen-nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/services/services.module.css';

interface ServiceListProps {
  services: readonly Service[];
  chosen: Service | undefined;
}

/** The catalogue in the office's order, which the arrows change. */
export function ServiceList({ services, chosen }: ServiceListProps) {
  const reorder = useCommand('services.reorder');
  const move = (index: number, by: 1 | -1) => {
    const ids = services.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved === undefined) return;
    ids.splice(index + by, 0, moved);
    reorder.mutate({ ids });
  };
  return (
    <nav className={classes['services']} aria-label={text.list}>
      <ol>
        {services.map((service, index) => (
          <li
            key={service.id}
            className={classes['item']}
            data-current={service.id === chosen?.id}
            data-retired={service.retiredOn !== null}
          >
            <a
              className={classes['link']}
              href={hrefOf('/planning/diensten', { dienst: service.code })}
              aria-current={service.id === chosen?.id ? 'page' : undefined}
              title={service.name}
            >
              <span className={classes['code']}>{service.code}</span>
              <span>{service.name}</span>
            </a>
            <WhenMay call="services.reorder">
              <span className={classes['order']}>
                <ActionIcon
                  size="sm"
                  aria-label={text.actions.up(service.code)}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={text.actions.down(service.code)}
                  disabled={index === services.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={14} />
                </ActionIcon>
              </span>
            </WhenMay>
            {service.isProposal && service.retiredOn === null && (
              <span className={classes['mark']} title={text.proposal}>
                <VisuallyHidden>{text.proposal}</VisuallyHidden>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
