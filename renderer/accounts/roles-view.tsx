import { RoleName } from '#shared/accounts/model.ts';
import { roleTable } from '#shared/accounts/role-table.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/access.module.css';

const text = accessText.rolesTable;

/** What each role may do, in words; made from the table that the program itself decides by. */
export function RolesView() {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={classes['main']} aria-label={text.title} tabIndex={0}>
      <p className={classes['intro']}>{text.intro}</p>
      <div className={classes['sheet']}>
        <table className={`${classes['table']} ${classes['roles']}`} aria-label={text.title}>
          <thead>
            <tr>
              <th scope="col">{text.columns.topic}</th>
              {RoleName.options.map((role) => (
                <th scope="col" key={role}>
                  {accessText.roles[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roleTable().map((row) => (
              <tr key={row.topic}>
                <th scope="row">{row.topic}</th>
                {RoleName.options.map((role) => (
                  <td key={role} className={row.words[role] === text.none ? (classes['soft'] ?? '') : ''}>
                    {row.words[role]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
