import { randomUUIDv7 } from 'node:crypto'
import type { Source } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { listCases } from '../case/list-cases.ts'
import { readCase } from '../case/read-case.ts'
import { checkGates } from '../gate/asking/check-gates.ts'
import type { House } from '../house.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { openList } from '../lists/screening/open-list.ts'
import { declareSource } from '../sources/declare-source.ts'
import { deliverArrivals } from '../sources/deliver-arrivals.ts'
import { readSource } from '../sources/read-sources.ts'
import { castAccount, castReviewer } from './cast.ts'
import { acceptAtOnce, assessAll, handIn } from './decide.ts'
import { personOf } from './list-of.ts'

export const declaration = {
  name: 'Newsletter-Formular',
  kind: 'web_form',
  link: 'https://www.example.org/newsletter',
  method: 'form_double_opt_in',
  cap: 100,
  periodDays: 30,
} as const

export type Form = Awaited<ReturnType<typeof castSource>>

/** An account with a group and a form declared for it. */
export async function castSource(house: House, change: { cap: number; periodDays?: number }) {
  const { account, owner } = await castAccount(house)
  const { id: group } = await createGroup(house, owner.actor, account, { name: 'Newsletter' })
  const wish = { ...declaration, ...change }
  const source: Source = await declareSource(house, owner.actor, account, group, wish)
  return { account, owner, group, source, caseId: source.case!.id }
}

/** Hands in the case of a form and accepts it as declared. */
export async function approveSource(house: House, { owner, account, caseId }: Form) {
  await handIn(house, owner, account, caseId)
  await acceptSource(house, account, caseId)
}

/** Accepts a case about a source, by a reviewer of its own; with other extents if they are given. */
export async function acceptSource(
  house: House,
  account: string,
  caseId: string,
  sources?: { source: string; cap: number; periodDays: number }[],
) {
  const reviewer = await castReviewer(house)
  const held = await assessAll(house, reviewer, account, caseId)
  await acceptAtOnce(house, reviewer.actor, account, caseId, {
    ...held,
    decisionId: randomUUIDv7(),
    conditions: [],
    sources,
    statement: {},
  })
}

/** People who have signed up and confirmed. */
export function peopleOf(from: number, to: number) {
  const signedUpAt = '2026-11-25T09:00:00Z'
  const confirmedAt = '2026-11-25T09:01:00Z'
  return Array.from({ length: to - from }, (_, i) => ({
    address: personOf(from + i),
    signedUpAt,
    confirmedAt,
  }))
}

/** The platform, as it hands over by its own key who signed up. */
export const platformKey: Actor = { kind: 'platform_key', keyId: randomUUIDv7() }

/** Delivers such people through a form by the platform’s key, along with others who did not confirm. */
export function deliver(
  house: House,
  form: Form,
  from: number,
  to: number,
  others: readonly string[] = [],
) {
  const { account, group, source } = form
  const signedUpAt = '2026-11-25T09:00:00Z'
  const recipients = [...peopleOf(from, to), ...others.map((address) => ({ address, signedUpAt }))]
  return deliverArrivals(house, platformKey, { account, group, source: source.id }, { recipients })
}

/** The source of a form as it stands. */
export function sourceOf(house: House, { account, group, source }: Form) {
  return readSource(house, 'customer', account, group, source.id)
}

/** The gate's answer for a form's group: `allow`, or why not. */
export async function verdictOn(house: House, { account, group }: Form) {
  const [answer] = await checkGates(house, [{ account, group, purpose: 'campaign' }], null)
  return answer?.reason ?? answer?.verdict
}

/** The cases of a form's group, newest first. */
export async function casesOf(house: House, { account, group }: Form) {
  const { items } = await listCases(house, 'customer', account, { group, limit: 50 })
  return Promise.all(items.map(({ id }) => readCase(house, 'customer', account, id)))
}

/** The addresses that a batch is screened with, in order. */
export async function linesOf(
  house: House,
  { account }: Pick<Form, 'account'>,
  batch: string,
): Promise<string[]> {
  const text = Buffer.concat(await Array.fromAsync(openList(house, account, batch))).toString()
  const [, ...lines] = text.trimEnd().split('\n')
  return lines.map((line) => line.split('"')[1]!).sort()
}

/** The addresses of such people, in order. */
export function addressesOf(from: number, to: number): string[] {
  return peopleOf(from, to)
    .map(({ address }) => address)
    .sort()
}

/** How many recipients files of an account are stored. */
export async function filesOf(house: House, { account }: Pick<Form, 'account'>): Promise<number> {
  return (await Array.fromAsync(house.files.list(`recipients/${account}`))).length
}
