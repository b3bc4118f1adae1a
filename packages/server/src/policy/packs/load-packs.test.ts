import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { mergePacks, packsFor } from '@freigabe/core'
import { PolicyFaults } from '../faults/policy-faults.ts'
import { loadPacks, shippedPacks } from './load-packs.ts'

describe('loadPacks', () => {
  test('gives every pack of the folder with its text', async () => {
    const packs = await loadPacks()
    assert.deepEqual(packs.map(({ layer }) => layer.id).sort(), [
      'at',
      'base',
      'ch',
      'de',
      'eu',
      'house',
    ])
    for (const { layer, source } of packs) {
      assert.equal(source, await readFile(join(shippedPacks, `${layer.id}.yaml`), 'utf8'))
    }
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
    const layers = (await loadPacks(folder)).map(({ layer }) => layer)
    assert.deepEqual(mergePacks(packsFor(layers, 'DE', [])).screening.thresholds, {
      address_syntax: { warning: 0.02, serious: 0.05 },
      role_accounts: { notice: 0.5 },
    })
  })

  test('what comes back is judged by the strictest of all packs, and a pack may state a part of it', async (t) => {
    const folder = await edited(
      t,
      'de',
      (text) =>
        `${text}\nwatching: { rules: { complaints: { hold: { rate: 0.002, atLeast: 8 } } } }\n`,
    )
    const layers = (await loadPacks(folder)).map(({ layer }) => layer)
    const at = (home: string) => mergePacks(packsFor(layers, home, [])).watching.rules.complaints
    assert.deepEqual(at('DE').hold, { rate: 0.002, atLeast: 5 })
    assert.deepEqual(at('AT').hold, { rate: 0.003, atLeast: 5 })
  })

  test('the digest follows what a pack says, not how its file is laid out', async (t) => {
    const digest = async (folder?: string) =>
      (await loadPacks(folder)).find(({ layer }) => layer.id === 'house')!.digest
    const relaid = await edited(t, 'house', (text) => `# A remark.\n${text}\n`)
    assert.equal(await digest(relaid), await digest())
    const changed = await edited(t, 'house', (text) => text.replace('months: 24', 'months: 12'))
    assert.notEqual(await digest(changed), await digest())
  })

  test('a folder without packs lacks the house pack, and one that is not there cannot be read', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'freigabe-policy-'))
    t.after(() => rm(folder, { recursive: true }))
    await assert.rejects(loadPacks(folder), /house\.yaml:1:1 The house pack is missing/)
    await assert.rejects(loadPacks(join(folder, 'none')), /none:1:1 The folder cannot be read/)
  })

  test('a house pack that extends a country’s law takes that law along', async (t) => {
    const folder = await edited(t, 'house', (text) => text.replace('extends: base', 'extends: de'))
    const layers = (await loadPacks(folder)).map(({ layer }) => layer)
    const ids = packsFor(layers, 'CH', []).map(({ id }) => id)
    assert.deepEqual(ids, ['base', 'ch', 'eu', 'de', 'house'])
  })
})

