import { cleanContent } from './clean-content.ts'
import type { LetterContent, TypesetLetter } from './letter-content.ts'
import { letterHtml } from './letter-html.ts'
import { letterText } from './letter-text.ts'

/** Sets a letter as HTML and as plain text. Throws a TypeError for a button without web address. */
export async function typesetLetter(content: LetterContent): Promise<TypesetLetter> {
  const clean = cleanContent(content)
  return { subject: clean.subject, html: await letterHtml(clean), text: letterText(clean) }
}
