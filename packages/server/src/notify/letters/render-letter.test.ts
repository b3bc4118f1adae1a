import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { exampleLetters, examplePlatform, exampleReaders } from './example-letters.ts'
import type { Letter, LetterReader } from './letter.ts'
import { letterSubject, renderLetter } from './render-letter.ts'

const german = exampleReaders.de
const english = exampleReaders.en

for (const [name, letter] of Object.entries(exampleLetters)) {
  for (const reader of [german, english]) {
    describe(`the letter “${name}” in ${reader.locale}`, () => {
      const { subject, html, text } = renderLetter(letter, reader, examplePlatform)

      test('is complete: nothing missing, no placeholder left', () => {
        for (const part of [subject, visible(html), text]) {
          assert.doesNotMatch(part, /undefined|null|NaN|\[object|\$\{|\{\{|Invalid Date/)
        }
      })

      test('has one button that leads to its place, in both parts', () => {
        assert.deepEqual(
          [...html.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, href]) => plain(href!)),
          [letter.params.url],
        )
        assert.ok(text.split('\n').includes(letter.params.url))
      })

      test('needs no image and fetches nothing', () => {
        assert.doesNotMatch(html, /<(img|script|link|iframe|form|svg)\b|url\(|@import|background="/)
      })

      test('is well-formed HTML that names its language and knows light and dark', () => {
        assert.deepEqual(unbalanced(html), [])
        assert.match(html, new RegExp(`^<!doctype html>\\s*<html lang="${reader.locale}"`))
        assert.match(html, /<meta name="color-scheme" content="light dark">/)
      })

      test('is set by Word in tables: 600 pixels wide, with room in cells alone and a font in each', () => {
        const forWord = html.replace(/<!--\[if mso\]>|<!\[endif\]-->/g, '')
        assert.deepEqual(unbalanced(forWord), [])
        assert.match(forWord, /<table align="center" width="600"/)
        for (const [table] of forWord.matchAll(/<table\b[^>]*>/g)) {
          assert.match(table, / border="0" cellpadding="0" cellspacing="0"/)
        }
        const padded = [...html.matchAll(/<(\w+)\b[^>]* style="[^"]*padding:[1-9]/g)]
        assert.deepEqual(new Set(padded.map(([, name]) => name)), new Set(['td', 'th', 'a']))
        for (const [cell] of html.matchAll(
          /<t[dh]\b[^>]*>(?=\s*(?:[^<\s]|<(?:h1|h2|span|div)\b))/g,
        )) {
          assert.match(cell, /font-family:/)
        }
      })

      test('says the same in its plain text', () => {
        const fromTitle = visible(html.slice(html.indexOf('<h1')))
        assert.equal(wordsOf(text.replace(`\n${letter.params.url}\n`, '\n')), wordsOf(fromTitle))
      })

      test('has plain text of at most 78 columns', () => {
        for (const line of text.split('\n')) {
          assert.ok(line.length <= 78 || /^https:\S+$/.test(line), line)
        }
      })

      test('has a subject that fits a mailbox and is the one that the outbox shows', () => {
        assert.equal(subject, letterSubject(letter, reader, examplePlatform))
        assert.ok(subject.length <= 90, subject)
      })
    })
  }
}

test('letters to customers tell of an approval process, and never of a case', () => {
  for (const [name, letter] of Object.entries(exampleLetters)) {
    if (letter.template === 'step_overdue') continue
    for (const reader of [german, english]) {
      const { subject, text } = renderLetter(letter, reader, examplePlatform)
      const words = `${subject} ${text}`.replaceAll(/https:\S+/g, '')
      assert.doesNotMatch(words, /\bcases?\b|\bF(?:all|älle|ällen)\b/, `${name} ${reader.locale}`)
    }
  }
})

test('an approval says once until when it is in force', () => {
  for (const letter of Object.values(exampleLetters)) {
    if (letter.template !== 'accepted') continue
    const endsAt = '2027-09-14T10:00:00.000Z'
    const lasting = { ...letter, params: { ...letter.params, endsAt } }
    for (const [reader, day] of [
      [german, '14. September 2027'],
      [english, '14 September 2027'],
    ] as const) {
      const { text } = renderLetter(lasting, reader, examplePlatform)
      assert.equal(text.replaceAll(/\s+/g, ' ').split(day).length - 1, 1)
    }
  }
})

test('a name that looks like markup comes out as the name', () => {
  const name = '<script>alert(1)</script> {{name}} </mj-text><mj-include path="/etc/passwd"/> & "x"'
  const { html, text } = renderLetter(rejectedGroup(name), german, examplePlatform)
  assert.ok(visible(html).includes(name))
  assert.equal(tagsOf(html), tagsOf(harmlessHtml()))
  assert.ok(text.replace(/\s+/g, ' ').includes('alert(1)</script> {{name}} </mj-text><mj-include'))
})

test('no name changes the tags of a letter, its subject’s single line or its lines of text', () => {
  const harmless = tagsOf(harmlessHtml())
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc
      .array(
        fc.constantFrom('<', '>', '"', "'", '&', '{{', '-->', '<!--[if mso]>', ']]>', '\r\n', 'a'),
      )
      .map((pieces) => `x${pieces.join('')}`),
  )
  fc.assert(
    fc.property(nasty, (name) => {
      const { subject, html } = renderLetter(rejectedGroup(name), german, examplePlatform)
      assert.equal(tagsOf(html), harmless)
      assert.doesNotMatch(subject, /[\p{Cc}\u2028\u2029]/u)
    }),
  )
})

test('a statement keeps its paragraphs and gains no markup', () => {
  const letter = rejectedGroup('Sommer')
  letter.params.statement = { ...letter.params.statement, found: 'Eins <b>\n\nZwei\nDrei' }
  const { html, text } = renderLetter(letter, german, examplePlatform)
  assert.match(html, /<p[^>]*>Eins &lt;b&gt;<\/p>\s*<p[^>]*>Zwei\s*<br>\s*Drei<\/p>/)
  assert.match(text, /Eins <b>\n\nZwei\nDrei\n/)
})

test('a statement in another language than the reader’s is marked as such', () => {
  const { html } = renderLetter(rejectedGroup('Sommer'), english, examplePlatform)
  assert.match(html, /<h2[^>]*>What we found<\/h2>/)
  assert.match(html, /<div lang="de">/)
})

test('a deadline is written for the reader’s time zone', () => {
  const reader: LetterReader = { ...english, timeZone: 'Asia/Tokyo' }
  const { subject } = renderLetter(exampleLetters.received!, reader, examplePlatform)
  assert.match(subject, /our answer by Thu 26 Nov, 22:00$/)
})

test('a reader without a name is greeted without one', () => {
  const letter = exampleLetters['invitation to an account']!
  const { text } = renderLetter(letter, { ...german, name: null }, examplePlatform)
  assert.match(text, /\n\nGuten Tag,\n\n/)
})

test('without an address for answers the letter does not ask for one', () => {
  const { replyTo: _, ...platform } = examplePlatform
  const { text } = renderLetter(exampleLetters.received!, german, platform)
  assert.doesNotMatch(text, /Antworten Sie/)
  assert.match(text, /gewohnter Kontakt bei Postbote Süd/)
})

test('a button that does not lead to a web page is refused', () => {
  const letter = rejectedGroup('Sommer')
  letter.params.url = 'javascript:alert(1)'
  assert.throws(() => renderLetter(letter, german, examplePlatform), TypeError)
})

function rejectedGroup(groupName: string): Letter<'rejected'> {
  const letter = structuredClone(exampleLetters.rejected) as Letter<'rejected'>
  letter.params.groupName = groupName
  return letter
}

function harmlessHtml(): string {
  return renderLetter(rejectedGroup('Sommer'), german, examplePlatform).html
}

const tag = /<(\/?)([a-z][a-z0-9:]*)\b[^>]*?(\/?)>/gi
const voidTags = new Set(['meta', 'br', 'link', 'img', 'hr', 'input'])

/** The names of the tags in order, those in Outlook's comments too. */
function tagsOf(html: string): string {
  return [...html.matchAll(tag)].map(([, slash, name]) => `${slash}${name}`).join(' ')
}

/** Tags that are not closed where they should be; Outlook's comments are left out. */
function unbalanced(html: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name, selfClosing] of withoutComments(html).matchAll(tag)) {
    if (voidTags.has(name!) || selfClosing) continue
    if (!slash) open.push(name!)
    else if (open.at(-1) === name) open.pop()
    else wrong.push(name!)
  }
  return [...wrong, ...open]
}

function visible(html: string): string {
  const body = withoutComments(html).replace(/<(style|title)\b[^>]*>.*?<\/\1>/gs, '')
  return plain(body.replace(/<\/?(?:p|br|h1|h2|li|td|th|tr|div|a)\b[^>]*>/g, ' ').replace(tag, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutComments(html: string): string {
  return html.replace(/<!--.*?-->/gs, '')
}

function plain(text: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&middot;', '·')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => characters[name]!)
}

/** The words of a letter without what only plain text has: underlines, bullets, colons after labels. */
function wordsOf(text: string): string {
  return text
    .replace(/^[=-]+ ?$/gm, '')
    .replace(/^- /gm, '')
    .replaceAll(':', '')
    .replace(/\s+/g, ' ')
    .trim()
}
