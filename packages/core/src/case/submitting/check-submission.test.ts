import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { examplePacks } from '../../policy/packs/example-packs.ts'
import { mergePacks } from '../../policy/packs/merge-packs.ts'
import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import { checkSubmission } from './check-submission.ts'
import { exampleAnswer } from './example-answers.ts'
import type { Answer, ContactData, MethodShare, SubmissionContent } from './submission-content.ts'

const policy = mergePacks([examplePacks.law, examplePacks.house])
const today = '2026-11-25'
const form: MethodShare[] = [{ code: 'form', share: 100 }]
const customers: MethodShare[] = [{ code: 'customers', share: 100 }]

describe('methods and shares', () => {
  test('a submission with all that is asked has no fault', () => {
    assert.deepEqual(checkSubmission(policy, complete(form), today), [])
  })

  test('a forbidden method is no fault: the customer may say so, and a person decides', () => {
    const methods = [{ code: 'purchased', share: 100 }]
    assert.deepEqual(checkSubmission(policy, complete(methods), today), [])
  })

  test('a submission names at least one method', () => {
    assert.deepEqual(faultsOf({ ...complete(form), methods: [] }), ['/methods methods_missing'])
  })

  test('the shares add up to 100, and the text says what they add up to', () => {
    const methods = [
      { code: 'form', share: 60 },
      { code: 'own_form', share: 30 },
    ]
    const [fault] = checkSubmission(policy, complete(methods), today)
    assert.equal(fault?.code, 'shares_not_100')
    assert.match(fault?.text.de ?? '', /90 Prozent statt 100/)
  })

  test('the shares may add up to more than 100 where recipients came in several ways, and never to less', () => {
    const shares = (form: number, own: number, overlapping?: boolean) => ({
      ...complete([
        { code: 'form', share: form },
        { code: 'own_form', share: own },
      ]),
      ...(overlapping && { overlapping }),
    })
    assert.deepEqual(faultsOf(shares(70, 60, true)), [])
    assert.deepEqual(faultsOf(shares(60, 40, true)), [])
    assert.deepEqual(faultsOf(shares(60, 30, true)), ['/methods shares_not_100'])
    const [fault] = checkSubmission(policy, shares(70, 60), today)
    assert.match(fault?.text.de ?? '', /130 Prozent statt 100\. Wenn manche Empfänger auf mehreren/)
  })

  test('a share is a whole number from 1 to 100; their sum is judged only then', () => {
    for (const share of [0, -5, 101, 33.3, Number.NaN]) {
      assert.deepEqual(faultsOf(complete([{ code: 'form', share }])), [
        '/methods/0/share share_out_of_range',
      ])
    }
  })

  test('unknown and repeated methods are pointed at one by one', () => {
    const methods = [
      { code: 'form', share: 50 },
      { code: 'form', share: 30 },
      { code: 'carrier_pigeon', share: 20 },
    ]
    assert.deepEqual(faultsOf(complete(methods)), [
      '/methods/1/code method_twice',
      '/methods/2/code method_unknown',
    ])
  })
})

