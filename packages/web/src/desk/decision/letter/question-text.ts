import type { Locale, Policy } from '@freigabe/contract'
import type { CaseDraft } from '../../case/judging/case-draft.ts'

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
  let paragraphs = paragraphsOf(ask.text)
  for (const code of ask.grounds) {
    if (!grounds.includes(code)) paragraphs = paragraphs.filter((each) => each !== textOf(code))
  }
  for (const code of grounds) {
    const text = textOf(code)
    if (text && !ask.grounds.includes(code) && !paragraphs.includes(text)) paragraphs.push(text)
  }
  return { ...ask, grounds: [...grounds], text: paragraphs.join('\n\n') }
}

/**
 * The question with a sentence for each of these statements, by their names. A sentence that came for another
 * one is taken back where it still stands as it came; one that the reviewer took out does not come again.
 */
export function withDoubts(ask: Ask, names: readonly string[], locale: Locale): Ask {
  // What was sent and taken back, or typed before, has its sentences already.
  const about = ask.about ?? (ask.text.trim() === '' ? [] : names)
  if (ask.about === undefined && about === names) return { ...ask, about: [...names] }
  if (names.join('\n') === about.join('\n')) return ask
  const gone = about.filter((name) => !names.includes(name)).map((name) => doubt[locale](name))
  const kept = paragraphsOf(ask.text).filter((paragraph) => !gone.includes(paragraph))
  const come = names.filter((name) => !about.includes(name)).map((name) => doubt[locale](name))
  const paragraphs = [...kept, ...come.filter((sentence) => !kept.includes(sentence))]
  return { ...ask, about: [...names], text: paragraphs.join('\n\n') }
}

/** A paragraph that came into the question by itself and stands there as it came. */
export interface Inserted {
  /** A ground by its code, a statement in doubt by its name. */
  from: { ground: string } | { doubt: string }
  text: string
}

/** The parts of the question that nobody typed, in the order in which it came. */
export function insertedIn(ask: Ask, policy: Pick<Policy, 'grounds'>, locale: Locale): Inserted[] {
  const paragraphs = paragraphsOf(ask.text)
  const ofGrounds = policy.grounds
    .filter(({ code }) => ask.grounds.includes(code))
    .map(({ code, question }) => ({ from: { ground: code }, text: question[locale] }))
  const ofDoubts = (ask.about ?? []).map((name) => ({
    from: { doubt: name },
    text: doubt[locale](name),
  }))
  return [...ofGrounds, ...ofDoubts].filter(({ text }) => paragraphs.includes(text))
}

/** The question without a paragraph that came by itself; the ground that brought it is no longer asked about. */
export function withoutInserted(ask: Ask, { from, text }: Inserted): Ask {
  const kept = paragraphsOf(ask.text).filter((each) => each !== text)
  const grounds =
    'ground' in from ? ask.grounds.filter((code) => code !== from.ground) : ask.grounds
  return { ...ask, grounds, text: kept.join('\n\n') }
}

const doubt = {
  de: (name: string) =>
    `Bitte erläutern Sie Ihre Angabe „${name}“, oder schicken Sie uns etwas, das sie belegt.`,
  en: (name: string) =>
    `Please explain what you stated as “${name}”, or send us something that supports it.`,
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
}
