import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { TextInput } from '@mantine/core';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CardProps } from '#renderer/clients/card/card-props.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { ValueField } from '#renderer/ui/value-field.tsx';
import { ContactValues, type Contact, type ContactField } from '#shared/clients/card-model.ts';
import { cardText } from '#shared/clients/card-nl.ts';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';
import { parseNumber, type Parsed } from '#shared/text/parse.ts';
import classes from '#renderer/clients/card/card.module.css';

const text = cardScreenText.contacts;
const widths: Record<ContactField, number> = {
  name: 180,
  role: 130,
  birthYear: 90,
  email: 220,
  phone: 120,
  remark: 160,
};

/** Whom one talks to at the client: edited in place, one line each. */
export function ContactsTab({ card }: CardProps) {
  return (
    <>
      {card.contacts.length > 0 && (
        <div className={classes['sheet']}>
          <table className={classes['table']} aria-label={text.list}>
            <thead>
              <tr>
                {ContactValues.keyof().options.map((field) => (
                  <th scope="col" key={field}>
                    {cardText.contactFields[field]}
                  </th>
                ))}
                <th aria-hidden />
              </tr>
            </thead>
            <tbody>
              {card.contacts.map((contact) => (
                <ContactRow key={contact.id} contact={contact} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {card.contacts.length === 0 && <p className={classes['soft']}>{text.empty}</p>}
      <NewContact number={card.number} />
    </>
  );
}

function ContactRow({ contact }: { contact: Contact }) {
  const save = useCommand('clients.saveContact', { onRefused: () => undefined });
  const remove = useCommand('clients.removeContact', {
    onSuccess: () => showDone(text.removed(contact.name)),
  });
  return (
    <tr>
      {ContactValues.keyof().options.map((field) => (
        <td key={field}>
          <ValueField<string | number>
            label={`${cardText.contactFields[field]}: ${contact.name}`}
            isLabelHidden
            isPlain
            value={contact[field]}
            shown={String(contact[field] ?? '')}
            parse={(typed) => parseContact(field, typed)}
            save={(value, expected) =>
              save.mutateAsync({
                id: contact.id,
                values: { [field]: value },
                expected: { [field]: expected },
              })
            }
            width={widths[field]}
          />
        </td>
      ))}
      <td>
        <ActionIcon
          aria-label={text.remove(contact.name)}
          color="gray"
          onClick={() => remove.mutate({ id: contact.id })}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </td>
    </tr>
  );
}

function parseContact(field: ContactField, typed: string): Parsed<string | number> {
  if (field === 'birthYear') return parseNumber(typed, { min: 1900, max: 2199 });
  const value = typed.trim();
  if (field === 'name' && value === '') return { ok: false, message: cardText.refusals.contactName };
  return { ok: true, value: value || null };
}

function NewContact({ number }: { number: string }) {
  const [name, setName] = useState('');
  const add = useCommand('clients.addContact', { onSuccess: () => setName('') });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const contact = {
      name: name.trim(),
      role: null,
      birthYear: null,
      email: null,
      phone: null,
      remark: null,
    };
    if (contact.name) add.mutate({ number, contact });
  };
  return (
    <form className={classes['bar']} onSubmit={onSubmit}>
      <TextInput
        aria-label={text.newName}
        placeholder={text.newName}
        w={280}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={16} />}
        disabled={!name.trim()}
        loading={add.isPending}
      >
        {text.add}
      </Button>
    </form>
  );
}
