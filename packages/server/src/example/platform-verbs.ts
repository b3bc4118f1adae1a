import { randomUUIDv7 } from 'node:crypto'
import { api, Provider, ReturnCode, type ReturnReport } from '@freigabe/contract'
import { bounceClasses } from '@freigabe/core'
import { z } from 'zod'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import { recordSends } from '../gate/sending/record-sends.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import { reportPlan } from '../requests/goodwill/report-plan.ts'
import { recordReturns } from '../watching/record-returns.ts'
import { importList, importWish } from './imports.ts'
import { type Scene, the, verb } from './scene.ts'
import { placeHold } from '../watching/holds/place-hold.ts'
import { importList, importWish } from './imports.ts'
import { type Scene, the, verb } from './scene.ts'

/** What came back of yesterday's send to the import of the case, enough to hold it. */
const returned = z.strictObject({
  rule: z.string(),
  code: z.enum(['bounce_unknown_recipient', 'complaint']),
  threshold: z.number(),
  withinDays: z.int(),
  /** By mailbox provider: how many came, of how many. */
  providers: z.record(z.string(), z.tuple([z.int(), z.int()])),
})

/** What the platform itself does in a story, by its interface. */
export const platformVerbs = {
  /** Imports people who signed up through its own form. */
  imports: verb(importWish, (scene, _, wish) =>
    importList(scene, { kind: 'platform_key', keyId: randomUUIDv7() }, wish),
  ),

  /** Reports how many messages it sent today to an import, at which mailbox providers. */
  sends: verb(
    z.object({ file: z.string(), providers: z.record(Provider, z.int()) }),
    async (scene, _, { file, providers }) => {
      const { house, account } = scene
      const { id, group, batch } = namedToday(scene, file)
      const parts = Object.entries(providers).map(([provider, count]) => ({
        batch,
        provider,
        count,
      }))
      const count = parts.reduce((sum, part) => sum + part.count, 0)
      const report = { id, account: account.id, group, purpose: 'campaign' as const, count, parts }
      await recordSends(house, sendingOf(house), [report], [account.id])
    },
  ),

  /** Reports what came back today of what was sent to an import. */
  'hears back': verb(
    z.object({ file: z.string(), came: z.partialRecord(ReturnCode, z.int()) }),
    async (scene, _, { file, came }) => {
      const { house, account } = scene
      const { id, ...at } = namedToday(scene, file)
      const told = Object.entries(came) as [ReturnCode, number][]
      const reports = told.map(([code, count]) => {
        return { ...at, id: `${id} ${code}`, account: account.id, count, ...toldAs(code) }
      })
      await recordReturns(house, reports, [account.id])
    },
  ),

  /** Hears back more than the rules allow of the import of the case: it is held. */
  'hears back': verb(returned, (scene, _, { providers, ...broken }) =>
    change(scene.house, 'command', scene.account.id, async (unit) => {
      const sums = Object.entries(providers).map(([provider, [came, of]]) => {
        return { provider, came, of }
      })
      const came = sums.reduce((sum, each) => sum + each.came, 0)
      const of = sums.reduce((sum, each) => sum + each.of, 0)
      const yesterday = new Date(Date.parse(unit.now) - 86_400_000).toISOString().slice(0, 10)
      const hold = await placeHold(unit, {
        ...{ unit: await importOfCase(unit.tx, scene), ...broken, came, of, coverage: 1 },
        cohorts: [{ sentOn: yesterday, came, of }],
        providers: sums,
      })
      scene.ids.set('hold', hold!)
    }),
  ),

  /** Reports what the account has booked, as of now. */
  'reports a plan': verb(
    api.reportPlan.body.omit({ asOf: true }),
    async ({ house, account }, _, plan) => {
      await reportPlan(house, account.id, { ...plan, asOf: house.clock.now() })
    },
  ),
}

function namedToday({ house, ids, imports }: Scene, file: string) {
  const group = the('group', ids)
  const batch = imports.get(file)
  if (batch === undefined) throw new Error(`Nobody has imported ${file}.`)
  return { group, batch, id: `${batch}-${house.clock.now()}` }
}

/** As a sender tells what is counted under a code. */
function toldAs(code: ReturnCode): Pick<ReturnReport, 'kind' | 'class' | 'permanent'> {
  if (code === 'bounce_transient') return { kind: 'bounce', permanent: false }
  const named = bounceClasses.find((known) => code === `bounce_${known}`)
  if (named !== undefined) return { kind: 'bounce', class: named }
  return { kind: code as ReturnReport['kind'] }
async function importOfCase(tx: Tx, { account, ids }: Scene) {
  const { batch_id: batchId } = await tx
    .selectFrom('case_batch')
    .select('batch_id')
    .where('account_id', '=', account.id)
    .where('case_id', '=', the('case', ids))
    .executeTakeFirstOrThrow()
  return { kind: 'import', groupId: the('group', ids), batchId } as const
}
