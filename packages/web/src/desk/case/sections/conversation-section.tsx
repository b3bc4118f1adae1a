import type { DeskCase } from '@freigabe/contract'
import { IconArrowBackUp, IconClock, IconMessageQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../../case/paragraphs.tsx'
import { QuestionPoints } from '../../../case/question-points.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { Moment } from '../../../parts/time/moment.tsx'
import { useReading } from '../case-context.tsx'
import { ClaimEvidence } from '../claim-evidence.tsx'
import { CaseSection } from './case-section.tsx'
import classes from './conversation-section.module.css'

type Question = DeskCase['questions'][number]

/** What the customer was asked, and what they answered; nothing of it is internal. */
export function ConversationSection() {
  const { t } = useTranslation('desk')
  const { shown } = useReading()
  if (shown.questions.length === 0) return null
  return (
    <CaseSection
      title={t('conversation.title')}
      beside={<Gist />}
      startsOpen={shown.questions.some(({ answer }) => answer !== null)}
    >
      <p className={classes.seen}>{t('conversation.seen')}</p>
      <ol className={classes.talk}>
        {shown.questions.map((question) => (
          <li key={question.id}>
            <Asked question={question} />
            <Answered question={question} />
          </li>
        ))}
      </ol>
    </CaseSection>
  )
}

/** How many questions were asked, and how many of them wait. */
function Gist() {
  const { t } = useTranslation('desk')
  const { questions } = useReading().shown
  const open = questions.filter(({ state }) => state === 'open').length
  return [
    t('conversation.questions', { count: questions.length }),
    ...(open > 0 ? [t('conversation.waiting', { count: open })] : []),
  ].join(' · ')
}

function Asked({ question }: { question: Question }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { policy } = useReading()
  const grounds = policy.grounds.filter(({ code }) => question.grounds.includes(code))
  return (
    <article className={classes.asked} data-state={question.state}>
      <p className={classes.by}>
        <IconMessageQuestion size={15} aria-hidden="true" />
        {question.by.kind === 'rule'
          ? t('conversation.byRule', { name: question.by.name })
          : question.by.name}{' '}
        · <Moment at={question.askedAt} />
        {question.state === 'taken_back' && (
          <span className={classes.state}>
            <IconArrowBackUp size={14} aria-hidden="true" /> {t('conversation.takenBack')}
          </span>
        )}
      </p>
      <Paragraphs text={question.text} />
      <QuestionPoints points={question.about} />
      {question.requirements.length > 0 && (
        <ul className={classes.wanted}>
          {question.requirements.map(({ id, label, necessity }) => (
            <li key={id}>
              {words(label)}
              {necessity === 'recommended' && ` (${t('claim.optional')})`}
            </li>
          ))}
        </ul>
      )}
      {grounds.length > 0 && (
        <p className={classes.grounds}>
          {t('conversation.grounds', {
            grounds: grounds.map(({ title }) => words(title)).join(', '),
          })}
        </p>
      )}
    </article>
  )
}

function Answered({ question: { answer, state } }: { question: Question }) {
  const { t } = useTranslation('desk')
  const { account } = useReading()
  if (!answer) {
    return state === 'open' ? (
      <p className={classes.open}>
        <IconClock size={15} aria-hidden="true" /> {t('conversation.open')}
      </p>
    ) : null
  }
  return (
    <article className={classes.answered}>
      <p className={classes.by}>
        {answer.by} · <Moment at={answer.at} />
      </p>
      <Paragraphs text={answer.text} />
      {answer.evidence.length > 0 && <ClaimEvidence account={account} files={answer.evidence} />}
    </article>
  )
}
