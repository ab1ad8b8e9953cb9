import { Button, Group, Modal, Text } from '@mantine/core';
import type { OfficeStatus } from '#shared/office/calls.ts';
import type { ProgramVersions } from '#shared/support/calls.ts';
import { aboutText } from '#shared/guide/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/guide/guide.module.css';

/** What this program is, its versions, where the data stands and under what licences it comes. */
export function AboutWindow({ status, onClose }: { status: OfficeStatus; onClose: () => void }) {
  const { data: versions } = useQueryCall('support.getVersions', {});
  return (
    <Modal opened onClose={onClose} size="lg" withCloseButton={false}>
      {/* In the usual place it would stand in a second header of the page. */}
      <Modal.Title fz="lg" fw={600} mb="sm">
        {aboutText.title}
      </Modal.Title>
      <Text mb="md">{aboutText.intro}</Text>
      <dl className={classes.facts}>
        <dt>{aboutText.version}</dt>
        <dd>{status.version}</dd>
        {versions && <Versions versions={versions} />}
        {status.office && (
          <>
            <dt>{aboutText.office}</dt>
            <dd>{status.office.path}</dd>
          </>
        )}
        <dt>{aboutText.licence}</dt>
        <dd>{aboutText.licenceName}</dd>
      </dl>
      {versions && versions.licences !== '' && (
        <details className={classes.licences}>
          <summary>{aboutText.licences}</summary>
          <section
            aria-label={aboutText.licences}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
            tabIndex={0}
          >
            <pre>{versions.licences}</pre>
          </section>
        </details>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{aboutText.close}</Button>
      </Group>
    </Modal>
  );
}

function Versions({ versions }: { versions: ProgramVersions }) {
  return (
    <>
      {versions.commit !== null && (
        <>
          <dt>{aboutText.build}</dt>
          <dd>{aboutText.builtFrom(versions.commit, formatDay(versions.committedOn))}</dd>
        </>
      )}
      <dt>{aboutText.runtime}</dt>
      <dd className={classes.versions}>{versions.runtime}</dd>
      <dt>{aboutText.database}</dt>
      <dd>{aboutText.databaseVersions(versions.sqlite, versions.cipher, versions.dbVersion)}</dd>
    </>
  );
}
