import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './language-of.ts'

test('the language of a text is told by its most frequent words', () => {
  assert.equal(languageOf('Belegt ist davon nichts.'), 'de')
  assert.equal(languageOf('Die Zeiten waren nachgetragen, weil das alte System keine hatte.'), 'de')
  assert.equal(languageOf('Please show us when and how this recipient agreed.'), 'en')
  assert.equal(languageOf('They signed up at our stand; the sheets are attached.'), 'en')
})

test('what is neither, or both, is left open', () => {
  assert.equal(languageOf('Newsletter 2024'), undefined)
  assert.equal(languageOf('https://www.example.com/newsletter'), undefined)
  assert.equal(
    languageOf('Wir haben das Formular „Sign up for the news and offers of our shop“.'),
    undefined,
  )
  assert.equal(languageOf(''), undefined)
})
