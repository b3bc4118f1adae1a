import { randomUUIDv7 } from 'node:crypto'
import {
  api,
  Provider,
  RecordedBy,
  ReturnCode,
  type ReturnReport,
  SenderFacts,
} from '@freigabe/contract'
import { bounceClasses } from '@freigabe/core'
import { z } from 'zod'
import { readAs } from '../database/database.ts'
import { recordSends } from '../gate/sending/record-sends.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import { takePermit } from '../gate/sending/take-permit.ts'
import { reportSender } from '../people/accounts/sender.ts'
import { reportPlan } from '../requests/goodwill/report-plan.ts'
import { signUpLooker } from '../sources/look-at-sign-up.ts'
import { judgeSourceFigures } from '../watching/attacks/sweep-attacks.ts'
import { recordReturns } from '../watching/record-returns.ts'
import { judgeWhatCameBack } from '../watching/sweep-returns.ts'
import { arrivals, importList, importWish } from './imports.ts'
import { dice } from './lists/dice.ts'
import { germans, inventedPerson } from './lists/invented-person.ts'
import { type Scene, the, verb } from './scene.ts'

/** What the platform itself does in a story, by its interface. */
export const platformVerbs = {
  /** Imports people who signed up through its own form, or whom it fetched elsewhere itself. */
  imports: verb(
    importWish.extend({ fetchedFrom: RecordedBy.exclude(['platform']).optional() }),
    (scene, _, { fetchedFrom, ...wish }) =>
      importList(
        scene,
        { kind: 'platform_key', keyId: randomUUIDv7() },
        wish,
        fetchedFrom ?? 'platform',
      ),
  ),

  /** This many people sign up through its own form. */
  receives: verb(z.int(), (scene, _, count) =>
    arrivals(scene, { kind: 'platform_key', keyId: randomUUIDv7() }, count),
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
      const recipients = await recipientsOf(scene, batch)
      if (count > recipients) throw new Error(`${file} has ${recipients} recipients, not ${count}.`)
      const report = { id, account: account.id, group, purpose: 'campaign' as const, count, parts }
      await recordSends(house, sendingOf(house), [report], [account.id])
    },
  ),

  /** Reports what came back today of what was sent to an import. */
  'hears back': verb(
    z.object({
      file: z.string(),
      /** How much, in all or by mailbox provider. */
      came: z.partialRecord(ReturnCode, z.union([z.int(), z.record(Provider, z.int())])),
    }),
    async (scene, _, { file, came }) => {
      const { house, account } = scene
      const { id, ...at } = namedToday(scene, file)
      const told = Object.entries(came).flatMap(([code, counts]) =>
        (typeof counts === 'number' ? [[undefined, counts] as const] : Object.entries(counts!)).map(
          ([provider, count]) => ({ code: code as ReturnCode, provider, count: count! }),
        ),
      )
      const reports = told.map(({ code, provider, count }) => ({
        ...{ ...at, id: `${id}:${code}:${provider ?? ''}`, account: account.id },
        ...{ count, provider, ...toldAs(code) },
      }))
      await recordReturns(house, reports, [account.id])
    },
  ),

  /** Freigabe looks at what came back of the account's mail, as it does by itself after each report. */
  'waits for a look at what came back': verb(
    z.strictObject({}),
    async ({ house, account, ids }) => {
      await judgeWhatCameBack(house, account.id)
      const hold = await readAs(house.database, 'worker', null, (tx) =>
        tx
          .selectFrom('hold')
          .select('hold_id')
          .where('account_id', '=', account.id)
          .where('status', '=', 'standing')
          .orderBy('placed_at', 'desc')
          .executeTakeFirst(),
      )
      if (hold !== undefined) ids.set('hold', hold.hold_id)
    },
  ),

  /** Reports what it knows of the account as a sender. */
  'reports the sender': verb(SenderFacts, async ({ house, account }, _, facts) => {
    const by = { kind: 'platform_key', keyId: randomUUIDv7() } as const
    await reportSender(house, by, account.id, facts)
  }),

  /** Bots enter so many addresses in the form that was declared last, and each is asked to confirm. */
  'has a form filled in by bots': verb(
    z.int(),
    async ({ house, account, ids, source }, _, count) => {
      const sending = sendingOf(house, signUpLooker(house))
      const draw = dice(`bots ${account.id}`)
      for (let place = 0; place < count; place += 1) {
        const { email } = inventedPerson(draw, germans(9), 1000 + draw.number(90_000))
        const at = house.clock.now()
        const signUp = { id: randomUUIDv7(), address: email, source: source!.id, at }
        const group = the('group', ids)
        const wish = { id: randomUUIDv7(), account: account.id, group, count: 1, signUp }
        await takePermit(house, sending, { ...wish, purpose: 'confirmation' }, [account.id])
      }
    },
  ),

  /** Freigabe looks at the form that was declared last, as it does by itself after each delivery. */
  'waits for a look at the form': verb(z.strictObject({}), ({ house, account, source }) =>
    judgeSourceFigures(house, account.id, source!.id),
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

async function recipientsOf({ house, account }: Scene, batch: string): Promise<number> {
  const found = await readAs(house.database, 'customer', account.id, (tx) =>
    tx
      .selectFrom('batch')
      .select('recipients')
      .where('account_id', '=', account.id)
      .where('batch_id', '=', batch)
      .executeTakeFirstOrThrow(),
  )
  return found.recipients ?? 0
}

/** As a sender tells what is counted under a code. */
function toldAs(code: ReturnCode): Pick<ReturnReport, 'kind' | 'class' | 'permanent'> {
  if (code === 'bounce_transient') return { kind: 'bounce', permanent: false }
  const named = bounceClasses.find((known) => code === `bounce_${known}`)
  if (named !== undefined) return { kind: 'bounce', class: named }
  return { kind: code as ReturnReport['kind'] }
}
