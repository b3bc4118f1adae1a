import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { createPolicyDraft, savePolicyDraft } from '../policy/drafts/edit-policy-draft.ts'
import { packsPublished } from '../policy/publications/packs-published.ts'
import { tryPolicyDraft } from '../policy/trials/try-policy-draft.ts'
import type { Person } from './people.ts'

const words = {
  title: 'Zweite Person schon ab 20.000 Empfängern',
  note: 'Auch eine Liste dieser Größe kann dem Ruf unserer Server schaden. Bisher sieht erst ab 100.000 jemand mit hin.',
}

/** What the lead changes in the house rules. */
const changes = [
  ['Bei mehr als 100.000 Empfängern', 'Bei mehr als 20.000 Empfängern'],
  ['With more than 100,000 recipients', 'With more than 20,000 recipients'],
  ['screening.recipients > 100000', 'screening.recipients > 20000'],
] as const

/**
 * A change of the policy that a lead has begun and left to the queue to try on past cases. An operator with
 * different house rules gets no draft.
 */
export async function draftOfPolicy(house: House, lead: Person): Promise<void> {
  const { base, house: rules } = await rulesInForce(house)
  if (rules === undefined || !changes.every(([before]) => rules.source.includes(before))) return
  const text = changes.reduce((source, [from, to]) => source.replace(from, to), rules.source)
  const version = newVersion(rules.version, house.clock.now().slice(0, 10))
  const files = { house: text.replace(/^version: .*$/m, `version: ${version}`) }
  const begun = await createPolicyDraft(house, lead.id, words)
  const wish = { version: begun.version, ...words, base, files }
  const draft = await savePolicyDraft(house, lead.id, begun.id, wish)
  if (draft.faults.length === 0) await tryPolicyDraft(house, draft.id, draft.version)
}

function rulesInForce(house: House) {
  return readAs(house.database, 'admin', null, async (tx) => {
    const base = await house.policies.inForce(tx)
    const packs = await packsPublished(tx, base)
    return { base, house: packs.find(({ pack_id }) => pack_id === 'house') }
  })
}

/** Today, with the next number if the house rules already have a version of that day. */
function newVersion(before: string, today: string): string {
  const [day, ofDay = '1'] = before.split('.')
  return day === today ? `${today}.${Number(ofDay) + 1}` : today
}
