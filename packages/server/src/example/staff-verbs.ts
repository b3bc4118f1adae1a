import { randomUUIDv7 } from 'node:crypto'
import { api } from '@freigabe/contract'
import type { AssessmentValue } from '@freigabe/core'
import { z } from 'zod'
import { askQuestion } from '../case/asking/ask-question.ts'
import { acceptCase } from '../case/deciding/accept-case.ts'
import { assessStatement } from '../case/deciding/assess-statement.ts'
import { rejectCase } from '../case/deciding/reject-case.ts'
import { revokeApproval } from '../case/deciding/revoke-approval.ts'
import { readCase } from '../case/read-case.ts'
import { splitCase } from '../case/splitting/split-case.ts'
import { change } from '../change/change.ts'
import { readAs } from '../database/database.ts'
import { giveBackLease, takeLease } from '../desk/lease/take-lease.ts'
import { handOverCase } from '../desk/queue/hand-over-case.ts'
import { readDeskCase } from '../desk/read-desk-case.ts'
import { askForSecondOpinion } from '../desk/second-opinion/draw-for-second-opinion.ts'
import { giveSecondOpinion } from '../desk/second-opinion/give-second-opinion.ts'
import { proposeDecision } from '../desk/two-people/proposals.ts'
import { writeNote } from '../desk/write-note.ts'
import { askConsentRecord } from '../requests/complaints/ask-consent-record.ts'
import { enterComplaint } from '../requests/complaints/enter-complaint.ts'
import { placeComplaint } from '../requests/complaints/place-complaint.ts'
import { decideAppeal } from '../requests/decide-appeal.ts'
import { decideGoodwill } from '../requests/goodwill/decide-goodwill.ts'
import { openHearing } from '../requests/proceedings/hearing.ts'
import { proposeMeasure } from '../requests/proceedings/propose-measure.ts'
import { advise } from '../requests/write-messages.ts'
import { liftHold } from '../watching/holds/settle-hold.ts'
import { lookAtHold } from '../watching/holds/work-on-hold.ts'
import type { RecipientsFile } from './lists/recipients-file.ts'
import { type Player, type Scene, the, verb } from './scene.ts'

const text = z.string()
const codes = z.array(text).default([])

/** A complainant is to have an answer within two weeks. */
const answerDays = 14

