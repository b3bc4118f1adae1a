import { randomUUIDv7 } from 'node:crypto'
import type { Division } from '@freigabe/contract'
import { divideBatch } from '../../../packages/server/src/case/splitting/divide-batch.ts'
import { runDivision } from '../../../packages/server/src/case/splitting/run-division.ts'
import { settleDivision } from '../../../packages/server/src/case/splitting/settle-division.ts'
import type { House } from '../../../packages/server/src/house.ts'
import { castAccount, castCase, screenNow } from '../../../packages/server/src/testing/cast.ts'
import { handIn } from '../../../packages/server/src/testing/decide.ts'
import { inRole } from '../../../packages/server/src/testing/in-role.ts'
import type { CasePlace } from './case-place.ts'

const file = [
  'E-Mail;Herkunft',
  ...[1, 2, 3].flatMap((number) => [
    `anna${number}@example.org;Formular`,
    `bert${number}@example.net;Messe`,
  ]),
  '',
].join('\n')

/** A case for each state that the division of its import can have. */
export async function castDivisions(house: House): Promise<Record<Division['state'], CasePlace>> {
  const divided = (value: string) => castDivided(house, value)
  const screening = await divided('Formular')
  await run(house, screening)
  const done = await divided('Formular')
  await run(house, done)
  for (const part of await parts(house, done)) {
    await screenNow(house, done.account, part)
    await settleDivision(house, { account: done.account, batch: part })
  }
  const failed = await divided('Gibt es nicht')
  await run(house, failed)
  return {
    waiting_for_file: await castDivided(house, 'Formular', { fileDeleted: true }),
    waiting: await divided('Formular'),
    screening,
    done,
    failed,
  }
}

interface DividedCase extends CasePlace {
  division: string
}

async function castDivided(
  house: House,
  value: string,
  { fileDeleted = false } = {},
): Promise<DividedCase> {
  const { account, owner } = await castAccount(house)
  const { batch, caseId } = await castCase(house, owner.actor, account, file)
  await handIn(house, owner, account, caseId)
  if (fileDeleted) {
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .updateTable('batch')
        .set({ file_key: null, file_deleted_at: house.clock.now() })
        .where('account_id', '=', account)
        .where('batch_id', '=', batch)
        .execute(),
    )
  }
  const wish = { newCaseId: randomUUIDv7(), batchId: batch, column: 1, kind: 'is', value } as const
  await divideBatch(house, owner.actor, account, caseId, wish)
  return { account, caseId, division: wish.newCaseId }
}

function run(house: House, { account, division }: DividedCase) {
  const once = { attempt: 1, last: true, signal: AbortSignal.timeout(30_000) }
  return runDivision(house, { account, division }, once)
}

async function parts(house: House, { account, division }: DividedCase): Promise<string[]> {
  const row = await inRole(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('division')
      .select(['first_batch_id', 'rest_batch_id'])
      .where('account_id', '=', account)
      .where('new_case_id', '=', division)
      .executeTakeFirstOrThrow(),
  )
  return [row.first_batch_id, row.rest_batch_id]
}
