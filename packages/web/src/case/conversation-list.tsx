import type { Question } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../i18n/use-local-text.ts'
import { Quiet } from '../parts/page/quiet.tsx'
import { Moment } from '../parts/time/moment.tsx'
import classes from './conversation-list.module.css'
import { EvidenceList } from './evidence-list.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { QuestionPoints } from './question-points.tsx'

interface ConversationListProps {
  account: string
  questions: Question[]
}

/** Questions with their answers, oldest first. */
export function ConversationList({ account, questions }: ConversationListProps) {
  const { t } = useTranslation('case')
  const words = useLocalText()
  return (
    <ol className={classes.conversation}>
      {questions.map(({ id, text, about, by, askedAt, requirements, state, answer }) => (
        <li key={id} className={classes.turn}>
          <div
            className={classes.question}
            data-state={state}
            data-tone={state === 'open' ? 'red' : undefined}
          >
            <Quiet m="0 0 0.125rem" fz="xs">
              {t(askedBy(by), { name: by.name })} · <Moment at={askedAt} />
              {state !== 'answered' && ` · ${t(`conversation.state.${state}`)}`}
            </Quiet>
            <Paragraphs text={text} />
            <QuestionPoints points={about} />
            {requirements.length > 0 && (
              <ul className={classes.wanted}>
                {requirements.map((requirement) => (
                  <li key={requirement.id}>{words(requirement.label)}</li>
                ))}
              </ul>
            )}
          </div>
          {answer && (
            <div className={classes.answer}>
              <Quiet m="0 0 0.125rem" fz="xs">
                {answer.by} · <Moment at={answer.at} />
              </Quiet>
              <Paragraphs text={answer.text} />
              {answer.evidence.length > 0 && (
                <div className={classes.files}>
                  <EvidenceList account={account} evidence={answer.evidence} />
                </div>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Who asked, as far as the reader may know. */
function askedBy({ kind, name }: Question['by']) {
  if (kind === 'rule') return 'conversation.askedByRule'
  return name === '' ? 'conversation.askedInReview' : 'conversation.asked'
}
