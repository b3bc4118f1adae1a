import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { House } from '../house.ts'
import { loadPacks } from '../policy/packs/load-packs.ts'
import { publishShipped } from '../policy/publications/publish-shipped.ts'
import { castAccount, castCase, castSubmitted } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { policyOfCase } from './policy-of-case.ts'
import { readCase } from './read-case.ts'
import { saveDraft } from './submitting/save-draft.ts'

onEachDatabase('The policy of a case', (given) => {
  test('is the one that it was submitted under, whatever is published later', async () => {
    const { house } = given()
    const submitted = await castSubmitted(house)
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    await publishNext(house, 'house@2031-01-01')
    assert.doesNotMatch(await versionOf(house, submitted.account, submitted.caseId), /2031/)
    assert.match(await versionOf(house, account, caseId), /house@2031-01-01/)
    const later = await castSubmitted(house)
    assert.match(await versionOf(house, later.account, later.caseId), /house@2031-01-01/)
  })

  test('is that of the countries stated, and else of those of the account when it was submitted', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const content = { methods: [], answers: {} }
    const save = (version: number, countries?: string[]) =>
      saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
        version,
        step: 2,
        alsoCases: [],
        content: { ...content, ...(countries && { countries }) },
      })
    assert.deepEqual((await save(0)).policy.countries, ['DE'])
    assert.deepEqual((await save(1, ['AT', 'CH'])).policy.countries, ['AT', 'CH'])

    const submitted = await castSubmitted(house)
    await inRole(house.database, 'command', submitted.account, (tx) =>
      tx
        .updateTable('account')
        .set({ markets: ['FR'] })
        .where('account_id', '=', submitted.account)
        .execute(),
    )
    const { policy } = await readCase(house, 'customer', submitted.account, submitted.caseId)
    assert.deepEqual(policy.countries, ['DE'])
  })

  test('a draft is not kept together with a case of another account', async () => {
    const { house } = given()
    const [own, foreign] = [await castAccount(house), await castAccount(house)]
    const { caseId } = await castCase(house, own.owner.actor, own.account)
    const other = await castCase(house, foreign.owner.actor, foreign.account)
    const further = await castCase(house, own.owner.actor, own.account, 'E-Mail\nb@example.com\n')
    const save = (alsoCases: string[]) =>
      saveDraft(house, { id: own.owner.personId, name: own.owner.name }, own.account, caseId, {
        version: 0,
        step: 2,
        alsoCases,
        content: { methods: [], answers: {} },
      })
    await assert.rejects(save([further.caseId, other.caseId]), { code: 'NOT_FOUND' })
    assert.deepEqual((await save([further.caseId])).alsoCases, [further.caseId])
  })

  test('is published once, however often the server starts', async () => {
    const { house } = given()
    const count = () =>
      inRole(house.database, 'admin', null, (tx) =>
        tx.selectFrom('policy_publication').select('number').execute(),
      )
    const before = await count()
    await Promise.all([publishShipped(house), publishShipped(house)])
    assert.deepEqual(await count(), before)
  })
})

function versionOf(house: House, account: string, caseId: string): Promise<string> {
  return inRole(
    house.database,
    'desk',
    account,
    async (tx) => (await policyOfCase(house, tx, account, caseId)).version,
  )
}

/** Publishes the shipped packs again, with a new version of the house pack. */
async function publishNext(house: House, version: string) {
  const packs = await loadPacks()
  const day = version.slice(version.indexOf('@') + 1)
  const pack = packs.find(({ layer }) => layer.id === 'house')!
  const versions = packs.map(({ layer }) => layer.version.split('@') as [string, string])
  const at = house.clock.now()
  await inRole(house.database, 'admin', null, async (tx) => {
    await tx
      .insertInto('policy_pack_version')
      .values({
        pack_id: 'house',
        version: day,
        digest: 'another',
        source: pack.source,
        layer: JSON.stringify({ ...pack.layer, version }),
        created_at: at,
      })
      .execute()
    await tx
      .insertInto('policy_publication')
      .values({
        number: 2,
        packs: JSON.stringify({ ...Object.fromEntries(versions), house: day }),
        published_by: 'test',
        seconded_by: null,
        published_at: at,
      })
      .execute()
  })
}
