import type { LetterContent, LetterFact, LetterSection } from './letter-content.ts'
import { textWidth, wrapText } from './wrap-text.ts'

/** The letter as plain text, at most 78 columns wide; only web addresses may be longer. */
export function letterText(content: LetterContent): string {
  const blocks = [
    underlined(content.title, '='),
    wrapText(content.salutation),
    ...content.opening.map((text) => wrapText(text)),
    ...content.sections.flatMap(sectionText),
    factsText(content.facts),
    `${wrapText(`${content.button.label}:`)}\n${content.button.url}`,
    ...content.closing.map((text) => wrapText(text)),
    content.signature.map((text) => wrapText(text)).join('\n'),
    // Mail programs take this line as the start of text that need not be quoted.
    `-- \n${wrapText(content.footer)}`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function underlined(text: string, stroke: string): string {
  const wrapped = wrapText(text)
  const longest = Math.max(...wrapped.split('\n').map((line) => line.length))
  return `${wrapped}\n${stroke.repeat(Math.min(longest, textWidth))}`
}

function factsText(facts: readonly LetterFact[]): string {
  const labelled = facts.map(({ label, value }) => ({ label: `${label}:`, value }))
  const column = Math.max(0, ...labelled.map(({ label }) => label.length)) + 2
  return labelled
    .map(({ label, value }) => wrapText(value, label.padEnd(column), ' '.repeat(column)))
    .join('\n')
}

function sectionText(section: LetterSection): string[] {
  const prose = section.text
    .split('\n\n')
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => wrapText(line))
        .join('\n'),
    )
  const items = section.items.map((item) => wrapText(item, '- ', '  ')).join('\n')
  return [underlined(section.heading, '-'), ...prose, items]
}
