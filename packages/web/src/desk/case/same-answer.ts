import type { Submission } from '@freigabe/contract'

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
