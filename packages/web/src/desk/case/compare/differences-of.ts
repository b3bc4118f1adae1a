import type { Evidence, Submission } from '@freigabe/contract'
import { isGiven } from '../../../case/answer-key.ts'

/** What one submission says otherwise than an earlier one. */
export interface Differences {
  /** Methods with another share than before; null where a method was not or is no longer stated. */
  methods: { code: string; before: number | null; now: number | null }[]
  /** Keys of answers. */
  added: string[]
  changed: string[]
  removed: string[]
  /** Ids of the questions that were answered since. */
  answered: string[]
  /** JSON pointers to what is explained anew, or in other words. */
  explained: string[]
  files: { added: Evidence[]; removed: Evidence[] }
  countries: { added: string[]; removed: string[] }
}

const ofQuestion = 'question/'

/** Compares two submissions, answer by answer. */
export function differencesOf(before: Submission, now: Submission): Differences {
  const isSame = sameAnswer(before, now)
  const answers = { before: before.content.answers, now: now.content.answers }
  const keys = unique([...Object.keys(answers.now), ...Object.keys(answers.before)])
  const unlike = keys.filter((key) => !isSame(answers.before[key], answers.now[key]))
  const differing = unlike.filter((key) => !key.startsWith(ofQuestion))
  const was = (key: string) => isGiven(answers.before[key])
  const is = (key: string) => isGiven(answers.now[key])
  return {
    methods: methodsOf(before, now),
    added: differing.filter((key) => !was(key) && is(key)),
    changed: differing.filter((key) => was(key) && is(key)),
    removed: differing.filter((key) => was(key) && !is(key)),
    answered: unique(
      // The files of an answer have a key of their own, below that of its words.
      unlike
        .filter((key) => key.startsWith(ofQuestion) && is(key))
        .map((key) => key.split('/')[1]!),
    ),
    explained: Object.entries(now.content.explanations ?? {}).flatMap(([pointer, words]) =>
      words !== before.content.explanations?.[pointer] && isGiven(words) ? [pointer] : [],
    ),
    files: {
      added: filesBeyond(now.evidence, before.evidence),
      removed: filesBeyond(before.evidence, now.evidence),
    },
    countries: {
      added: beyond(now.content.countries, before.content.countries),
      removed: beyond(before.content.countries, now.content.countries),
    },
  }
}

/** Whether two submissions say the same. */
export function isAlike({ files, countries, ...others }: Differences) {
  const lists = [...Object.values(others), ...Object.values(files), ...Object.values(countries)]
  return lists.every((list) => list.length === 0)
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)]
}

function methodsOf(before: Submission, now: Submission): Differences['methods'] {
  const shareIn = ({ content }: Submission, code: string) =>
    content.methods.find((method) => method.code === code)?.share ?? null
  const codes = [...now.content.methods, ...before.content.methods].map(({ code }) => code)
  return unique(codes)
    .map((code) => ({ code, before: shareIn(before, code), now: shareIn(now, code) }))
    .filter((method) => method.before !== method.now)
}

function filesBeyond(files: readonly Evidence[], known: readonly Evidence[]): Evidence[] {
  const contents = new Set(known.map(({ sha256 }) => sha256))
  return files.filter(({ sha256 }) => !contents.has(sha256))
}

function beyond(codes: readonly string[] = [], known: readonly string[] = []): string[] {
  return codes.filter((code) => !known.includes(code))
}

type Answer = Submission['content']['answers'][string] | undefined

/** Whether two submissions answer alike. A file is the same by what it holds, whenever it was uploaded. */
export function sameAnswer(
  before: Submission,
  now: Submission,
): (one: Answer, other: Answer) => boolean {
  const files = [...before.evidence, ...now.evidence]
  const content = new Map(files.map(({ id, sha256 }) => [id, sha256]))
  const plain = (answer: Answer) =>
    Array.isArray(answer) ? answer.map((id) => content.get(id) ?? id).sort() : (answer ?? '')
  return (one, other) => JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}
