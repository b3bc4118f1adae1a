import {
  mergePacks,
  type PackLayer,
  type PolicyPack,
  packsFor,
  type Rule,
  type RuleEffect,
} from '@freigabe/core'
import { setStanding } from '../case/rules/rule-standing.ts'
import type { House } from '../house.ts'
import { loadPacks } from '../policy/packs/load-packs.ts'
import { inRole } from './in-role.ts'

const packs = (await loadPacks()).map(({ layer }) => layer)

/** The shipped policy as it applies in tests, where platform and accounts are at home in Germany. */
export const policyAtHome = policyFor()

/** The same for recipients in other countries. */
export function policyFor(...countries: string[]): PolicyPack {
  return mergePacks(packsFor(packs, 'DE', countries))
}

/**
 * Publishes the house pack again with only these rules, named by their keys, and returns the number of the
 * publication. They accept by themselves, as if they had earned it. Nothing is drawn by lot unless a share is given.
 */
export function publishRules(
  house: House,
  rules: Readonly<Record<string, [when: string, then: RuleEffect]>>,
  sampleShare = 0,
): Promise<number> {
  return publishHousePack(house, {
    rules: Object.entries(rules).map(([id, [when, then]]) => asRule(id, when, then)),
    routing: { sampleShare, firstList: anyList },
  })
}

/** With this, rules accept lists of accounts that nobody knows yet. */
const anyList = {
  methods: policyAtHome.methods.map(({ code }) => code),
  importedBy: ['customer', 'account_key', 'platform_key', 'staff'],
}

/** Publishes the house pack again unchanged, but draws nothing by lot: whatever rules accept is accepted. */
export function publishWithoutLots(house: House): Promise<number> {
  return publishHousePack(house, { routing: { sampleShare: 0 } })
}

export async function publishHousePack(house: House, change: Partial<PackLayer>): Promise<number> {
  return inRole(house.database, 'admin', null, async (tx) => {
    const number = (await house.policies.inForce(tx)) + 1
    const { packs } = await tx
      .selectFrom('policy_publication')
      .select('packs')
      .where('number', '=', number - 1)
      .executeTakeFirstOrThrow()
    const { layer, source } = await tx
      .selectFrom('policy_pack_version')
      .select(['layer', 'source'])
      .where('pack_id', '=', 'house')
      .where('version', '=', packs.house!)
      .executeTakeFirstOrThrow()
    // A version is a day; every publication has its own.
    const version = new Date(Date.UTC(2030, 0, number)).toISOString().slice(0, 10)
    const at = house.clock.now()
    const routing = { ...layer.routing, ...change.routing }
    for (const { id, then } of change.rules ?? layer.rules ?? []) {
      if (then.effect === 'accept') await setStanding(tx, id, { accepts: true, at, by: 'test' })
    }
    await tx
      .insertInto('policy_pack_version')
      .values({
        pack_id: 'house',
        version,
        digest: `test ${number}`,
        source,
        layer: JSON.stringify({ ...layer, version: `house@${version}`, ...change, routing }),
        created_at: at,
      })
      .execute()
    await tx
      .insertInto('policy_publication')
      .values({
        number,
        packs: JSON.stringify({ ...packs, house: version }),
        published_by: 'test',
        seconded_by: null,
        published_at: at,
      })
      .execute()
    return number
  })
}

function asRule(id: string, when: string, then: RuleEffect): Rule {
  const title = { de: `Regel ${id}`, en: `Rule ${id}` }
  return { id, title, explanation: { de: `Erklärung ${id}.`, en: `Explained ${id}.` }, when, then }
}
