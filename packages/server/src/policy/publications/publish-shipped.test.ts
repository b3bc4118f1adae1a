import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { listPolicyDrafts } from '../drafts/read-policy-draft.ts'
import { shippedPacks } from '../packs/load-packs.ts'
import { offerShipped, readShipped } from '../publications/publish-shipped.ts'

onEachDatabase('Packs that come with a new version', (given) => {
  test('are offered as a draft, once, and do not hold by themselves', async (t) => {
    const { house } = given()
    const folder = await edited(t, (text) => text.replace(/^version: .*$/m, 'version: 2031-05-01'))
    await Promise.all([offerShipped(house, folder), offerShipped(house, folder)])
    await offerShipped(house, folder)
    const { items } = await listPolicyDrafts(house)
    assert.deepEqual(
      items.map(({ title, packs, writtenBy, state }) => [title, packs, writtenBy, state]),
      [['house@2031-05-01', ['house'], null, 'editing']],
    )
    const inForce = await inRole(house.database, 'desk', null, (tx) => house.policies.inForce(tx))
    assert.equal(inForce, 1)
  })

  test('are not offered while they are older, or the same', async (t) => {
    const { house } = given()
    const before = (await listPolicyDrafts(house)).items.length
    await offerShipped(house)
    const older = await edited(t, (text) => text.replace(/^version: .*$/m, 'version: 2020-01-01'))
    await offerShipped(house, older)
    assert.equal((await listPolicyDrafts(house)).items.length, before)
  })

  test('that are broken are offered to nobody, and it is said what is wrong and where', async (t) => {
    const { house } = given()
    const before = (await listPolicyDrafts(house)).items.length
    const folder = await edited(t, (text) => `surprise: 1\n${text}`)
    await offerShipped(house, folder)
    assert.equal((await listPolicyDrafts(house)).items.length, before)
    const { faults } = await readShipped(house, folder)
    assert.deepEqual(
      faults.map(({ file, line, column }) => [file, line, column]),
      [['house.yaml', 1, 1]],
    )
    assert.deepEqual(await readShipped(house), { faults: [] })
  })

  test('that cannot even be read are told as such', async (t) => {
    const { house } = given()
    const folder = await edited(t, (text) => text)
    await mkdir(join(folder, 'xx.yaml'))
    await offerShipped(house, folder)
    const { faults } = await readShipped(house, folder)
    assert.match(`${faults[0]!.file} ${faults[0]!.text.en}`, /xx\.yaml The file cannot be read/)
  })

  test('that were changed without a new version are at fault', async (t) => {
    const { house } = given()
    const folder = await edited(t, (text) => text.replace('months: 24', 'months: 36'))
    const { faults } = await readShipped(house, folder)
    assert.match(faults[0]!.text.en, /was published with different content/)
  })
})

/** A copy of the shipped packs with the house pack changed; gone after the test. */
async function edited(t: TestContext, change: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-policy-'))
  t.after(() => rm(folder, { recursive: true }))
  await cp(shippedPacks, folder, { recursive: true })
  const file = join(folder, 'house.yaml')
  await writeFile(file, change(await readFile(file, 'utf8')))
  return folder
}