describe('answers', () => {
  test('a home page in place of the form is answered with the way to the direct link', () => {
    const [fault] = checkSubmission(
      policy,
      withAnswer(form, 'form/link', 'https://shop.example.com/'),
      today,
    )
    assert.equal(fault?.pointer, '/answers/form~1link')
    assert.equal(fault?.code, 'link_home_page')
    assert.match(fault?.text.de ?? '', /den direkten Link zum Formular/)
    assert.match(fault?.text.en ?? '', /direct link to the form/)
    assert.match(fault?.text.en ?? '', /https:\/\/shop\.example\.com\/#newsletter/)
  })

  test('a link that need not be direct may be a home page', () => {
    const content = withAnswer(form, 'form/site', 'https://www.example.com')
    assert.deepEqual(checkSubmission(policy, content, today), [])
  })

  test('what is required must be there, what is recommended need not', () => {
    const { answers } = complete(form)
    const { 'form/link': _, 'form/screenshot': __, ...rest } = answers
    assert.deepEqual(faultsOf({ methods: form, answers: rest }), [
      '/answers/form~1link answer_missing',
    ])
  })

  test('blank text, no file and an unset tick are missing', () => {
    assert.deepEqual(flaw(form, 'form/wording', ' \n '), 'answer_missing')
    assert.deepEqual(flaw(form, 'general/sure', false), 'answer_missing')
    assert.deepEqual(flaw(customers, 'customers/order_dates', []), 'answer_missing')
  })

  test('that there are no records is an answer where files or records are asked for', () => {
    assert.equal(flaw(customers, 'customers/order_dates', 'no_records'), undefined)
    assert.equal(flaw(form, 'form/screenshot', 'no_records'), undefined)
    assert.equal(flaw(form, 'general/sure', 'no_records'), 'answer_wrong_kind')
  })

  test('an answer has the kind that was asked for', () => {
    assert.equal(flaw(form, 'form/wording', 7), 'answer_wrong_kind')
    assert.equal(flaw(form, 'form/screenshot', 'screenshot.png'), 'answer_wrong_kind')
    assert.equal(flaw(form, 'general/sure', 'yes'), 'answer_wrong_kind')
    assert.equal(flaw(customers, 'customers/order_dates', 'in my drawer'), 'answer_wrong_kind')
    assert.equal(flaw(customers, 'customers/order_dates', 'recipients_file'), undefined)
    assert.equal(flaw(customers, 'customers/discount', '5'), 'answer_wrong_kind')
    assert.equal(flaw(customers, 'customers/discount', 101), 'number_out_of_range')
    assert.equal(flaw(customers, 'customers/goods', 'gold'), 'choice_unknown')
  })

  test('dates exist, do not lie in the future, and do not run backwards', () => {
    assert.equal(flaw(customers, 'customers/from', '31.02.2024'), 'date_malformed')
    assert.equal(flaw(customers, 'customers/until', '2026-11-26'), 'date_in_future')
    assert.equal(flaw(customers, 'customers/until', today), undefined)
    assert.equal(flaw(customers, 'customers/until', '2024-04-30'), 'date_out_of_order')
    assert.equal(flaw(customers, 'customers/until', '2024-04'), 'date_out_of_order')
  })

  test('a month is a date for whoever knows no day, and lasts until its end', () => {
    assert.equal(flaw(customers, 'customers/from', '2024-05'), undefined)
    assert.equal(flaw(customers, 'customers/from', '2024-13'), 'date_malformed')
    assert.equal(flaw(customers, 'customers/until', '2024-05'), undefined)
    assert.equal(flaw(customers, 'customers/until', '2026-12'), 'date_in_future')
  })

  test('a text may be long, but not endless', () => {
    assert.equal(flaw(form, 'form/wording', 'x'.repeat(500)), undefined)
    assert.equal(flaw(form, 'form/wording', 'x'.repeat(501)), 'answer_too_long')
  })

  test('answers left over from another method stay and do no harm', () => {
    const content = withAnswer(form, 'customers/from', 'not a date')
    assert.deepEqual(checkSubmission(policy, content, today), [])
  })
})

describe('contact data', () => {
  const contactFaults = (contact: ContactData) => faultsOf({ ...complete(form), contact })

  test('it may be left out, also by leaving every field blank', () => {
    assert.deepEqual(contactFaults({ name: '', phone: ' ', email: '' }), [])
  })

  test('a name needs a way to reach the person, and a way needs a name', () => {
    assert.deepEqual(contactFaults({ name: 'Ada Sommer' }), ['/contact/phone contact_way_missing'])
    assert.deepEqual(contactFaults({ name: '', phone: '030 123' }), [
      '/contact/name contact_name_missing',
    ])
    assert.deepEqual(contactFaults({ name: 'Ada Sommer', email: 'ada@example' }), [
      '/contact/email contact_email_malformed',
    ])
    assert.deepEqual(contactFaults({ name: 'Ada Sommer', email: 'ada@example.com' }), [])
  })
})

test('whatever is handed in, each fault has words in both languages and a pointer', () => {
  const anyAnswer = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string()))
  const keys = requirementsFor(policy, { methods: [...form, ...customers], answers: {} }).map(
    ({ key }) => key,
  )
  const content = fc.record({
    methods: fc.array(
      fc.record({ code: fc.constantFrom('form', 'customers', 'x'), share: fc.double() }),
    ),
    answers: fc.dictionary(fc.constantFrom(...keys), anyAnswer),
  })
  fc.assert(
    fc.property(content, (handedIn) => {
      for (const { pointer, text } of checkSubmission(policy, handedIn, today)) {
        assert.match(pointer, /^\/(methods|answers)/)
        assert.ok(text.de.length > 20 && text.en.length > 15)
        assert.doesNotMatch(text.de + text.en, /undefined|null|NaN Prozent/)
      }
    }),
  )
})

function complete(methods: MethodShare[]): SubmissionContent {
  const asked = requirementsFor(policy, { methods, answers: {} })
  const answers = asked.map(({ key, requirement }) => [key, exampleAnswer(requirement)])
  return { methods, answers: Object.fromEntries(answers) }
}

function withAnswer(methods: MethodShare[], key: string, answer: Answer): SubmissionContent {
  const { answers } = complete(methods)
  return { methods, answers: { ...answers, [key]: answer } }
}

/** The code of the only fault that one answer causes. */
function flaw(methods: MethodShare[], key: string, answer: Answer): string | undefined {
  const faults = checkSubmission(policy, withAnswer(methods, key, answer), today)
  assert.ok(faults.length <= 1)
  return faults[0]?.code
}

function faultsOf(content: SubmissionContent): string[] {
  return checkSubmission(policy, content, today).map(({ pointer, code }) => `${pointer} ${code}`)
}
