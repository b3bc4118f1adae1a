import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { writeAside } from '../../packages/server/src/change/change.ts'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import {
  callForSourceLook,
  countSignUps,
} from '../../packages/server/src/gate/sending/count-sign-ups.ts'
import { recordSends } from '../../packages/server/src/gate/sending/record-sends.ts'
import { sendingOf } from '../../packages/server/src/gate/sending/sending.ts'
import type { House } from '../../packages/server/src/house.ts'
import { verifyLog } from '../../packages/server/src/log/verify-log.ts'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
import { reportPlan } from '../../packages/server/src/requests/goodwill/report-plan.ts'
import { sweepScheduledOnRequests } from '../../packages/server/src/requests/undo/carry-out-on-request.ts'
import {
  scheduleAppeal,
  scheduleGoodwill,
} from '../../packages/server/src/requests/undo/schedule-on-request.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
} from '../../packages/server/src/testing/cast.ts'
import { castHold } from '../../packages/server/src/testing/cast-hold.ts'
import { castSource } from '../../packages/server/src/testing/cast-source.ts'
import { accept, handIn, handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { listOf } from '../../packages/server/src/testing/list-of.ts'
import { sweepAttacks } from '../../packages/server/src/watching/attacks/sweep-attacks.ts'
import { sweepScheduledHolds } from '../../packages/server/src/watching/holds/undo/carry-out-hold.ts'
import { scheduleHold } from '../../packages/server/src/watching/holds/undo/schedule-hold.ts'
import { recordReturns } from '../../packages/server/src/watching/record-returns.ts'
import { sweepSteps } from '../../packages/server/src/watching/steps/sweep-steps.ts'
import { dice } from './dice.ts'
import { type Installation, install } from './installation.ts'

const needsPostgres =
  process.env.FREIGABE_TEST_POSTGRES === undefined && 'needs a PostgreSQL to kill'
const sweeper = fileURLToPath(new URL('./sweep-until-killed.ts', import.meta.url))
const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href
/** So many approvals in steps are due, as many forms are attacked, and as many appeals, holds and goodwill decided. */
const many = 5

for (const kind of ['embedded', 'postgres'] as const) {
  test(`killed in the sweeps of steps, attacks and decided appeals, holds and goodwill, each is moved once and told once (${kind})`, {
    skip: kind === 'postgres' && needsPostgres,
    timeout: 1_200_000,
  }, async () => {
    const draw = dice(21)
    const installation = (await install(kind, draw))!
    try {
      const house = await installation.open()
      const stage = await setStage(house).finally(() => house.close())
      for (let kills = 0; kills < 3; kills += 1) await killWhileSweeping(installation, draw)
      const after = await installation.open()
      try {
        const told = (await toldIn(after)).length
        assert.ok(
          told > 0 && told < many * 11,
          `killed in the middle, after ${told} of ${many * 11}`,
        )
        for (let times = 0; times < 2; times += 1) {
          const sweeps = [sweepSteps, sweepAttacks, sweepScheduledOnRequests, sweepScheduledHolds]
          await Promise.all(sweeps.map((sweep) => sweep(after)))
        }
        await isDoneOnce(after, stage)
      } finally {
        await after.close()
      }
    } finally {
      await installation.remove()
    }
  })
}

interface Stage {
  groups: { account: string; group: string }[]
  forms: string[]
  /** The accounts whose appeals are decided. */
  appeals: string[]
  /** The accounts whose holds are lifted. */
  holds: string[]
  /** The accounts that are granted goodwill. */
  goodwill: string[]
}

/** Approvals in steps whose first part went well a day ago, forms that bots fill in, and what was decided then. */
async function setStage(house: House): Promise<Stage> {
  const stage: Stage = { groups: [], forms: [], appeals: [], holds: [], goodwill: [] }
  for (let number = 0; number < many; number += 1) {
    stage.groups.push(await castDueStep(house))
    const form = await castSource(house, { cap: 100 })
    await countBots(house, form.account, form.source.id)
    stage.forms.push(form.account)
    stage.appeals.push(await castDecidedAppeal(house))
    stage.holds.push(await castLiftedHold(house))
    stage.goodwill.push(await castGrantedGoodwill(house))
  }
  const yesterday = new Date(Date.now() - 30 * 3_600_000).toISOString()
  await house.database.root
    .updateTable('approval_step')
    .set({ sent_at: yesterday, look_at: yesterday })
    .execute()
  await house.database.root.updateTable('scheduled_decision').set({ due_at: yesterday }).execute()
  return stage
}

async function castDueStep(house: House) {
  const { account, owner } = await castAccount(house)
  const csv = listOf(0, 400)
  const { group, batch, caseId } = await castCase(house, owner.actor, account, csv)
  await handIn(house, owner, account, caseId)
  await accept(house, account, caseId, [{ code: 'in_steps' }])
  const send = { id: randomUUID(), account, group, batches: [batch], count: 200 }
  await recordSends(house, sendingOf(house), [{ ...send, purpose: 'campaign' }], null)
  const bounce = { kind: 'bounce', class: 'unknown_recipient', count: 1 } as const
  await recordReturns(house, [{ id: randomUUID(), account, group, batch, ...bounce }], null)
  return { account, group }
}

/** An appeal with a decision that can still be taken back. */
async function castDecidedAppeal(house: House): Promise<string> {
  const { account, owner } = await castAccount(house)
  const { caseId } = await castCase(house, owner.actor, account)
  await handInAndReject(house, owner, account, caseId)
  const requestId = randomUUID()
  await fileRequest(house, owner, account, {
    ...{ requestId, messageId: randomUUID(), kind: 'appeal', caseId },
    ...{ title: 'Einspruch', text: 'Bitte noch einmal ansehen.' },
  })
  await scheduleAppeal(undoing(house), await castReviewer(house), account, requestId, {
    ...{ messageId: randomUUID(), outcome: 'dismissed', reasons: ['grounds_stand'] },
    text: 'Die Gründe bestehen fort.',
  })
  return account
}

/** A hold whose lifting can still be taken back. */
async function castLiftedHold(house: House): Promise<string> {
  const { account } = await castAccount(house)
  const hold = await castHold(house, account, { kind: 'account' })
  const command = { decisionId: randomUUID(), text: 'Das war eine Störung.' }
  const lifting = { kind: 'lift', command } as const
  await scheduleHold(undoing(house), await castReviewer(house), account, hold, lifting)
  return account
}

/** A request for goodwill whose granting can still be taken back. */
async function castGrantedGoodwill(house: House): Promise<string> {
  const { account, owner } = await castAccount(house)
  const requestId = randomUUID()
  await fileRequest(house, owner, account, {
    ...{ requestId, messageId: randomUUID(), kind: 'goodwill' },
    ...{ title: 'Tarif gebucht', text: 'Wir können ihn nicht nutzen.' },
  })
  const now = house.clock.now()
  await reportPlan(house, account, {
    ...{ kind: 'plan', name: 'Basis', quota: 10_000, used: 0, price: null, preferred: false },
    ...{ bookedOn: `${now.slice(0, 7)}-01`, asOf: now },
  })
  await scheduleGoodwill(undoing(house), await castStaff(house, 'billing'), account, requestId, {
    ...{ messageId: randomUUID(), outcome: 'granted', exception: false },
    ...{ measure: { kind: 'pause', months: 1 }, text: 'Sie haben noch nichts gesendet.' },
  })
  return account
}

function undoing(house: House): House {
  return { ...house, config: { ...house.config, FREIGABE_UNDO_SECONDS: 600 } }
}

async function countBots(house: House, account: string, source: string) {
  const now = house.clock.now()
  const thisHour = Math.floor(Date.parse(now) / 3_600_000)
  const counts = Array.from({ length: 10 }, (_, place) => ({
    ...{ account, source, asked: 64, confirmed: 3 },
    hour: new Date((thisHour - 10 + place) * 3_600_000).toISOString(),
  }))
  await writeAside(house.database, 'gate', async (tx) => {
    await countSignUps(tx, counts)
    await callForSourceLook(tx, [{ account, source, deliveredAt: now }], now)
  })
}

/** Kills a process while it commits the second thing or one soon after; what it does later is lost with it. */
async function killWhileSweeping({ settings }: Installation, draw: () => number) {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, ['--import', endWithParent, sweeper], {
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let commits = 0
  for await (const said of child.stdout) {
    commits += String(said).length
    if (commits >= 2) break
  }
  await pause(draw() * 30)
  child.kill('SIGKILL')
  await ended
}

/** What the log, the letters and the platform's list say of them. */
async function toldIn(house: House): Promise<string[]> {
  const events = await house.database.root
    .selectFrom('event')
    .select(['account_id', 'type'])
    .where('type', 'in', [
      'step_widened',
      'step_waits',
      'source_attacked',
      'source_recovered',
      'appeal_dismissed',
      'hold_lifted',
      'goodwill_granted',
    ])
    .execute()
  const mails = await house.database.root
    .selectFrom('mail')
    .select(['account_id', 'letter'])
    .execute()
  const { rows: handed } = await sql<{ account_id: string }>`
    select account_id from goodwill_decision join goodwill_number using (account_id, decision_id)`.execute(
    house.database.root,
  )
  return [
    ...handed.map(({ account_id }) => `${account_id} handed`),
    ...events.map(({ account_id, type }) => `${account_id} ${type}`),
    ...mails
      .map(
        ({ account_id, letter }) =>
          `${account_id} mail ${(letter as { template: string }).template}`,
      )
      .filter((each) =>
        /step_|source_attacked|appeal_decided|hold_lifted|goodwill_decided/.test(each),
      ),
  ].sort()
}

async function isDoneOnce(house: House, { groups, forms, appeals, holds, goodwill }: Stage) {
  const wanted = [
    ...groups.flatMap(({ account }) => [`${account} step_widened`, `${account} mail step_widened`]),
    ...forms.flatMap((account) => [
      `${account} source_attacked`,
      `${account} mail source_attacked`,
    ]),
    ...appeals.flatMap((account) => [
      `${account} appeal_dismissed`,
      `${account} mail appeal_decided`,
    ]),
    ...holds.flatMap((account) => [`${account} hold_lifted`, `${account} mail hold_lifted`]),
    ...goodwill.flatMap((account) => [
      `${account} handed`,
      `${account} goodwill_granted`,
      `${account} mail goodwill_decided`,
    ]),
  ]
  // Who reads the platform's list publishes first; what was decided a moment ago has no number before.
  await house.feed.publish()
  assert.deepEqual(await toldIn(house), wanted.sort())
  const questions = groups.map((each) => ({ ...each, purpose: 'campaign' as const }))
  for (const { verdict } of await checkGates(house, questions, null)) {
    assert.equal(verdict, 'allow')
  }
  const open = await house.database.root
    .selectFrom('source_attack')
    .select('account_id')
    .where('ended_at', 'is', null)
    .execute()
  assert.deepEqual(open.map(({ account_id }) => account_id).sort(), forms.toSorted())
  assert.deepEqual((await verifyLog(house.database)).broken, [])
}
