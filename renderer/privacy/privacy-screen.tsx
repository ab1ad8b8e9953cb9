import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Match } from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ErasureList } from '#renderer/privacy/erasure-list.tsx';
import classes from '#renderer/privacy/privacy.module.css';
import { dossierPath } from '#renderer/privacy/paths.ts';
import { RequestRegister } from '#renderer/privacy/request-register.tsx';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';

const text = privacyText.search;

/** Looking somebody up, the register of requests, and what was erased. */
export function PrivacyScreen() {
  return (
    <SettingsPage>
      <div className={classes['page']}>
        <FindSection />
        <RequestRegister />
        <ErasureList />
      </div>
    </SettingsPage>
  );
}

function FindSection() {
  const asked = useRoute().parameters.get('zoek') ?? '';
  const [typed, setTyped] = useState(asked);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    replaceParameters({ zoek: typed.trim() || null });
  };
  return (
    <section className={classes['section']} aria-label={text.title}>
      <div className={classes['head']}>
        <h2>{text.title}</h2>
      </div>
      <form className={classes['search']} onSubmit={onSubmit}>
        <TextInput
          label={text.label}
          w={420}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" disabled={typed.trim().length < 2}>
          {text.button}
        </Button>
      </form>
      {asked.length < 2 ? <p className={classes['soft']}>{text.hint}</p> : <Matches asked={asked} />}
    </section>
  );
}

function Matches({ asked }: { asked: string }) {
  const { data, error } = useQueryCall('privacy.find', { text: asked });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return null;
  if (data.matches.length === 0) return <output className={classes['soft']}>{text.none}</output>;
  return (
    <table className={classes['table']} aria-label={text.results}>
      <thead>
        <tr>
          <th scope="col">{text.columns.name}</th>
          <th scope="col">{text.columns.kind}</th>
          <th scope="col">{text.columns.detail}</th>
          <th scope="col">{text.columns.found}</th>
        </tr>
      </thead>
      <tbody>
        {data.matches.map((match) => (
          <MatchRow key={`${match.kind} ${match.id}`} match={match} />
        ))}
      </tbody>
    </table>
  );
}

function MatchRow({ match }: { match: Match }) {
  return (
    <tr>
      <td>
        <a className={classes['link']} href={hrefOf(dossierPath(match))}>
          {match.name}
        </a>
      </td>
      <td>{privacyText.subjects[match.kind]}</td>
      <td>{match.detail}</td>
      <td>{match.found}</td>
    </tr>
  );
}
