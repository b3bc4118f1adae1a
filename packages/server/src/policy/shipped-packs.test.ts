import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LocalText } from '@freigabe/core'
import { loadPolicy } from './load-policy.ts'

const policy = await loadPolicy()
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
      'forbidden by house': ['spoken_or_phone', 'coregistration'],
      'forbidden by law': [
        'organiser_list',
        'partner_shared',
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
    for (const { code, stance, requirements } of policy.methods) {
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
    const remedies = policy.methods.flatMap((method) => method.remedies)
    const freeToChoose = ['remove_objections', 'none']
    for (const { code } of policy.remedies) {
      assert.ok(remedies.includes(code) || freeToChoose.includes(code), code)
    }
    const cited = [
      ...policy.methods.flatMap((method) => method.sources),
      ...policy.principles.flatMap((principle) => principle.sources),
      ...policy.grounds.map(({ source }) => source),
    ]
    for (const { id } of policy.sources) assert.ok(cited.includes(id), id)
  })

  test('each pack says that the operator’s counsel must confirm it', () => {
    for (const { notice } of policy.packs) {
      assert.match(notice.de, /Rechtsberatung/)
      assert.match(notice.en, /counsel must confirm/)
    }
  })
})

describe('the texts of the shipped packs', () => {
  const texts = [...textsIn(policy)]

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
    const sentences = [
      ...policy.methods.flatMap(({ hint, rulings }) => [
        hint,
        ...rulings.map(({ explanation }) => explanation),
      ]),
      ...policy.requirements.flatMap(({ why, gain }) => (gain ? [why, gain] : [why])),
      ...policy.grounds.flatMap(({ rule, question }) => [rule, question]),
      ...policy.remedies.map(({ text }) => text),
      ...policy.principles.map(({ text }) => text),
    ]
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