/** What the platform's staff do in a story. */
export const staffVerbs = {
  /** Takes the case from the queue; the lease lasts a quarter of an hour. */
  claims: verb(z.null(), async (scene, who) => {
    await claim(scene, who)
  }),

  /** Asks the customer one or more things on coded grounds, and returns the case. */
  asks: verb(
    z.array(api.askQuestion.body.pick({ text: true, grounds: true, statements: true })),
    async (scene, who, questions) => {
      const leaseToken = await claim(scene, who)
      for (const question of questions) {
        const wish = { leaseToken, questionId: randomUUIDv7(), requirements: [], ...question }
        await change(scene.house, 'command', scene.account.id, (unit) =>
          askQuestion(unit, acting(who), the('case', scene.ids), wish),
        )
      }
      await release(scene, who)
    },
  ),

  /** Judges every statement and accepts; `plausible` names the ones that are not verified. */
  accepts: verb(
    z.object({
      plausible: codes,
      until: text.optional(),
      found: text.optional(),
      /** By their codes. */
      conditions: codes,
      /** For a case that a rule accepts by itself unless the lot leaves it to a person. */
      unlessByRule: z.boolean().default(false),
    }),
    async (scene, who, { plausible, until, found, conditions, unlessByRule }) => {
      const { house, time, account } = scene
      const id = the('case', scene.ids)
      if (unlessByRule) {
        const { status } = await readCase(house, 'customer', account.id, id)
        if (status === 'accepted') return
      }
      const judged = await assess(scene, who, plausible, ['plausible', 'verified'])
      await change(house, 'command', account.id, (unit) =>
        acceptCase(unit, actor(who), id, {
          ...judged,
          conditions: conditions.map((code) => ({ code })),
          ...(until === undefined ? {} : { endsAt: time.moment(until) }),
          statement: found === undefined ? {} : { found },
        }),
      )
    },
  ),

  /** Judges every statement and proposes to accept, for a second person to confirm. */
  'proposes to accept': verb(
    z.object({ plausible: codes, found: text }),
    async (scene, who, { plausible, found }) => {
      const judged = await assess(scene, who, plausible, ['plausible', 'verified'])
      const command = { ...judged, conditions: [], statement: { found } }
      const by = { actor: actor(who), name: who.name }
      await change(scene.house, 'command', scene.account.id, (unit) =>
        proposeDecision(unit, by, the('case', scene.ids), { kind: 'accept', command }),
      )
    },
  ),

  /** Judges every statement and rejects; `doubted` names the ones that the file or an answer contradicts. */
  rejects: verb(
    z.object({ grounds: codes, remedies: codes, doubted: codes, found: text }),
    async (scene, who, { doubted, found, ...reasons }) => {
      const judged = await assess(scene, who, doubted, ['contradicted', 'plausible'])
      const restsOn = await statementsNamed(scene, who, doubted)
      const rests = restsOn.length > 0 && { restsOn }
      const command = { ...judged, ...reasons, ...rests, statement: { found } }
      await change(scene.house, 'command', scene.account.id, (unit) =>
        rejectCase(unit, actor(who), the('case', scene.ids), command),
      )
    },
  ),

  /** Takes the approval back, as only leads may. */
  revokes: verb(api.revokeApproval.body.omit({ decisionId: true }), (scene, who, reasons) => {
    const decisionId = randomUUIDv7()
    const id = the('case', scene.ids)
    const wish = { decisionId, ...reasons }
    return revokeApproval(scene.house, actor(who), scene.account.id, id, wish)
  }),

  notes: verb(text, async ({ house, account, ids }, who, words) => {
    await writeNote(house, acting(who), account.id, the('case', ids), words)
  }),

  'hands over': verb(z.object({ to: text }), async ({ house, account, cast, ids }, who, { to }) => {
    const wish = { to: { person: cast.get(to)!.id } }
    await handOverCase(house, acting(who), account.id, the('case', ids), wish)
  }),

  /** Has one of the imports of the case reviewed by itself. */
  'splits off': verb(z.object({ file: text }), async (scene, who, { file }) => {
    const { house, account } = scene
    const id = the('case', scene.ids)
    const leaseToken = await claim(scene, who)
    const { batches } = await readDeskCase(house, who.id, account.id, id)
    const batchIds = batches.filter((batch) => batch.fileName === file).map((batch) => batch.id)
    const wish = { newCaseId: randomUUIDv7(), batchIds, leaseToken }
    await splitCase(house, actor(who), account.id, id, wish)
    await release(scene, who)
  }),

  /** The decision is put up for a second opinion, as the lot does; a story leaves nothing to the lot. */
  'is drawn': verb(z.null(), (scene, who) =>
    change(scene.house, 'command', scene.account.id, async ({ tx }) => {
      const { state } = await tx
        .selectFrom('approval_case')
        .select('state')
        .where('account_id', '=', scene.account.id)
        .where('case_id', '=', the('case', scene.ids))
        .executeTakeFirstOrThrow()
      const decision = state.decision!
      const { decisionId, outcome } = decision
      const grounds = decision.outcome === 'rejected' ? decision.grounds : []
      const drawn = { decisionId, outcome, grounds, personId: who.id }
      await askForSecondOpinion(scene.house, tx, state, drawn)
      scene.ids.set('decision', decisionId)
    }),
  ),

  /** Says how they would have decided. */
  opines: verb(api.giveSecondOpinion.body, async ({ house, ids }, who, opinion) => {
    await giveSecondOpinion(house, who.id, the('decision', ids), opinion)
  }),

  /** Enters a complaint from a recipient, traces it to the import of the case, and asks the account. */
  'takes a complaint': verb(
    api.enterComplaint.body
      .pick({ from: true, reference: true, words: true })
      .extend({ asks: text }),
    async ({ house, account, ids, list }, who, { asks, ...told }) => {
      const complaintId = randomUUIDv7()
      const receivedAt = house.clock.now()
      const dueAt = new Date(Date.parse(receivedAt) + answerDays * 86_400_000).toISOString()
      const email = someRecipient(list!)
      await enterComplaint(house, acting(who), { complaintId, receivedAt, dueAt, email, ...told })
      const { batch_id: batch } = await readAs(house.database, 'desk', account.id, (tx) =>
        tx
          .selectFrom('case_batch')
          .select('batch_id')
          .where('account_id', '=', account.id)
          .where('case_id', '=', the('case', ids))
          .executeTakeFirstOrThrow(),
      )
      const place = { account: account.id, group: null, batch }
      await placeComplaint(house, acting(who), complaintId, place)
      const inquiry = { inquiryId: randomUUIDv7(), text: asks }
      await askConsentRecord(house, acting(who), complaintId, inquiry)
      ids.set('complaint', complaintId)
    },
  ),

  /** Proposes to warn the account because of the findings in the case. */
  'proposes a warning': verb(
    z.object({ grounds: codes, reasons: text }),
    async ({ house, account, ids }, who, reasons) => {
      const proceedingId = randomUUIDv7()
      const about = { proceedingId, case: the('case', ids), measure: 'warning' } as const
      await proposeMeasure(house, acting(who), account.id, { ...about, ...reasons })
      ids.set('proceeding', proceedingId)
    },
  ),

  /** Hears the account about the warning. */
  'hears them': verb(
    z.object({ grounds: codes, text }),
    ({ house, account, ids }, who, { grounds, text }) =>
      openHearing(house, acting(who), account.id, the('proceeding', ids), {
        hearingId: randomUUIDv7(),
        measure: 'warning',
        grounds,
        text,
      }),
  ),

  /** Somebody who had no part in the decision decides the appeal. */
  'decides the appeal': verb(
    z.object(api.decideAppeal.body.shape).omit({ messageId: true }),
    async ({ house, account, ids }, who, decision) => {
      const wish = { messageId: randomUUIDv7(), ...decision }
      await change(house, 'command', account.id, (unit) =>
        decideAppeal(unit, acting(who), the('request', ids), wish),
      )
    },
  ),

  /** Looks at the hold, and lifts it. */
  'lifts the hold': verb(text, async ({ house, account, ids }, who, words) => {
    const hold = the('hold', ids)
    await lookAtHold(house, acting(who), account.id, hold)
    const wish = { decisionId: randomUUIDv7(), text: words }
    await change(house, 'command', account.id, (unit) => liftHold(unit, acting(who), hold, wish))
  }),

  /** Support answers the request. */
  advises: verb(z.object({ text, remedies: codes }), ({ house, account, ids }, who, answer) => {
    const wish = { messageId: randomUUIDv7(), asks: false, ...answer }
    return advise(house, acting(who), account.id, the('request', ids), wish)
  }),

  /** Billing declines the request for goodwill. */
  'declines goodwill': verb(text, ({ house, account, ids }, who, words) => {
    const wish = { messageId: randomUUIDv7(), outcome: 'declined', text: words } as const
    return change(house, 'command', account.id, async (unit) => {
      await decideGoodwill(unit, acting(who), the('request', ids), wish)
    })
  }),
}

