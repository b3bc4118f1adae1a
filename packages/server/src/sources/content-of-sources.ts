import { answerKey, type PolicyPack, type SubmissionContent } from '@freigabe/core'
import type { SourceOfCase } from './sources-of-case.ts'

/** What was declared of a case's sources already says of their methods and links; nothing for none. */
export function contentOfSources(
  policy: PolicyPack,
  sources: readonly SourceOfCase[],
): SubmissionContent {
  const codes = [...new Set(sources.map(({ method }) => method))]
  const share = Math.floor(100 / codes.length)
  return {
    methods: codes.map((code, place) => ({
      code,
      share: place === 0 ? 100 - share * (codes.length - 1) : share,
    })),
    answers: Object.fromEntries(sources.flatMap((source) => linkOf(policy, source))),
  }
}

/** The answer to the first link that the method asks for: where the form stands. */
function linkOf(
  { methods, requirements }: PolicyPack,
  { method, link }: SourceOfCase,
): [string, string][] {
  const asked = methods.find(({ code }) => code === method)?.requirements ?? []
  const wanted = asked.find((id) => requirements.find((each) => each.id === id)?.kind === 'link')
  return link === null || wanted === undefined ? [] : [[answerKey(method, wanted), link]]
}
