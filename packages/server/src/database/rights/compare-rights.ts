import { type ExpectedPolicy, expectedRights, roleNames, tableNames } from './expected-rights.ts'
import type { FoundGrant, FoundPolicy, FoundRole, FoundTable } from './read-rights.ts'
import { databaseRole } from './roles.ts'

/** One thing that is not as it should be, in words for the log, and how it is put right. */
export interface Difference {
  what: string
  mend: readonly string[]
}

/** The wording for a role that does not exist yet. */
export const missing = 'it was missing'

/** Where a role of ours is wrong: it must exist, be ours to take on, and have only its own rights. */
export function differencesOfRole(role: FoundRole): Difference[] {
  const name = `"${role.name}"`
  // LOGIN without a password: the nodes of a sharded database connect to each other as this role.
  const create = `do $$ begin create role ${name} login; exception when duplicate_object or unique_violation then null; end $$`
  const take = `grant ${name} to current_user`
  if (!role.exists) return [{ what: missing, mend: [create, take] }]
  return [
    ...(role.usable ? [] : [{ what: 'the server could not take it on', mend: [take] }]),
    ...role.powers.map((power) => ({
      what: `it had ${power}`,
      mend: [`alter role ${name} no${power}`],
    })),
    ...role.memberOf.map((other) => ({
      what: `it had the rights of ${other}`,
      mend: [`revoke "${other}" from ${name}`],
    })),
  ]
}

/** Where a table's row-level security, grants and policies differ from `rights`. */
export function differencesOfTable(prefix: string, found: FoundTable): Difference[] {
  const name = tableNames.find((table) => found.schema === 'public' && found.name === table)
  if (name === undefined) return differencesOutside(prefix, found)
  const expected = expectedRights(prefix, name)
  const policies = expected.flatMap((right) => right.policies)
  return [
    ...differencesOfOwner(found),
    ...differencesOfSecurity(found),
    ...[{ role: 'public', may: [] }, ...expected].flatMap(({ role, may }) =>
      differencesOfGrants(found, role, may),
    ),
    ...policies.flatMap((policy) => differencesOfPolicy(found, policy)),
    ...surplusPolicies(
      found,
      policies,
      roleNames.map((role) => databaseRole(prefix, role)),
    ),
  ]
}

/**
 * Outside the matrix our roles have only the queue, which grants that itself, and no other role has that.
 * Rights that everybody has on the tables of others, an extension's for instance, are left alone.
 */
function differencesOutside(prefix: string, found: FoundTable): Difference[] {
  const isQueue = found.schema === 'jobs'
  const ours = roleNames
    .filter((role) => !(role === 'queue' && isQueue))
    .map((role) => databaseRole(prefix, role))
  return [
    ...differencesOfOwner(found),
    ...[...(isQueue ? ['public'] : []), ...ours].flatMap((role) =>
      differencesOfGrants(found, role, []),
    ),
  ]
}

function differencesOfOwner(found: FoundTable): Difference[] {
  if (found.owner === null) return []
  const mend = [`alter table ${quoted(found)} owner to current_user`]
  return [{ what: `it belonged to ${found.owner}`, mend }]
}

function differencesOfSecurity(found: FoundTable): Difference[] {
  const table = quoted(found)
  const off = {
    what: 'row-level security was off',
    mend: [`alter table ${table} enable row level security`],
  }
  const unforced = {
    what: 'row-level security was not forced',
    mend: [`alter table ${table} force row level security`],
  }
  return [...(found.secured ? [] : [off]), ...(found.forced ? [] : [unforced])]
}

function differencesOfGrants(
  found: FoundTable,
  role: string,
  expected: readonly string[],
): Difference[] {
  const granted = found.grants.filter((grant) => grant.role === role)
  const plain = granted.filter(({ column, passesOn }) => column === null && !passesOn)
  const surplus = granted.filter((grant) => !plain.includes(grant) || !expected.includes(grant.may))
  const missing = expected.filter((verb) => !plain.some(({ may }) => may === verb))
  if (surplus.length === 0 && missing.length === 0) return []
  const to = role === 'public' ? 'public' : `"${role}"`
  return [
    {
      what: [
        ...(surplus.length > 0 ? [`${role} could ${surplus.map(inWords).join(', ')}`] : []),
        ...(missing.length > 0 ? [`${role} could not ${missing.join(', ')}`] : []),
      ].join('; '),
      mend: [
        ...(surplus.length > 0 ? [`revoke all on ${quoted(found)} from ${to} cascade`] : []),
        ...(expected.length > 0
          ? [`grant ${expected.join(', ')} on ${quoted(found)} to ${to}`]
          : []),
      ],
    },
  ]
}

function inWords({ may, column, passesOn }: FoundGrant): string {
  return `${may}${column === null ? '' : ` ${column}`}${passesOn ? ' and pass it on' : ''}`
}

function differencesOfPolicy(found: FoundTable, expected: ExpectedPolicy): Difference[] {
  const there = found.policies.find(({ name }) => name === expected.name)
  if (there !== undefined && isAsExpected(there, expected)) return []
  const { name, command, role, condition } = expected
  const table = quoted(found)
  return [
    {
      what: `policy ${name} ${there === undefined ? 'was missing' : `was another: ${told(there)}`}`,
      mend: [
        ...(there === undefined ? [] : [dropPolicy(found, name)]),
        `create policy ${name} on ${table} for ${command} to "${role}" using (${condition})`,
      ],
    },
  ]
}

/** Policies that would change how far our roles reach; those of an operator's own roles are left alone. */
function surplusPolicies(
  found: FoundTable,
  expected: readonly ExpectedPolicy[],
  ours: readonly string[],
): Difference[] {
  return found.policies
    .filter(({ name }) => !expected.some((policy) => policy.name === name))
    .filter(({ roles }) => roles.some((role) => role === 'public' || ours.includes(role)))
    .map((policy) => ({
      what: `policy ${policy.name} was added: ${told(policy)}`,
      mend: [dropPolicy(found, policy.name)],
    }))
}

function dropPolicy(found: FoundTable, name: string): string {
  return `drop policy "${name.replaceAll('"', '""')}" on ${quoted(found)}`
}

function isAsExpected(found: FoundPolicy, { role, command, condition }: ExpectedPolicy): boolean {
  return (
    found.permissive &&
    found.command === command &&
    found.roles.length === 1 &&
    found.roles[0] === role &&
    found.check === null &&
    found.condition !== null &&
    core(found.condition) === core(condition)
  )
}

/**
 * A condition without what PostgreSQL adds when it prints one: brackets, casts, spaces, capitals. Ours
 * contain only `and`, so brackets cannot change their meaning.
 */
function core(condition: string): string {
  return condition.toLowerCase().replaceAll(/::\w+(\[\])?|[\s()]/g, '')
}

function told({ command, roles, condition, check }: FoundPolicy): string {
  const parts = [`for ${command} to ${roles.join(', ')}`]
  if (condition !== null) parts.push(`using ${condition}`)
  if (check !== null) parts.push(`with check ${check}`)
  return parts.join(' ').replaceAll(/\s+/g, ' ')
}

function quoted({ schema, name }: FoundTable): string {
  const all = [...(schema === 'public' ? [] : [schema]), name]
  return all.map((part) => `"${part.replaceAll('"', '""')}"`).join('.')
}
