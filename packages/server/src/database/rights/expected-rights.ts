import { type Reach, rights, type TableName, type TableRight } from './rights.ts'
import { databaseRole, type RoleName, roles } from './roles.ts'

const account = `nullif(current_setting('freigabe.account', true), '')::uuid`

/**
 * The condition that a policy puts on rows, by reach. Written as PostgreSQL prints a condition, so that the
 * two can be compared.
 */
const reaches: Record<Reach, string> = {
  own: `account_id = ${account}`,
  members: `exists (select from membership where membership.person_id = person.id and membership.account_id = ${account})`,
  all: 'true',
  advice: `kind = any (array['advice', 'other'])`,
  own_advice: `account_id = ${account} and kind = any (array['advice', 'other'])`,
  appeals: `kind = any (array['appeal', 'addition'])`,
  goodwill: `kind = 'goodwill'`,
  goodwill_groups: `exists (select from request where request.account_id = recipient_group.account_id and request.group_id = recipient_group.group_id and request.kind = 'goodwill')`,
  goodwill_decisions: `kind = any (array['grant', 'decline'])`,
  platform: 'account_id is null',
}

export interface ExpectedPolicy {
  name: string
  /** The only role that it applies to. */
  role: string
  command: 'all' | 'select'
  condition: string
}

/** What `rights` gives one role on one table. */
export interface ExpectedRight {
  role: string
  may: readonly string[]
  policies: readonly ExpectedPolicy[]
}

export const roleNames = Object.keys(roles) as RoleName[]
export const tableNames = (Object.keys(rights) as TableName[]).sort()

/** What each role may do with a table, as names and conditions of the database. */
export function expectedRights(prefix: string, table: TableName): ExpectedRight[] {
  return roleNames.map((name) => {
    const role = databaseRole(prefix, name)
    const right = rights[table][name]
    if (right === undefined) return { role, may: [], policies: [] }
    return { role, may: right.may, policies: policiesOf(name, role, right) }
  })
}

function policiesOf(name: RoleName, role: string, { reach, writes }: TableRight): ExpectedPolicy[] {
  if (writes === undefined) return [{ name, role, command: 'all', condition: reaches[reach] }]
  return [
    { name, role, command: 'select', condition: reaches[reach] },
    { name: `${name}_writes`, role, command: 'all', condition: reaches[writes] },
  ]
}
