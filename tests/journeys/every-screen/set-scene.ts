import type { Actor } from '@freigabe/core'
import { listCases } from '../../../packages/server/src/case/list-cases.ts'
import { buildExample } from '../../../packages/server/src/example/build-example.ts'
import type { House } from '../../../packages/server/src/house.ts'
import { listGroups } from '../../../packages/server/src/lists/groups/list-groups.ts'
import { inviteMember } from '../../../packages/server/src/people/invitations/invite.ts'
import { requestPasswordReset } from '../../../packages/server/src/people/sign-in/reset-password.ts'
import { listRequests } from '../../../packages/server/src/requests/list-requests.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castSubmitted,
} from '../../../packages/server/src/testing/cast.ts'
import { assessAll } from '../../../packages/server/src/testing/decide.ts'
import { inRole } from '../../../packages/server/src/testing/in-role.ts'
import { lastToken } from '../../../packages/server/src/testing/last-link.ts'
import type { CasePlace } from './case-place.ts'
import { castDivisions } from './cast-divisions.ts'
import { castLongNames, type LongNames } from './cast-long-names.ts'
import { castRareStandings } from './cast-rare-standings.ts'

/** The example platform, with what the example lacks added. */
export interface Scene {
  house: House
  /** Addresses for signing in. The owner belongs to every account. */
  people: Record<'owner' | 'reader' | 'reviewer' | 'lead' | 'support' | 'billing' | 'admin', string>
  /** Paths that mails lead to. */
  links: Record<'reset' | 'invitation' | 'invitationOfKnown', string>
  /** All groups and cases, as the API lists them. */
  groups: { account: string; id: string; standing: string; next: { what: string } }[]
  cases: (CasePlace & { status: string; groupName: string })[]
  /** All requests, as the API lists them. */
  requests: {
    account: string
    id: string
    kind: string
    status: string
    outcome: string | null
    caseId: string | null
  }[]
  /** An account in which nothing has happened yet. */
  fresh: string
  long: LongNames
  /** A case for the wizard, and some for the desk: nothing else touches them. */
  unwritten: CasePlace
  /** The reviewer has found all of it plausible, and holds the lease. */
  judged: CasePlace
  forbidden: CasePlace
  /** Cases by the state of the division of their import. */
  divisions: Awaited<ReturnType<typeof castDivisions>>
}

/** Builds the example platform and adds to it. No files are screened there; whatever waits keeps waiting. */
export async function setScene(house: House): Promise<Scene> {
  const signIns = await buildExample(house)
  const { account: fresh, owner } = await castAccount(house, 'Frisch angelegt')
  const writer = await castAccount(house, 'Buchhandlung am Markt')
  const unwritten = await castCase(house, writer.owner.actor, writer.account)
  const reviewer = await castReviewer(house)
  const judged = await castSubmitted(house)
  await assessAll(house, reviewer, judged.account, judged.caseId)
  const forbidden = await castSubmitted(house, 'purchased_or_rented')
  const long = await castLongNames(house)
  await castRareStandings(house)
  await leaveSomeUndone(house)
  const divisions = await castDivisions(house)
  const accounts = await joinAll(house, owner.personId)
  const as = (role: string) => signIns.find((each) => each.role === role)!.email
  const of = <Row>(list: (account: string) => Promise<{ items: Row[] }>) =>
    Promise.all(
      accounts.map(async (account) =>
        (await list(account)).items.map((row) => ({ ...row, account })),
      ),
    )
  return {
    house,
    people: {
      owner: owner.email,
      reader: as('reader'),
      reviewer: reviewer.email,
      lead: as('lead'),
      support: as('support'),
      billing: as('billing'),
      admin: as('admin'),
    },
    links: await writeLinks(house, fresh, owner.actor, as('editor')),
    groups: (await of((account) => listGroups(house, 'customer', account, { limit: 200 }))).flat(),
    cases: (await of((account) => listCases(house, 'customer', account, { limit: 200 })))
      .flat()
      .map((each) => ({ ...each, caseId: each.id })),
    requests: (
      await of((account) => listRequests(house, 'customer', account, { limit: 200 }))
    ).flat(),
    fresh,
    long,
    unwritten: { account: writer.account, caseId: unwritten.caseId },
    judged,
    forbidden,
    divisions,
  }
}

/** Makes one person an owner of every account; returns the accounts. */
async function joinAll(house: House, person_id: string): Promise<string[]> {
  const since = house.clock.now()
  const rows = await inRole(house.database, 'admin', null, (tx) =>
    tx.selectFrom('account').select('account_id').orderBy('created_at').execute(),
  )
  for (const { account_id } of rows) {
    await inRole(house.database, 'admin', account_id, (tx) =>
      tx
        .insertInto('membership')
        .values({ account_id, person_id, role: 'owner', since })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
  }
  return rows.map(({ account_id }) => account_id)
}

async function writeLinks(house: House, account: string, by: Actor, known: string) {
  const invite = async (email: string) => {
    await inviteMember(house, by, 'Lena Harms', account, { email, role: 'editor' })
    return `/invitations/${await lastToken(house, email)}`
  }
  await requestPasswordReset(house, known)
  return {
    reset: `/reset-password/${await lastToken(house, known)}`,
    invitation: await invite('neu@example.org'),
    invitationOfKnown: await invite(known),
  }
}

/** What administration sees only on a bad day: scheduled work that is stuck, and a mail that nobody took. */
async function leaveSomeUndone(house: House) {
  const now = house.clock.now()
  await inRole(house.database, 'worker', null, async (tx) => {
    const stuck = { sweep: 'silence', item: 'all', account_id: null, code: '57014', attempts: 3 }
    const times = { since: now, last_at: now, next_at: now }
    await tx
      .insertInto('sweep_failure')
      .values({ ...stuck, ...times })
      .execute()
    const { mail_id } = await tx
      .selectFrom('mail')
      .select('mail_id')
      .limit(1)
      .executeTakeFirstOrThrow()
    const answer = '550 5.7.1 <zustellung@rohrpost.example>: Sender address rejected'
    await tx
      .updateTable('mail')
      .set({ state: 'failed', attempts: 1, last_answer: answer })
      .where('mail_id', '=', mail_id)
      .execute()
  })
}
