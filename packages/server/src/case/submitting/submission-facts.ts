import {
  type PolicyPack,
  requiredStatements,
  type SubmissionContent,
  type SubmissionFacts,
  statedMethods,
} from '@freigabe/core'
import { saltedDigest } from '../salted-digest.ts'

/**
 * What a submission amounts to for the process core. Digests are keyed with the case's salt, which is
 * erased with the content: nobody can guess a short answer from the log.
 *
 * @param files SHA-256 of each evidence file by its id
 */
export function submissionFacts(
  policy: PolicyPack,
  submissionId: string,
  content: SubmissionContent,
  files: ReadonlyMap<string, string>,
  salt: string,
): SubmissionFacts {
  const { contact: _, ...reviewed } = content
  const digest = (value: unknown) => saltedDigest(salt, value)
  return {
    submissionId,
    contentDigest: digest({ ...reviewed, files: [...files].sort() }),
    methods: statedMethods(policy, content),
    statementDigests: Object.fromEntries(
      requiredStatements(policy, content).map((id) => [
        id,
        digest(statementContent(id, content, files)),
      ]),
    ),
  }
}

/** Everything that a reviewer reads for one statement: answer and files, or method and share. */
export function statementContent(
  id: string,
  content: SubmissionContent,
  files: ReadonlyMap<string, string>,
) {
  const [kind, ...rest] = id.split(':')
  const key = rest.join(':')
  if (kind === 'method') return content.methods.find(({ code }) => code === key) ?? null
  const answer = content.answers[key]
  return Array.isArray(answer) ? answer.map((file) => files.get(file) ?? file) : (answer ?? null)
}
