import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const employee = sqliteTable('employee', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  code: text('code').notNull().unique(),
  name: text('name').notNull().default(''),
  functionCode: text('function_code'),
  email: text('email'),
  inServiceOn: text('in_service_on'),
  outOfServiceOn: text('out_of_service_on'),
  remark: text('remark'),
  teamCode: text('team_code'),
});
