import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { loadPolicy } from './load-policy.ts'
import { PolicyFaults } from './policy-faults.ts'

const shipped = join(import.meta.dirname, '../../../../policies')

describe('loadPolicy', () => {
  test('the version names both packs, and the promise, the end and the lapse are the house’s', async () => {
    const policy = await loadPolicy()
    assert.match(policy.version, /^de@\d{4}-\d{2}-\d{2}\+house@\d{4}-\d{2}-\d{2}$/)
    assert.deepEqual(policy.promise, { businessDays: 1 })
    assert.deepEqual(policy.approval, { months: 24, renewalDays: 30 })
    assert.equal(policy.lapseAfterDays, 30)
  })

  test('thresholds of the screening are taken from each pack, and the later one goes before', async (t) => {
    const thresholds = (figures: string) => `screening:\n  thresholds:\n${figures}`
    const law = thresholds('    address_syntax: { warning: 0.02, serious: 0.1 }\n')
    const rules = thresholds(
      '    address_syntax: { serious: 0.05 }\n    role_accounts: { notice: 0.5 }\n',
    )
    const folder = await edited(t, 'de', (text) => `${text}\n${law}`)
    await writeFile(
      join(folder, 'house.yaml'),
      `${await readFile(join(folder, 'house.yaml'), 'utf8')}\n${rules}`,
    )
    const { screening } = await loadPolicy(folder)
    assert.deepEqual(screening.thresholds, {
      address_syntax: { warning: 0.02, serious: 0.05 },
      role_accounts: { notice: 0.5 },
    })
    assert.deepEqual((await loadPolicy()).screening.thresholds, {})
  })

  test('the digest follows what the packs say, not how their files are laid out', async (t) => {
    const { digest } = await loadPolicy()
    const relaid = await edited(t, 'house', (text) => `# A remark.\n${text}\n`)
    assert.equal((await loadPolicy(relaid)).digest, digest)
    const changed = await edited(t, 'house', (text) => text.replace('months: 24', 'months: 12'))
    assert.notEqual((await loadPolicy(changed)).digest, digest)
  })
})

describe('a fault is reported with file, line and column', () => {
  const faults: [name: string, pack: string, from: string, to: string, message: RegExp][] = [
    ['an unknown key', 'house', 'lapseAfterDays:', 'lapseAfterDay:', /Nothing here is called/],
    ['a missing translation', 'de', 'en: Pre-ticked box', 'fr: Case', /English text is missing/],
    ['a blank translation', 'de', 'en: Pre-ticked box', 'en: " "', /English text is missing/],
    ['a number for a text', 'house', 'en: "0.8"', 'en: 0.8', /must stand in quotes/],
    ['an unknown requirement', 'de', '- former_removed', '- former', /no requirement former/],
    ['an unknown ground', 'house', '[spoken_only]', '[spoken_maybe]', /no ground spoken_maybe/],
    ['an unknown remedy', 'de', '[complete_evidence,', '[wish,', /no remedy wish/],
    ['an unknown source', 'de', 'source: gdpr_21', 'source: gdpr_99', /no source gdpr_99/],
    [
      'an unknown earlier date',
      'de',
      'notBefore: ordered',
      'notBefore: old',
      /requirement old_from/,
    ],
    ['an id twice in a pack', 'de', '- code: fix_form', '- code: none', /none stands here twice/],
    ['an id of two packs', 'house', '- code: use_own_form', '- code: none', /already has .* none/],
    ['an unknown stance', 'de', 'stance: conditional', 'stance: perhaps', /methods\.\d+\.stance/],
    ['a forbidden method without ground', 'de', '[origin_unknown]', '[]', /grounds if, and only/],
    ['a choice without choices', 'de', 'kind: file', 'kind: choice', /choice needs choices/],
    ['a link part on another kind', 'de', 'kind: link', 'kind: text', /Only a link has directLink/],
    [
      'a recommendation without gain',
      'de',
      'necessity: required',
      'necessity: recommended',
      /gain/,
    ],
    ['a pack that is not there', 'house', 'extends: de', 'extends: at', /at\.yaml cannot be read/],
    ['a pack that extends itself', 'de', 'basis: law', 'basis: law\nextends: house', /itself/],
    ['a pack under another name', 'de', 'id: de', 'id: germany', /must have the id de/],
    ['a nameless method', 'house', 'code: coregistration', 'code: pigeon', /pigeon a label/],
    ['a policy without a promise', 'house', 'promise:\n  businessDays: 1\n', '', /states promise/],
    [
      'a threshold of a check that there is not',
      'house',
      'basis: house',
      'basis: house\nscreening: { thresholds: { address_sintax: { notice: 0.1 } } }',
      /no check address_sintax/,
    ],
    [
      'a threshold that a check does not know',
      'house',
      'basis: house',
      'basis: house\nscreening: { thresholds: { address_syntax: { grave: 0.1 } } }',
      /address_syntax has no grave, but notice, warning, serious/,
    ],
    [
      'a threshold that is no share or number',
      'house',
      'basis: house',
      'basis: house\nscreening: { thresholds: { address_syntax: { notice: -1 } } }',
      /thresholds\.address_syntax\.notice/,
    ],
    ['broken YAML', 'house', 'basis: house', 'basis: [house', /./],
    ['a key twice', 'house', 'basis: house', 'basis: house\nbasis: law', /unique/],
    ['an empty file', 'de', '', '', /expected object/],
  ]
  for (const [name, pack, from, to, message] of faults) {
    test(name, async (t) => {
      const text = await readFile(join(shipped, `${pack}.yaml`), 'utf8')
      assert.ok(text.includes(from), `${pack}.yaml holds ${from}`)
      const folder = await edited(t, pack, (text) => (from ? text.replace(from, to) : ''))
      const error = await loadPolicy(folder).catch((reason: unknown) => reason)
      assert.ok(error instanceof PolicyFaults, String(error))
      const fault = error.faults.find((found) => message.test(found.message))
      assert.ok(fault, error.message)
      assert.equal(fault.file, `${pack}.yaml`)
      assert.ok(fault.line >= 1 && fault.column >= 1)
    })
  }

  test('the place is the very line, and all faults are reported at once', async (t) => {
    const folder = await edited(t, 'house', (text) =>
      text.replace('lapseAfterDays: 30', 'lapseAfterDays: soon\nsurprise: 1'),
    )
    const lines = (await readFile(join(folder, 'house.yaml'), 'utf8')).split('\n')
    const line = lines.indexOf('lapseAfterDays: soon') + 1
    await assert.rejects(loadPolicy(folder), (error: PolicyFaults) => {
      const places = error.faults.map((fault) => [fault.line, fault.column])
      assert.deepEqual(places.sort(), [
        [line, 1],
        [line + 1, 1],
      ])
      return true
    })
  })
})

/** A copy of the shipped packs with one of them changed; gone after the test. */
async function edited(t: TestContext, pack: string, change: (text: string) => string) {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-policy-'))
  t.after(() => rm(folder, { recursive: true }))
  await cp(shipped, folder, { recursive: true })
  const file = join(folder, `${pack}.yaml`)
  await writeFile(file, change(await readFile(file, 'utf8')))
  return folder
}
