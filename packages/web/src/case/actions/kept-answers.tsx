import type { Policy, SubmissionContent } from '@freigabe/contract'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useCountedFiles } from '../../parts/kept/use-counted-files.ts'
import { isGiven, questionsOf } from '../answer-key.ts'
import { AnswerValue } from '../answer-value.tsx'
import { Paragraphs } from '../paragraphs.tsx'

interface KeptAnswersProps {
  account: string
  policy: Policy
  texts?: string[]
  /** Ids of the files beside the texts. */
  files?: string[]
  /** Statements by their keys. */
  answers: SubmissionContent['answers']
}

/** What is written and not sent, for a look at it beside another version. */
export function KeptAnswers({
  account,
  policy,
  texts = [],
  files = [],
  answers,
}: KeptAnswersProps) {
  const words = useLocalText()
  const countedFiles = useCountedFiles()
  const given = Object.entries(answers).filter(([, answer]) => isGiven(answer))
  return (
    <>
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be alike, and none moves.
        <Paragraphs key={at} text={text} />
      ))}
      {files.length > 0 && <p>{countedFiles(files)}</p>}
      {given.map(([key, answer]) => {
        const [method = '', id] = key.split('/')
        const requirement = questionsOf(policy, method).find(
          (asked) => asked.requirement.id === id,
        )?.requirement
        if (!requirement) return null
        return (
          <div key={key}>
            <strong>{words(requirement.label)}:</strong>{' '}
            {Array.isArray(answer) ? (
              countedFiles(answer)
            ) : (
              <AnswerValue {...{ account, requirement, answer }} evidence={[]} />
            )}
          </div>
        )
      })}
    </>
  )
}
