import { denyReasons } from '@freigabe/core/gate'
import { z } from 'zod'
import { endpoint, senderAccess } from '../endpoint.ts'
import { AccountParams, Id, IdOrReference, Instant, PageQuery, page } from '../values.ts'

export const Purpose = z.enum(['campaign', 'confirmation', 'test'])

export const DenyReason = z.enum(denyReasons)

export const GateQuestion = z.object({
  account: IdOrReference,
  group: IdOrReference,
  purpose: Purpose.default('campaign'),
  /** Ask for named imports only. */
  batches: z.array(IdOrReference).min(1).max(500).optional(),
  /**
   * What the sender holds of imports, by their ids or references: the recipients digest of each. Where that is not what
   * was imported, a campaign is denied as `content_changed`. Name none for an import that is mailed in part.
   */
  digests: z.record(IdOrReference, z.string().regex(/^r1-[0-9a-f]{64}$/)).optional(),
  /** Say of each import how it stands, also where none is named. */
  detail: z.boolean().optional(),
  /**
   * How old what is answered may be. Without it the answer is as true as a query at that moment; with it
   * nothing is asked of the database as long as the memory is younger. What is older is asked for, and denied
   * as `stale` where that fails.
   */
  maxAgeMilliseconds: z.number().int().min(1).max(60_000).optional(),
  /** The revision of the account that the answer must know of; else it is denied as `stale`. */
  minRevision: z.number().int().min(0).optional(),
})

const Verdict = { verdict: z.enum(['allow', 'deny']), reason: DenyReason.nullable() }

export const GateAnswer = z.object({
  ...Verdict,
  /** False in observe mode: a denial is counted for `readObserved`, and sending is not blocked. */
  enforced: z.boolean(),
  account: z.string(),
  group: z.string(),
  purpose: Purpose,
  /** The imports that were named; all of the group where `detail` is asked for. */
  batches: z.array(z.object({ batch: z.string(), reference: z.string().nullable(), ...Verdict })),
  /** The account’s revision at which this answer was true; null where there is no such account. */
  revision: z.number().int().nullable(),
  /** How long ago at most all of this was true. */
  ageMilliseconds: z.number().int().min(0),
  at: Instant,
})
export type GateAnswer = z.infer<typeof GateAnswer>

/** Only these accounts; all that the key may ask about where none are named. */
const FollowedAccounts = z.array(IdOrReference).min(1).max(1_000).optional()

/** Groups to which a follower let a campaign pass, each once a day: so a group is known to be in use. */
const Mailings = z
  .array(z.object({ account: Id, group: Id, day: z.iso.date() }))
  .max(1_000)
  .default([])

/** What a follower would have denied since it last said so, were the accounts not only observed. */
const ObservedDenials = z
  .array(
    z.object({
      account: Id,
      group: Id,
      day: z.iso.date(),
      reason: DenyReason,
      count: z.number().int().min(1).max(100_000_000),
    }),
  )
  .max(1_000)
  .default([])

/** Questions about campaigns that would have been denied, had the account not been only observed. */
export const ObservedDenial = z.object({
  /** In UTC. */
  day: z.iso.date(),
  /** Null where the gate knew no group by the name asked for, or the group is gone. */
  group: z.object({ id: Id, reference: z.string().nullable(), name: z.string() }).nullable(),
  reason: DenyReason,
  /** At least so many: what a sender or a server lost on its way is not in it. */
  questions: z.number().int(),
})
export type ObservedDenial = z.infer<typeof ObservedDenial>

/** An observed account, and what of its last 30 days would have been denied. */
export const ObservedAccount = z.object({
  account: z.object({ id: Id, reference: z.string().nullable(), name: z.string() }),
  questions: z.number().int(),
  /** How many groups they were about; all that the gate did not know count as one. */
  groups: z.number().int(),
  /** In UTC; null where nothing would have been denied. */
  lastDay: z.iso.date().nullable(),
})
export type ObservedAccount = z.infer<typeof ObservedAccount>

/** A process that holds a copy of the gate and answers from it. */
export const Follower = z.object({
  id: Id,
  name: z.string(),
  version: z.string(),
  address: z.string(),
  key: z.object({ id: Id, name: z.string() }),
  /** How many accounts it follows; null for all. */
  accounts: z.number().int().nullable(),
  /** `silent`: nothing was heard of it for so long that it denies everything. */
  state: z.enum(['current', 'behind', 'silent']),
  /** How many changes of the feed it has yet to read; null where it has to read everything. */
  changesBehind: z.number().int().nullable(),
  heardAt: Instant,
  /** When it denies everything at the latest, should nothing be heard of it any more. */
  leaseUntil: Instant,
})
export type Follower = z.infer<typeof Follower>

