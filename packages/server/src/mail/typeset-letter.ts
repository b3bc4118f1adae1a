import type { LetterContent, LetterSection, TypesetLetter } from './letter-content.ts'
import { letterHtml } from './letter-html.ts'
import { letterText } from './letter-text.ts'
import { plainLine, plainProse } from './plain-characters.ts'

/** Sets a letter as HTML and as plain text. Throws a TypeError for a button without a web address. */
export function typesetLetter(content: LetterContent): TypesetLetter {
  const clean = cleanContent(content)
  return { subject: clean.subject, html: letterHtml(clean), text: letterText(clean) }
}

/**
 * The same letter with every text reduced to readable characters: one line where a line belongs, so that no
 * parameter can add a header, a line or a paragraph.
 */
function cleanContent(content: LetterContent): LetterContent {
  return {
    locale: content.locale,
    subject: plainLine(content.subject),
    preheader: plainLine(content.preheader),
    sender: plainLine(content.sender),
    mark: { state: content.mark.state, word: plainLine(content.mark.word) },
    title: plainLine(content.title),
    salutation: plainLine(content.salutation),
    opening: content.opening.map(plainLine),
    facts: content.facts.map((fact) => ({
      ...fact,
      label: plainLine(fact.label),
      value: plainLine(fact.value),
    })),
    sections: content.sections.map(cleanSection),
    button: { label: plainLine(content.button.label), url: webAddress(content.button.url) },
    closing: content.closing.map(plainLine),
    signature: content.signature.map(plainLine),
    footer: plainLine(content.footer),
  }
}

function cleanSection(section: LetterSection): LetterSection {
  return {
    heading: plainLine(section.heading),
    text: plainProse(section.text),
    items: section.items.map(plainLine),
    locale: section.locale,
  }
}

function webAddress(text: string): string {
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TypeError(`A letter's button needs a web address, not ${url.protocol}`)
  }
  return url.href
}
