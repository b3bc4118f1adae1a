import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence, Submission } from '@freigabe/contract'
import { differencesOf, isAlike } from './differences-of.ts'

type Content = Submission['content']

const file = (id: string, sha256: string) => ({ id, sha256, name: id }) as Evidence
const submission = (content: Partial<Content>, evidence: Evidence[] = []) =>
  ({ content: { methods: [], answers: {}, ...content }, evidence }) as unknown as Submission

test('answers are new, changed or gone, and what is blank was not given', () => {
  const before = submission({ answers: { a: 'x', b: 'x', c: ' ', d: 'x', e: false, f: '' } })
  const now = submission({ answers: { a: 'x', b: 'y', c: 'z', e: true, g: [] } })
  const { added, changed, removed } = differencesOf(before, now)
  assert.deepEqual([added, changed, removed], [['c', 'e'], ['b'], ['d']])
})

test('a method counts with its share, also where it came or went', () => {
  const methods = (...shares: [string, number][]) =>
    submission({ methods: shares.map(([code, share]) => ({ code, share })) })
  const { methods: found } = differencesOf(
    methods(['form', 60], ['shop', 40]),
    methods(['fair', 40], ['form', 60]),
  )
  assert.deepEqual(found, [
    { code: 'fair', before: null, now: 40 },
    { code: 'shop', before: 40, now: null },
  ])
})

test('the same file uploaded anew is no difference, another one under the same name is', () => {
  const before = submission({ answers: { proof: ['1'], form: ['2'] } }, [
    file('1', 'aa'),
    file('2', 'bb'),
  ])
  const now = submission({ answers: { proof: ['3'], form: ['4'] } }, [
    file('3', 'aa'),
    file('4', 'cc'),
  ])
  const { changed, files } = differencesOf(before, now)
  assert.deepEqual(changed, ['form'])
  assert.deepEqual(
    [files.added.map(({ id }) => id), files.removed.map(({ id }) => id)],
    [['4'], ['2']],
  )
})

test('countries come and go, and an answer to a question is told once, with its files', () => {
  const before = submission({ countries: ['DE', 'AT'], answers: { 'question/1': 'x' } })
  const now = submission({
    countries: ['DE', 'CH'],
    answers: { 'question/2': 'y', 'question/2/files': ['1'] },
  })
  const found = differencesOf(before, now)
  assert.deepEqual(found.countries, { added: ['CH'], removed: ['AT'] })
  assert.deepEqual([found.added, found.changed, found.removed], [[], [], []])
  assert.deepEqual(found.answered, ['2'])
})

test('two submissions are alike only where nothing differs', () => {
  const one = submission({ answers: { a: 'x' }, countries: ['DE'] })
  assert.ok(isAlike(differencesOf(one, submission({ answers: { a: 'x' }, countries: ['DE'] }))))
  assert.ok(!isAlike(differencesOf(one, submission({ answers: { a: 'x' } }))))
})

test('an answer or an explanation that came is a difference', () => {
  const one = submission({ answers: { a: 'x', 'question/1': 'so' } })
  const answered = { a: 'x', 'question/1': 'so', 'question/2': 'thus' }
  assert.ok(isAlike(differencesOf(one, one)))
  assert.ok(!isAlike(differencesOf(one, submission({ answers: answered }))))
  const explained = submission({ ...one.content, explanations: { '/answers/a': 'because' } })
  assert.deepEqual(differencesOf(one, explained).explained, ['/answers/a'])
})