async function claim({ house, account, ids }: Scene, { id, name }: Player): Promise<number> {
  const lease = await takeLease(house, { personId: id, name }, account.id, the('case', ids))
  return lease.token!
}

async function release({ house, account, ids }: Scene, who: Player): Promise<void> {
  await giveBackLease(house, who.id, account.id, the('case', ids))
}

/** Takes the case and judges every statement: the named ones one way, all others the other way. */
async function assess(
  scene: Scene,
  who: Player,
  named: readonly string[],
  [ofNamed, ofOthers]: [AssessmentValue, AssessmentValue],
) {
  const { house, account } = scene
  const id = the('case', scene.ids)
  const leaseToken = await claim(scene, who)
  const { statements, submissions } = await readDeskCase(house, who.id, account.id, id)
  const { revision } = submissions.at(-1)!
  for (const statement of statements) {
    const value = named.some((part) => statement.id.includes(part)) ? ofNamed : ofOthers
    const wish = { leaseToken, statementId: statement.id, revision, value }
    await assessStatement(house, actor(who), account.id, id, wish)
  }
  return { leaseToken, revision, decisionId: randomUUIDv7() }
}

/** Ids of the statements that parts of them name. */
async function statementsNamed(
  { house, account, ids }: Scene,
  { id: reader }: Player,
  parts: readonly string[],
) {
  const { statements } = await readDeskCase(house, reader, account.id, the('case', ids))
  return statements.map(({ id }) => id).filter((id) => parts.some((part) => id.includes(part)))
}

function someRecipient({ bytes }: RecipientsFile): string {
  const [, address] = /([a-z0-9._-]+@[a-z0-9.-]+\.[a-z]+)/.exec(Buffer.from(bytes).toString())!
  return address!
}

function actor({ id, name, role }: Player) {
  if (role === undefined) throw new Error(`${name} is nobody of the staff.`)
  return { kind: 'staff', personId: id, role } as const
}

function atDesk(who: Player) {
  return actor(who) as { kind: 'staff'; personId: string; role: 'reviewer' | 'lead' }
}

function acting(who: Player) {
  return { actor: atDesk(who), personId: who.id, name: who.name }
}
