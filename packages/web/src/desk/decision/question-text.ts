import type { Locale, Policy } from '@freigabe/contract'
import type { CaseDraft } from '../case/case-draft.ts'

type Ask = CaseDraft['ask']

/**
 * The question with these grounds. The coded text of a ground that comes in is added as a paragraph,
 * that of one taken out is removed where it still stands as it came; all else is the reviewer's own.
 */
export function withGrounds(
  ask: Ask,
  grounds: readonly string[],
  policy: Pick<Policy, 'grounds'>,
  locale: Locale,
): Ask {
  const textOf = (code: string) =>
    policy.grounds.find((ground) => ground.code === code)?.question[locale]
  let paragraphs = ask.text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  for (const code of ask.grounds) {
    if (!grounds.includes(code)) paragraphs = paragraphs.filter((each) => each !== textOf(code))
  }
  for (const code of grounds) {
    const text = textOf(code)
    if (text && !ask.grounds.includes(code) && !paragraphs.includes(text)) paragraphs.push(text)
  }
  return { ...ask, grounds: [...grounds], text: paragraphs.join('\n\n') }
}
