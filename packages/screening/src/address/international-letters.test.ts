import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breaksBidiRule, isIdnaLabel, mixesScripts } from './international-letters.ts'

test('a label of any living script is valid', () => {
  for (const label of [
    ...[
      'müller',
      'straße',
      'ελλάς',
      'пример',
      'հայ',
      'გე',
      'ישראל',
      'قطر',
      '例え',
      'みんな',
      '한국',
    ],
    ...['भारत', 'বাংলা', 'ไทย', 'መልእክት', 'l·l', 'א׳', 'ビ・ビ', 'क्\u200dष', '۱۲۳', '〇'],
  ]) {
    assert.ok(isIdnaLabel(label), label)
  }
})

/** One example of each class that RFC 5892, 2, excludes, and of each rule in its appendix A. */
const invalid: Record<string, string> = {
  upper: 'Ü',
  symbol: '☃',
  'full width': 'ａ',
  ligature: 'ﬁ',
  decomposed: 'u\u0308',
  'iota below': 'ᾳ',
  'combining at the front': '\u0308a',
  'hyphens at three and four': 'ab--ü',
  tatweel: 'كـك',
  'old Hangul': '\u1100',
  'mark for symbols': 'a\u20d0',
  'variation selector': 'a\ufe0f',
  'joiner without virama': 'ü\u200da',
  'non-joiner without letters that join': 'ü\u200ca',
  'middle dot': 'a·l',
  'lower numeral sign': '͵a',
  geresh: 'a׳',
  'Katakana dot alone': 'a・b',
  'two kinds of Arabic digits': '٣۳',
}

for (const [what, label] of Object.entries(invalid)) {
  test(`a label is invalid for its ${what}`, () => assert.ok(!isIdnaLabel(label)))
}

test('a domain with a label from right to left keeps the Bidi rule in all of them', () => {
  for (const labels of [
    ['שלום', 'co', 'il'],
    ['שלום1', 'com'],
    ['نامه\u200cای', 'com'],
    ['a1', 'de'],
  ]) {
    assert.ok(!breaksBidiRule(labels), labels.join('.'))
  }
  for (const labels of [
    ['1a', 'שלום'],
    ['שa', 'com'],
    ['1ש', 'com'],
    ['ש-', 'com'],
    ['م٣3', 'com'],
  ]) {
    assert.ok(breaksBidiRule(labels), labels.join('.'))
  }
})

test('a word in one script, or in those of East Asia, mixes none', () => {
  for (const word of [
    'anna',
    'größe',
    'пример',
    'ελλάς',
    'taroさん東京',
    '東京ビル',
    '서울abc',
    'нет1',
    'ᏣᎳᎩ',
  ]) {
    assert.ok(!mixesScripts(word), word)
  }
  for (const word of ['gmаil', 'аnna', 'αlpha', 'нетyes', 'さん서울', 'ａа', 'Ꮳa']) {
    assert.ok(mixesScripts(word), word)
  }
})