/** Whether something may be sent. */
export const gateEndpoints = {
  checkGate: endpoint({
    method: 'POST',
    path: '/gate/check',
    summary: 'May this group be sent to? Unknown means deny.',
    access: [...senderAccess, 'reader', 'reviewer', 'lead', 'support', 'admin'],
    body: GateQuestion,
    response: GateAnswer,
    status: 200,
    errors: [],
  }),
  checkGates: endpoint({
    method: 'POST',
    path: '/gate/checks',
    summary: 'The same for up to 1,000 groups at once.',
    access: senderAccess,
    body: z.object({ checks: z.array(GateQuestion).min(1).max(1000) }),
    response: z.object({ answers: z.array(GateAnswer) }),
    status: 200,
    errors: [],
  }),
  readGateSnapshot: endpoint({
    method: 'POST',
    path: '/gate/snapshot',
    summary: 'All that the gate knows, for a follower to begin with.',
    access: senderAccess,
    body: z.object({
      accounts: FollowedAccounts,
      /** Goes on with a snapshot that was broken off. */
      resume: z.object({ snapshot: z.string().max(36), from: z.number().int().min(1) }).optional(),
    }),
    download: {
      description:
        'A message of `@freigabe/sdk/gate`, packed with gzip. The header `snapshot` names it; `snapshot-from` says where it goes on, if it does.',
    },
    status: 200,
    errors: ['GATE_NOT_READY'],
  }),
  followGate: endpoint({
    method: 'POST',
    path: '/gate/follow',
    summary: 'What changed at the gate since a follower’s position, as soon as something did.',
    access: senderAccess,
    body: z.object({
      /** Where the last message ended. */
      position: z.string().max(120),
      accounts: FollowedAccounts,
      /** How long it is waited for something to change. */
      waitMilliseconds: z.number().int().min(0).max(10_000).default(1_000),
      mailings: Mailings,
      denials: ObservedDenials,
      follower: z.object({
        /** Drawn anew by each process that follows. */
        id: Id,
        /** As people know it. */
        name: z.string().min(1).max(100),
        version: z.string().max(50),
        /** So long after what it knows was true, it denies everything by itself. */
        maxAgeMilliseconds: z.number().int().min(1).max(3_600_000),
        /** Whether it answers as of `position`; not before it has read on from a snapshot. */
        isCurrent: z.boolean(),
      }),
    }),
    download: { description: 'A message of `@freigabe/sdk/gate`.' },
    often: true,
    status: 200,
    errors: ['FEED_POSITION_GONE', 'GATE_NOT_READY'],
  }),
  leaveGate: endpoint({
    method: 'POST',
    path: '/gate/leave',
    summary: 'A follower ends: it answers nothing any more.',
    access: senderAccess,
    body: z.object({ follower: Id, mailings: Mailings, denials: ObservedDenials }),
    status: 204,
    errors: [],
  }),
  listFollowers: endpoint({
    method: 'GET',
    path: '/gate/followers',
    summary: 'Who holds a copy of the gate, and how up to date it is.',
    access: ['admin', 'platform_key'],
    response: z.object({ items: z.array(Follower) }),
    status: 200,
    errors: [],
  }),
  readKnownBy: endpoint({
    method: 'GET',
    path: '/accounts/:account/gate/known-by',
    summary: 'Which copies of the gate know an account as of a revision.',
    access: ['reviewer', 'lead', 'admin', 'platform_key'],
    params: AccountParams,
    query: z.object({
      /** The newest one where none is given. */
      revision: z.coerce.number().int().min(0).optional(),
    }),
    response: z.object({
      revision: z.number().int(),
      /** How many answer for this account. */
      followers: z.number().int(),
      /** Those that have not said that they know; each denies everything once its lease is over. */
      waitingFor: z.array(z.object({ name: z.string(), leaseUntil: Instant })),
      /**
       * Until then there may be others who answer, since the database was taken over or restored and may not know
       * of all; null where that is not so.
       */
      unheardUntil: Instant.nullable(),
    }),
    status: 200,
    errors: [],
  }),
  readObserved: endpoint({
    method: 'GET',
    path: '/accounts/:account/gate/observed',
    summary:
      'What would have been denied while the account was only observed, by day, group and reason; the newest first.',
    access: [...senderAccess, 'reader', 'reviewer', 'lead', 'support', 'admin'],
    params: AccountParams,
    query: PageQuery,
    response: page(ObservedDenial),
    status: 200,
    errors: [],
  }),
  listObserved: endpoint({
    method: 'GET',
    path: '/gate/observed',
    summary: 'Accounts that are only observed, by name, and what would have been denied there.',
    access: ['lead', 'admin', 'platform_key'],
    query: PageQuery,
    response: page(ObservedAccount),
    status: 200,
    errors: [],
  }),
  listGateChanges: endpoint({
    method: 'GET',
    path: '/gate/changes',
    summary: 'What changed at the gate after a position in the feed.',
    access: ['platform_key'],
    query: z.object({
      /** Where the last reading ended; without it, where the feed ends now. */
      after: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(500),
    }),
    response: z.object({
      changes: z.array(
        z.object({
          accountId: Id,
          /** The account’s revision. */
          revision: z.number().int(),
          /** Groups whose gate may answer otherwise; null for all of the account. */
          groupIds: z.array(Id).nullable(),
          at: Instant,
        }),
      ),
      /** To be kept, and given at the next reading. */
      position: z.string(),
      /** Whether there is more to read at once. */
      more: z.boolean(),
    }),
    status: 200,
    errors: ['FEED_POSITION_GONE'],
  }),
}
