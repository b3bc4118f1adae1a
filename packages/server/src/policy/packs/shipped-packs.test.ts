import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type LocalText, mergePacks, packsFor, usualWatching } from '@freigabe/core'
import { policyAtHome as policy } from '../../testing/policy-at-home.ts'
import { loadPacks } from './load-packs.ts'

const layers = (await loadPacks()).map(({ layer }) => layer)
/** Every home, and finally everything at once. */
const policies = [
  ...['DE', 'AT', 'CH', 'FR', 'US'].map((home) => mergePacks(packsFor(layers, home, []))),
  mergePacks(packsFor(layers, 'DE', ['AT', 'CH'])),
]
const everywhere = policies.at(-1)!

const stanceOf = (code: string) => {
  const { stance, basis } = policy.methods.find((method) => method.code === code)!
  return `${stance} by ${basis}`
}

describe('the shipped packs', () => {
  test('every collection method known from the field has a stance, and its basis is named', () => {
    const expected = {
      'allowed by law': ['form_double_opt_in', 'paper_or_event_own', 'checkout_opt_in'],
      'allowed by house': ['platform_own_form'],
      'conditional by law': [
        'form_single_opt_in',
        'existing_customer',
        'member_or_donor',
        'inquiry',
        'contest_or_survey',
        'migration_from_other_platform',
        'crm_sync',
        'lead_ads',
        'employees_or_students',
        'press_list',
      ],
      'forbidden by house': ['spoken_or_phone', 'coregistration', 'partner_shared'],
      'forbidden by law': [
        'organiser_list',
        'purchased_or_rented',
        'scraped_or_directory',
        'b2b_unasked',
        'business_card',
        'social_contacts',
        'appended',
        'unknown',
      ],
    }
    for (const [stance, codes] of Object.entries(expected)) {
      for (const code of codes) assert.equal(stanceOf(code), stance, code)
    }
    assert.equal(policy.methods.length, Object.values(expected).flat().length)
  })

  test('every law and every judgment has a name that readers of English know', () => {
    for (const { id, englishTitle } of layers.flatMap((layer) =>
      layer.basis === 'law' ? layer.sources : [],
    )) {
      assert.match(englishTitle ?? '', /Act|Directive|Regulation|judgment of/, id)
      assert.doesNotMatch(englishTitle!, /§|DSGVO|Urteil|Gesetz|Richtlinie|Verordnung/, id)
    }
  })

  test('the version names every pack, and the promise, the end and the lapse are the house’s', () => {
    const day = String.raw`@\d{4}-\d{2}-\d{2}(?:\.\d+)?`
    assert.match(policy.version, new RegExp(`^base${day}\\+eu${day}\\+de${day}\\+house${day}$`))
    assert.deepEqual(policy.promise, { businessDays: 1, atRiskShare: 0.25 })
    assert.deepEqual(policy.approval, { months: 24, renewalDays: 30, dormantMonths: 12 })
    assert.equal(policy.lapseAfterDays, 30)
  })

  test('the house states what is usual of what comes back, so that older publications are judged alike', () => {
    assert.deepEqual(layers.find(({ id }) => id === 'house')!.watching, usualWatching)
    assert.deepEqual(policy.watching, usualWatching)
  })

  test('no law opens what another closes, and only business contacts depend on the country', () => {
    const stances = (code: string) =>
      policies.map(({ methods }) => methods.find((method) => method.code === code)!.stance)
    for (const { code } of policy.methods.filter((method) => method.code !== 'b2b_unasked')) {
      assert.equal(new Set(stances(code)).size, 1, code)
    }
    assert.deepEqual(stances('b2b_unasked'), [
      'forbidden',
      'forbidden',
      'forbidden',
      'conditional',
      'conditional',
      'forbidden',
    ])
  })

  test('every form and checkout is asked for by its direct link, with an example that shows it', () => {
    for (const id of ['form_link', 'checkout_link', 'original_form_link']) {
      const requirement = policy.requirements.find((one) => one.id === id)!
      assert.ok(requirement.directLink, id)
      assert.match(requirement.example?.de ?? '', /nicht die Startseite/)
      assert.match(requirement.example?.en ?? '', /not the home page/)
    }
  })

  test('every method that can be approved asks for something, and what it asks is required', () => {
    const necessity = new Map(policy.requirements.map((one) => [one.id, one.necessity]))
    for (const { code, stance, requirements } of policies.flatMap(({ methods }) => methods)) {
      const isAsked = requirements.some((id) => necessity.get(id) === 'required')
      assert.equal(isAsked, stance !== 'forbidden', code)
    }
  })

  test('a date that must follow another is only asked where the other is asked, too', () => {
    for (const { id, notBefore } of policy.requirements) {
      for (const { code, requirements } of notBefore ? policy.methods : []) {
        assert.ok(!requirements.includes(id) || requirements.includes(notBefore!), code)
      }
    }
  })

  test('every remedy and source is of use to somebody', () => {
    const remedies = everywhere.methods.flatMap((method) => method.remedies)
    const freeToChoose = ['remove_objections', 'none']
    for (const { code } of everywhere.remedies) {
      assert.ok(remedies.includes(code) || freeToChoose.includes(code), code)
    }
    const cited = [
      ...layers.flatMap(({ methods }) => methods.flatMap((method) => method.sources)),
      ...layers.flatMap(({ principles }) => principles.flatMap((principle) => principle.sources)),
      ...layers.flatMap(({ grounds }) => grounds.map(({ source }) => source)),
    ]
    for (const { id } of layers.flatMap(({ sources }) => sources)) assert.ok(cited.includes(id), id)
  })

  test('each pack says that the operator’s counsel must confirm it', () => {
    for (const { notice } of layers) {
      assert.match(notice.de, /Rechtsberatung/)
      assert.match(notice.en, /counsel must confirm/)
    }
  })
})

describe('the texts of the shipped packs', () => {
  const texts = [...textsIn(layers)]

  test('German and English are both there and not the same sentence', () => {
    assert.ok(texts.length > 300)
    for (const { de, en } of texts) {
      if (de.includes(' ') && !de.startsWith('http')) assert.notEqual(de.replace(/[()]/g, ''), en)
    }
  })

  test('nobody is shouted at, and quotation marks are typographic', () => {
    for (const { de, en } of texts) {
      assert.doesNotMatch(de + en, /[!"`]/, de)
      assert.doesNotMatch(de, /[“](?=\w)|['’‘](?=\s|$)/, de)
    }
  })

  test('explanations, reasons, rules, questions and remedies are whole sentences', () => {
    const sentences = layers
      .flatMap(({ methods, requirements, grounds, remedies, principles }) => [
        ...methods.flatMap(({ hint, explanation }) => [hint, explanation]),
        ...requirements.flatMap(({ why, gain }) => [why, gain]),
        ...grounds.flatMap(({ rule, question }) => [rule, question]),
        ...[...remedies, ...principles].map(({ text }) => text),
      ])
      .filter((text) => text !== undefined)
    for (const { de, en } of sentences) {
      assert.match(de, /[.?]$/, de)
      assert.match(en, /[.?]$/, en)
    }
  })
})

function* textsIn(value: unknown): Generator<LocalText> {
  if (typeof value !== 'object' || value === null) return
  if ('de' in value && 'en' in value) yield value as LocalText
  else for (const part of Object.values(value)) yield* textsIn(part)
}
