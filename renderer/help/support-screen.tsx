import { Alert, Button } from '@mantine/core';
import { IconDeviceFloppy, IconEye } from '@tabler/icons-react';
import { supportText } from '#shared/support/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { HelpPage } from '#renderer/help/help-page.tsx';
import classes from '#renderer/help/help.module.css';
import { showDone } from '#renderer/ui/notices.ts';

const text = supportText;

/** What a support file holds, shown whole before it is saved. */
export function SupportScreen() {
  const { data: report } = useQueryCall('selfTest.getLast', {}, { isFresh: true });
  const preview = useCommand('support.preview');
  const save = useCommand('support.save', { onSuccess: ({ path }) => showDone(text.saved(path)) });
  const files = preview.data?.files;
  return (
    <HelpPage
      actions={
        files && (
          <Button
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            loading={save.isPending}
            onClick={() => save.mutate({})}
          >
            {text.save}
          </Button>
        )
      }
    >
      <p className={classes['intro']}>{text.intro}</p>
      {report === null && (
        <Alert color="gray" w="100%" maw={760}>
          {text.noSelfTest} <a href={hrefOf('/hulp/zelftest')}>{text.toSelfTest}</a>
        </Alert>
      )}
      <Button
        variant={files ? 'default' : 'filled'}
        leftSection={<IconEye size={16} aria-hidden />}
        loading={preview.isPending}
        onClick={() => preview.mutate({})}
      >
        {text.make}
      </Button>
      {files?.map((file) => (
        <details className={classes['file']} key={file.name}>
          <summary>
            <strong>{file.name}</strong>
            <span>{file.about}</span>
            <span className={`${classes['soft']} ${classes['size']}`}>{text.bytes(file.text.length)}</span>
          </summary>
          <section
            className={classes['text']}
            aria-label={file.name}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
            tabIndex={0}
          >
            <pre>{file.text || text.empty}</pre>
          </section>
        </details>
      ))}
    </HelpPage>
  );
}