describe('a fault is reported with file, line and column', () => {
  const faults: [name: string, pack: string, from: string, to: string, message: RegExp][] = [
    ['an unknown key', 'house', 'lapseAfterDays:', 'lapseAfterDay:', /Nothing here is called/],
    ['a missing translation', 'base', 'en: Pre-ticked box', 'fr: Case', /English text is missing/],
    ['a blank translation', 'base', 'en: Pre-ticked box', 'en: " "', /English text is missing/],
    ['a number for a text', 'house', 'en: "0.8"', 'en: 0.8', /must be in quotes/],
    ['an unknown requirement', 'base', '- former_removed', '- former', /no requirement former/],
    ['an unknown ground', 'house', '[spoken_only]', '[spoken_maybe]', /no ground spoken_maybe/],
    [
      'an unknown method of first lists',
      'house',
      'methods: [platform_own_form], importedBy',
      'methods: [own_forms], importedBy',
      /no method own_forms/,
    ],
    ['an unknown remedy', 'base', '[complete_evidence,', '[wish,', /no remedy wish/],
    ['an unknown source', 'eu', 'source: gdpr_21', 'source: gdpr_99', /no source gdpr_99/],
    ['a source of a pack out of reach', 'ch', '[dsg_6]', '[uwg_7]', /no source uwg_7/],
    [
      'an unknown earlier date',
      'base',
      'notBefore: ordered',
      'notBefore: old',
      /requirement old_from/,
    ],
    [
      'an id twice in a pack',
      'base',
      '- code: fix_form',
      '- code: none',
      /none appears here twice/,
    ],
    ['an id of two packs', 'house', '- code: use_own_form', '- code: none', /already has .* none/],
    [
      'an id of two countries',
      'at',
      '- id: at_consent',
      '- id: ch_consent',
      /already has .* ch_con/,
    ],
    ['an unknown stance', 'de', 'stance: conditional', 'stance: perhaps', /methods\.\d+\.stance/],
    ['a forbidden method without ground', 'de', '[origin_unknown]', '[]', /grounds if, and only/],
    ['a choice without choices', 'base', 'kind: file', 'kind: choice', /choice needs choices/],
    [
      'a link part on another kind',
      'base',
      'kind: link',
      'kind: text',
      /Only a link has directLink/,
    ],
    [
      'a recommendation without gain',
      'base',
      'necessity: required',
      'necessity: recommended',
      /gain/,
    ],
    ['a condition of an unknown kind', 'house', 'kind: expires_after', 'kind: x', /conditions\.2/],
    [
      'hours that end before they begin',
      'house',
      '09:00-17:00',
      '17:00-09:00',
      /Hours must end after/,
    ],
    ['hours that are none', 'house', '09:00-17:00', '9-17', /Hours are written 09:00-17:00/],
    [
      'openings that overlap',
      'house',
      '09:00-17:00',
      '12:00-17:00, 09:00-13:00',
      /12:00-17:00 starts before the previous opening ends/,
    ],
    ['a weekday that there is not', 'house', 'monday:', 'moonday:', /Nothing here is called/],
    [
      'a closed day that is no date',
      'house',
      'closedDays: []',
      'closedDays: [Easter]',
      /YYYY-MM-DD/,
    ],
    ['a share at risk of all', 'house', 'atRiskShare: 0.25', 'atRiskShare: 1', /atRiskShare/],
    [
      'a promise in hours and in days',
      'house',
      'businessHours: 4',
      'businessHours: 4\n    businessDays: 1',
      /in businessHours or in businessDays/,
    ],
    [
      'a silence shorter than the time for renewal',
      'house',
      'dormantMonths: 12',
      'dormantMonths: 1',
      /dormantMonths must be longer than renewalDays/,
    ],
    ['a promise for what has none', 'house', '  fast:', '  by_rule:', /Nothing here is called/],
    ['a pack that is not there', 'house', 'extends: base', 'extends: fr', /no pack fr/],
    ['a pack that extends itself', 'eu', 'extends: base', 'extends: de', /eu extends itself/],
    ['a pack under another name', 'de', 'id: de', 'id: germany', /must have the id de/],
    [
      'no house pack',
      'house',
      'basis: house',
      'basis: law\ncountry: US',
      /The house pack is missing/,
    ],
    [
      'a country with two packs',
      'de',
      'country: DE',
      'country: AT',
      /at\.yaml is already a pack for AT/,
    ],
    ['law of no country', 'de', 'country: DE\n', '', /country if, and only if, it is law/],
    ['a country in words', 'de', 'country: DE', 'country: Germany', /two-letter code/],
    ['law without a stance', 'de', '    stance: allowed\n', '', /take a stance/],
    [
      'shared words with a stance',
      'base',
      '    label',
      '    stance: allowed\n    label',
      /no stance/,
    ],
    ['a stance without reason', 'de', '    explanation:', '    hint:', /explanation go together/],
    ['law without its rule', 'ch', '    rule:', '    title:', /states its rule/],
    ['shared words with a rule', 'base', '    question:', '    rule:', /state no rule/],
    ['a nameless method', 'house', 'code: coregistration', 'code: pigeon', /pigeon a label/],
    ['a nameless ground', 'de', 'code: consent_lapsed', 'code: dusty', /dusty a title/],
    [
      'a policy without a promise',
      'house',
      'promise:\n  businessDays: 1\n  atRiskShare: 0.25\n',
      '',
      /states promise/,
    ],
    [
      'a forbidden method without a rule',
      'ch',
      'grounds: [consent_not_for_sender]',
      'grounds: [consent_preticked]',
      /states the rule of the ground consent_preticked/,
    ],
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
      /address_syntax has no grave, but usual, notice, warning, serious/,
    ],
    [
      'a threshold that is no share or number',
      'house',
      'basis: house',
      'basis: house\nscreening: { thresholds: { address_syntax: { notice: -1 } } }',
      /thresholds\.address_syntax\.notice/,
    ],
    [
      'a method that is to explain what none can',
      'house',
      '  - code: platform_own_form\n',
      '  - code: platform_own_form\n    explains: [suppression_export]\n',
      /No method can explain the finding suppression_export/,
    ],
    [
      'a weight of a finding that there is not',
      'house',
      '    unlikely_records: 10\n',
      '    unlikely_record: 10\n',
      /no check unlikely_record/,
    ],
    [
      'what speaks to an answer, and is no check',
      'house',
      'checkedBy: [long_dead, stale_contacts]',
      'checkedBy: [long_dead, stale_contact]',
      /no check stale_contact/,
    ],
    [
      'what speaks to every method, and is no check',
      'house',
      'basis: house',
      'basis: house\nmethodsCheckedBy: [hearsay]',
      /no check hearsay/,
    ],
    [
      'a look above what is held',
      'house',
      'look: { rate: 0.02, atLeast: 3 }',
      'look: { rate: 0.06, atLeast: 3 }',
      /no later than where sending stops/,
    ],
    [
      'a hold for what is only looked at',
      'house',
      'first_unsubscribes:\n',
      'first_unsubscribes:\n      hold: { rate: 0.1, atLeast: 5 }\n',
      /Nothing here is called hold/,
    ],
    [
      'a mailbox provider in capitals',
      'house',
      'complaintsFrom: [yahoo',
      'complaintsFrom: [Yahoo',
      /provider is given by its short name/,
    ],
    ['broken YAML', 'house', 'basis: house', 'basis: [house', /./],
    ['a key twice', 'house', 'basis: house', 'basis: house\nbasis: law', /key appears here twice/],
    ['an empty file', 'de', '', '', /This file is empty/],
  ]
  for (const [name, pack, from, to, message] of faults) {
    test(name, async (t) => {
      const text = await readFile(join(shippedPacks, `${pack}.yaml`), 'utf8')
      assert.ok(text.includes(from), `${pack}.yaml holds ${from}`)
      const folder = await edited(t, pack, (text) => (from ? text.replace(from, to) : ''))
      const error = await loadPacks(folder).catch((reason: unknown) => reason)
      assert.ok(error instanceof PolicyFaults, String(error))
      const fault = error.faults.find((found) => message.test(found.text.en))
      assert.ok(fault, error.message)
      assert.equal(fault.file, `${pack}.yaml`)
      assert.doesNotMatch(fault.text.de + fault.text.en, /\{\w+\}/)
      assert.ok(fault.line >= 1 && fault.column >= 1)
    })
  }

  const elsewhere: [name: string, pack: string, from: string, to: string, fault: RegExp][] = [
    [
      'two house packs',
      'ch',
      'basis: law\ncountry: CH',
      'basis: house',
      /house\.yaml:\d+:\d+ ch\.yaml is already the house pack/,
    ],
    [
      'a method on which the law of one country is silent',
      'ch',
      '- code: unknown',
      '- code: unheard\n    label: { de: Neu, en: New }\n    hint: { de: So., en: So. }',
      /base\.yaml:\d+:\d+ No pack takes a stance on unknown for a platform in CH/,
    ],
    [
      'a forbidden method without a way forward',
      'base',
      '    remedies: [collect_double_opt_in, invite_by_post, ask_owner_to_send]\n',
      '',
      /de\.yaml:\d+:\d+ No pack says what can be done instead of purchased_or_rented/,
    ],
  ]
  for (const [name, pack, from, to, fault] of elsewhere) {
    test(`${name}: told where it shows, which is another file`, async (t) => {
      const folder = await edited(t, pack, (text) => text.replace(from, to))
      await assert.rejects(loadPacks(folder), fault)
    })
  }

  test('the place is the very line, and all faults are reported at once', async (t) => {
    const folder = await edited(t, 'house', (text) =>
      text.replace('lapseAfterDays: 30', 'lapseAfterDays: soon\nsurprise: 1'),
    )
    const lines = (await readFile(join(folder, 'house.yaml'), 'utf8')).split('\n')
    const line = lines.indexOf('lapseAfterDays: soon') + 1
    await assert.rejects(loadPacks(folder), (error: PolicyFaults) => {
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
  await cp(shippedPacks, folder, { recursive: true })
  const file = join(folder, `${pack}.yaml`)
  await writeFile(file, change(await readFile(file, 'utf8')))
  return folder
}
