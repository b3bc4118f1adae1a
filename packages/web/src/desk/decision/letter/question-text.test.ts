import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Policy } from '@freigabe/contract'
import {
  doubtSentence,
  insertedIn,
  withDoubts,
  withGrounds,
  withoutInserted,
} from './question-text.ts'

const policy = {
  grounds: ['missing', 'old'].map((code) => ({
    code,
    question: { de: `Frage ${code}?`, en: `Question ${code}?` },
  })),
} as unknown as Pick<Policy, 'grounds'>
const nothing = { text: '', grounds: [], wanted: [] }
const de = (name: string) => doubtSentence(name, 'text', 'de')
const en = (name: string) => doubtSentence(name, 'text', 'en')

test('a ground brings its question in the account’s language', () => {
  assert.equal(withGrounds(nothing, ['old'], policy, 'en').text, 'Question old?')
})

test('a second ground is added below what is typed', () => {
  const asked = { ...nothing, text: 'Guten Tag.', grounds: ['old'] }
  const text = withGrounds(asked, ['old', 'missing'], policy, 'de').text
  assert.equal(text, 'Guten Tag.\n\nFrage missing?')
})

test('a ground taken out takes its text along only where nobody has changed it', () => {
  const asked = {
    ...nothing,
    text: 'Frage old?\n\nFrage missing? Bitte bis Freitag.',
    grounds: ['old', 'missing'],
  }
  const { text } = withGrounds(asked, [], policy, 'de')
  assert.equal(text, 'Frage missing? Bitte bis Freitag.')
})

test('a statement in doubt writes its sentence, and takes it back where nobody has changed it', () => {
  const asked = withDoubts({ ...nothing, about: [], text: 'Guten Tag.' }, ['Link', 'Tag'], de)
  assert.match(asked.text, /^Guten Tag\.\n\nBitte .+ „Link“.+\n\nBitte .+ „Tag“/)
  assert.match(withDoubts(asked, ['Tag'], de).text, /^Guten Tag\.\n\nBitte [^„]+„Tag“[^„]+$/)
  const reworded = { ...asked, text: asked.text.replace('„Link“', '„Link“ genauer') }
  assert.match(withDoubts(reworded, [], de).text, /^Guten Tag\.\n\nBitte .+ „Link“ genauer/)
})

test('a sentence that the reviewer took out does not come again', () => {
  const asked = withDoubts(nothing, ['Link'], en)
  assert.equal(withDoubts({ ...asked, text: '' }, ['Link'], en).text, '')
  assert.doesNotMatch(withDoubts({ ...asked, text: '' }, ['Link', 'Day'], en).text, /Link/)
})

test('a question that was taken back gets no further sentence for what was in doubt then', () => {
  const taken = withDoubts({ ...nothing, text: 'Woher genau?' }, ['Link'], de)
  assert.equal(taken.text, 'Woher genau?')
  assert.match(withDoubts(taken, ['Link', 'Tag'], de).text, /^Woher genau\?\n\nBitte .+ „Tag“/)
})

test('what came by itself is named as long as nobody has changed it, and is taken out with its ground', () => {
  const asked = withDoubts(
    withGrounds({ ...nothing, about: [], text: 'Guten Tag.' }, ['old', 'missing'], policy, 'de'),
    ['Link'],
    de,
  )
  const inserted = insertedIn(asked, policy, 'de', de)
  assert.deepEqual(
    inserted.map(({ from }) => from),
    [{ ground: 'missing' }, { ground: 'old' }, { doubt: 'Link' }],
  )
  const { text, grounds } = withoutInserted(asked, inserted[1]!)
  assert.doesNotMatch(text, /Frage old/)
  assert.match(text, /^Guten Tag\./)
  assert.deepEqual(grounds, ['missing'])
  const reworded = { ...asked, text: asked.text.replace('Frage old?', 'Frage old, bitte?') }
  assert.equal(insertedIn(reworded, policy, 'de', de).length, 2)
})

test('the sentence on a statement begins with the proof that is wanted, whatever its kind', () => {
  const kinds = ['method', 'records', 'file', 'link', 'date', 'confirmation'] as const
  for (const kind of kinds) {
    assert.match(doubtSentence('Zeiten', kind, 'de'), /^Bitte senden Sie uns .*„Zeiten“/)
    assert.match(doubtSentence('Times', kind, 'en'), /^Please send us.* “Times”/)
  }
  assert.match(doubtSentence('Zeiten', 'records', 'de'), /Export oder das Protokoll des Systems/)
})
