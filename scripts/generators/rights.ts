import {
  type Reach,
  rights,
  type TableRights,
  type Verb,
} from '../../packages/server/src/database/rights/rights.ts'
import { type RoleName, roles } from '../../packages/server/src/database/rights/roles.ts'
import { tableOf } from '../markdown/table.ts'

const file = 'docs/reference/rights.md'

export const paths = [file]

const names = Object.keys(roles) as RoleName[]
const letters = { select: 'r', insert: 'a', update: 'c', delete: 'd' }

const words: Record<Reach, string> = {
  own: 'own',
  members: 'members',
  all: 'all',
  advice: 'advice',
  own_advice: 'own advice',
  appeals: 'appeals',
  goodwill: 'goodwill',
  goodwill_groups: 'in goodwill',
  goodwill_decisions: 'on goodwill',
  platform: 'of no account',
}

/** The roles of the database, and what each may do with which table. */
export async function render(): Promise<Map<string, string>> {
  const tables = Object.entries(rights).map(([table, of]) => [
    `\`${table}\``,
    ...names.map((role) => cellOf(of, role)),
  ])
  const text = `# Rights in the database

Every query runs under one of these roles, so that PostgreSQL refuses what the application forgot to refuse. Generated from \`packages/server/src/database/rights/rights.ts\` and \`roles.ts\`; grants and row-level security, which is forced on each table. Every start compares what the database says with this table, puts right what differs, and logs where and what it was.

${tableOf(
  ['role', 'what it does'],
  names.map((name) => [`\`${name}\``, roles[name]]),
)}

In the database, roles carry the database's name in front, since roles are cluster-wide; \`alter database … set freigabe.role_prefix\` gives them another. Compared are the roles' powers and memberships, row-level security and its policies, and what our roles or everybody were granted on any table, view or sequence. What an operator grants to other roles is left alone.

## Tables

r reads, a adds, c changes, d deletes. \`own\`: rows of the account that the transaction is bound to. \`members\`: the people of that account. \`all\`: every row. \`advice\`, \`appeals\`, \`goodwill\`: of requests those that go to support, to the desk or to billing; \`own advice\`: of these the account’s. \`in goodwill\`: groups that a request for goodwill is about. An empty cell is no right at all.

${tableOf(['table', ...names], tables)}
`
  return new Map([[file, text]])
}

function cellOf(table: TableRights, role: RoleName): string {
  const right = table[role]
  if (right === undefined) return ''
  const { may, reach, writes } = right
  const lettersOf = (verbs: readonly Verb[]) => verbs.map((verb) => letters[verb]).join('')
  if (writes === undefined) return `${lettersOf(may)} ${words[reach]}`
  const others = may.filter((verb) => verb !== 'select')
  return `r ${words[reach]}, ${lettersOf(others)} ${words[writes]}`
}
