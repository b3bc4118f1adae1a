import type { Locale, Policy, Requirement } from '@freigabe/contract'
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

/** The sentence that asks about a statement, by its name. */
type SentenceOf = (name: string) => string

/**
 * The question with a sentence for each of these statements, by their names. A sentence that came for another
 * one is taken back where it still stands as it came; one that the reviewer took out does not come again.
 */
export function withDoubts(ask: Ask, names: readonly string[], sentenceOf: SentenceOf): Ask {
  // What was sent and taken back, or typed before, has its sentences already.
  const about = ask.about ?? (ask.text.trim() === '' ? [] : names)
  if (ask.about === undefined && about === names) return { ...ask, about: [...names] }
  if (names.join('\n') === about.join('\n')) return ask
  const gone = about.filter((name) => !names.includes(name)).map(sentenceOf)
  const kept = paragraphsOf(ask.text).filter((paragraph) => !gone.includes(paragraph))
  const come = names.filter((name) => !about.includes(name)).map(sentenceOf)
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
export function insertedIn(
  ask: Ask,
  policy: Pick<Policy, 'grounds'>,
  locale: Locale,
  sentenceOf: SentenceOf,
): Inserted[] {
  const paragraphs = paragraphsOf(ask.text)
  const ofGrounds = policy.grounds
    .filter(({ code }) => ask.grounds.includes(code))
    .map(({ code, question }) => ({ from: { ground: code }, text: question[locale] }))
  const ofDoubts = (ask.about ?? []).map((name) => ({
    from: { doubt: name },
    text: sentenceOf(name),
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

/** What is in doubt: a collection method, or an answer of this kind. */
export type InDoubt = 'method' | Requirement['kind']

/**
 * The sentence that asks about a statement in doubt. It begins with the proof that is wanted, and is the same whatever
 * was found, so that it tells nothing of what is kept for the desk.
 */
export function doubtSentence(name: string, kind: InDoubt, locale: Locale): string {
  return (doubt[locale][kind] ?? doubt[locale].other)(name)
}

type Sentences = Partial<Record<InDoubt, SentenceOf>> & { other: SentenceOf }

const doubt: Record<Locale, Sentences> = {
  de: {
    method: (name) =>
      `Bitte senden Sie uns etwas, das „${name}“ für diese Empfänger belegt, zum Beispiel einen unveränderten Export aus dem System, in dem die Adressen eingegangen sind. Wenn Sie nichts haben, erläutern Sie uns bitte, wie sie auf die Liste kamen.`,
    records: (name) =>
      `Bitte senden Sie uns zu „${name}“ den unveränderten Export oder das Protokoll des Systems, aus dem die Aufzeichnungen stammen. Wenn Sie keines davon haben, erläutern Sie uns bitte, wie sie entstanden sind.`,
    file: (name) =>
      `Bitte senden Sie uns zu „${name}“ die ursprüngliche Datei oder etwas anderes, das dasselbe zeigt. Wenn Sie nichts haben, erläutern Sie uns bitte Ihre Angabe.`,
    link: (name) =>
      `Bitte senden Sie uns zu „${name}“ ein Bildschirmfoto der ganzen Seite, auf dem auch ihre Adresse zu sehen ist. Wenn das nicht geht, erläutern Sie uns bitte Ihre Angabe.`,
    other: (name) =>
      `Bitte senden Sie uns etwas, das Ihre Angabe „${name}“ belegt. Wenn Sie nichts haben, erläutern Sie uns die Angabe bitte.`,
  },
  en: {
    method: (name) =>
      `Please send us something that supports “${name}” for these recipients, for example an unchanged export from the system in which the addresses arrived. If you have nothing, please explain how they got onto the list.`,
    records: (name) =>
      `Please send us, for “${name}”, the unchanged export or the log of the system that the records come from. If you have neither, please explain how the records came about.`,
    file: (name) =>
      `Please send us, for “${name}”, the original file or something else that shows the same. If you have nothing, please explain what you stated.`,
    link: (name) =>
      `Please send us, for “${name}”, a screenshot of the whole page that also shows its address. If that is not possible, please explain what you stated.`,
    other: (name) =>
      `Please send us something that supports what you stated as “${name}”. If you have nothing, please explain it.`,
  },
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
}
