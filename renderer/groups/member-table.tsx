import { Button, Checkbox } from '@mantine/core';
import { useMay } from '#renderer/accounts/use-may.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { ValueField } from '#renderer/ui/value-field.tsx';
import { clientFields } from '#shared/clients/fields.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import type { Group, GroupMember } from '#shared/groups/model.ts';
import { groupText } from '#shared/groups/nl.ts';
import { buildTree, listPossibleParents } from '#shared/groups/tree.ts';
import { parseCode } from '#shared/text/parse.ts';
import classes from '#renderer/clients/card/card.module.css';

interface MemberTableProps {
  group: Group;
  /** The client whose card this is on. */
  current?: string;
  /** Members that are ticked, to split the group; left out: no ticks. */
  chosen?: ReadonlySet<string>;
  onChoose?: (number: string, isChosen: boolean) => void;
}

/** The members of a group as a tree: who falls under whom is edited in place. */
export function MemberTable({ group, current, chosen, onChoose }: MemberTableProps) {
  const maySetHead = useMay('groups.setHead');
  return (
    <div className={classes['sheet']}>
      <table className={classes['table']} aria-label={groupText.members}>
        <thead>
          <tr>
            {chosen && <th aria-hidden />}
            <th scope="col">{clientFields.number.label}</th>
            <th scope="col">{clientFields.name.label}</th>
            <th scope="col">{clientFields.kind.label}</th>
            <th scope="col">{clientFields.legalForm.label}</th>
            <th scope="col">{clientFields.city.label}</th>
            <th scope="col">{groupText.parent}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {buildTree(group.members).map(({ member, depth }) => (
            <tr key={member.number} data-current={member.number === current}>
              {chosen && (
                <td>
                  <Checkbox
                    aria-label={withLabel(member.number, member.name)}
                    checked={chosen.has(member.number)}
                    onChange={(event) => onChoose?.(member.number, event.currentTarget.checked)}
                  />
                </td>
              )}
              <td>{member.number}</td>
              <td>
                <span style={{ paddingLeft: depth * 18 }} />
                {depth > 0 && (
                  <span className={classes['tree']} aria-hidden>
                    └
                  </span>
                )}
                <a className={classes['link']} href={hrefOf(clientPath(member.number), { deel: 'groep' })}>
                  {member.name}
                </a>
                {member.isHead && (
                  <span className={classes['chip']} data-kind="head">
                    {groupText.isHead}
                  </span>
                )}
              </td>
              <td>
                {clientFields.kind.kind.choices[member.kind]}
                {member.status !== 'active' && ` · ${clientFields.status.kind.choices[member.status]}`}
              </td>
              <td>{member.legalForm}</td>
              <td>{member.city}</td>
              <td>
                <ParentField group={group} member={member} />
              </td>
              <td>{maySetHead && !member.isHead && <MakeHead group={group} member={member} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ParentField({ group, member }: { group: Group; member: GroupMember }) {
  const save = useCommand('groups.setParent', { onRefused: () => undefined });
  const maySave = useMay('groups.setParent');
  const options = listPossibleParents(group.members, member.number).map(({ number, name }) => ({
    code: number,
    label: name,
  }));
  const parent = group.members.find(({ number }) => number === member.parentNumber);
  const shown = parent ? withLabel(parent.number, parent.name) : (member.parentNumber ?? '');
  return (
    <ValueField<string>
      label={`${groupText.parent}: ${member.name}`}
      isLabelHidden
      isPlain
      value={member.parentNumber}
      shown={shown}
      options={options}
      parse={(typed) =>
        parseCode(
          typed,
          group.members.map(({ number, name }) => ({ code: number, label: name })),
        )
      }
      save={(value, expected) => save.mutateAsync({ client: member.number, parent: value, expected })}
      width={240}
      isReadOnly={!maySave}
    />
  );
}

function MakeHead({ group, member }: { group: Group; member: GroupMember }) {
  const setHead = useCommand('groups.setHead');
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      onClick={() =>
        setHead.mutate({ number: group.number, head: member.number, expected: group.head?.number ?? null })
      }
    >
      {groupText.actions.makeHead}
    </Button>
  );
}
