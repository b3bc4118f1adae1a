import { Readable } from 'node:stream'
import type { RecordedBy } from '@freigabe/contract'
import type { Actor, Facts } from '@freigabe/core'
import { readCase } from '../case/read-case.ts'
import type { House } from '../house.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { readBatch } from '../lists/import/list-batches.ts'
import { uploadBatch } from '../lists/import/upload-batch.ts'
import { castAccount, screenNow } from './cast.ts'
import { handIn } from './decide.ts'
import { inRole } from './in-role.ts'

/** An account with a group that lists are imported into. */
export interface Importing {
  account: string
  owner: Awaited<ReturnType<typeof castAccount>>['owner']
  group: string
}

export async function castGroup(house: House): Promise<Importing> {
  const { account, owner } = await castAccount(house)
  const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kundschaft' })
  return { account, owner, group }
}

/** Imports and screens a list, of which `by` may say who recorded it; returns the import. */
export async function importedBy(
  house: House,
  { account, group }: Importing,
  by: Actor,
  recordedBy: RecordedBy | undefined,
  csv: string,
) {
  const wish = { fileName: 'kunden.csv', trigger: 'import', recordedBy } as const
  const bytes = Readable.from([Buffer.from(csv)])
  const { id } = await uploadBatch(house, by, account, group, wish, bytes)
  await screenNow(house, account, id)
  return readBatch(house, 'customer', account, group, id)
}

/** How the group's case stands once it is handed in, and what the rules were told of it. */
export async function judgedByRules(house: House, { account, owner }: Importing, method: string) {
  const { case_id: caseId } = await inRole(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('case_batch')
      .select('case_id')
      .distinct()
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow(),
  )
  await handIn(house, owner, account, caseId, [], method)
  const { status } = await readCase(house, 'customer', account, caseId)
  const { facts } = await inRole(house.database, 'desk', account, (tx) =>
    tx
      .selectFrom('evaluation')
      .select('facts')
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow(),
  )
  return { status, facts: facts as Facts }
}

/** A list of which everyone confirmed 137 seconds after signing up. */
export function confirmedByMachine(): string {
  const rows = Array.from({ length: 300 }, (_, at) => {
    const signedUp = Date.UTC(2024, 0, 1) + at * at * 401_000 + at * 7_211_000
    const iso = (moment: number) => new Date(moment).toISOString().slice(0, 19)
    return `mensch${at}@firma${at % 9}.de;${iso(signedUp)};${iso(signedUp + 137_000)}`
  })
  return `E-Mail;Angemeldet am;Bestätigt am\n${rows.join('\n')}\n`
}
