import type { Question } from '@freigabe/contract'
import { getRouteApi } from '@tanstack/react-router'
import { Fragment, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/page/section.tsx'
import { useReadsAsStaff } from '../../people/session.ts'
import { AnswerForm } from '../actions/answer-form.tsx'
import { type AnswersDraft, useAnswersDraft } from '../actions/answers-draft.ts'
import { showFirstQuestion } from '../actions/show-first-question.ts'
import { UnsentAnswers } from '../actions/unsent-answers.tsx'
import type { CaseProps } from '../case-props.ts'
import { ConversationList } from '../conversation-list.tsx'
import { conditionsOf } from '../decision/approval-words.ts'
import { EarlierSubmissions, SubmissionLine } from '../submissions.tsx'
import classes from './case-sheet.module.css'
import { FoldedLines } from './folded-lines.tsx'
import { layOwnSheet, type OwnLine, type OwnSheet } from './own-sheet.ts'
import { SheetLine } from './sheet-line.tsx'

const route = getRouteApi('/signed-in/a/$account/cases/$case')

/**
 * The case on one sheet: line by line what was said, what was found about it, and what follows: the question, answered
 * in its place, or what the decision rests on.
 */
export function CaseSheet(props: CaseProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const { opened, policy, mayWrite } = props
  const forStaff = useReadsAsStaff(props.account)
  // Outlives its form: the questions may be answered from another window.
  const draft = useAnswersDraft(opened)
  const newest = opened.submissions.at(-1)
  if (!newest) return null
  const decision = opened.decision && {
    ...opened.decision,
    conditions: conditionsOf(opened.decision),
  }
  const sheet = layOwnSheet(policy, { ...opened, decision })
  const counted = ({ length: count }: OwnLine[]) => ({ count, number: format.number(count) })
  const isAnswering = mayWrite && opened.status === 'awaiting_answer'
  return (
    <Section
      title={t(forStaff ? 'forStaff.sheet' : 'sheet.title')}
      lead={
        <>
          <SubmissionLine submission={newest} />
          {newest.hasContact && <> · {t('submission.hasContact')}</>}
        </>
      }
    >
      <div className={classes.sheet}>
        {mayWrite && !isAnswering && <UnsentAnswers {...props} draft={draft} />}
        {isAnswering ? (
          <Answering {...props} sheet={sheet} draft={draft} />
        ) : (
          <Asked {...props} sheet={sheet} />
        )}
        <Lines {...props} lines={sheet.open} />
        <div>
          <FoldedLines
            {...props}
            kind="agreeing"
            lines={sheet.agreeing}
            title={t('sheet.agree', counted(sheet.agreeing))}
          />
          <FoldedLines
            {...props}
            kind="silent"
            lines={sheet.silent}
            title={t('sheet.silent', counted(sheet.silent))}
            startsOpen={sheet.asked.length + sheet.open.length === 0}
          />
        </div>
      </div>
      <EarlierSubmissions {...props} />
    </Section>
  )
}

type SheetProps = CaseProps & { sheet: OwnSheet }

/** The questions with the fields for their answers, sent together. A link can lead straight to the first. */
function Answering({ sheet, ...props }: SheetProps & { draft: AnswersDraft }) {
  const { answer } = route.useSearch()
  const navigate = route.useNavigate()
  useEffect(() => {
    if (answer) showFirstQuestion()
  }, [answer])
  const all = [...sheet.questions, ...sheet.asked.flatMap(({ questions }) => questions)]
  return (
    <AnswerForm
      {...props}
      questions={all.filter(({ state }) => state === 'open')}
      onDone={() => void navigate({ search: {}, replace: true })}
    >
      {(fieldOf) => <Asked {...props} sheet={sheet} fieldOf={fieldOf} />}
    </AnswerForm>
  )
}

interface AskedProps extends SheetProps {
  fieldOf?: (question: Question) => ReactNode
}

/** What was asked about no line, and below it the lines with an open question. */
function Asked({ sheet: { questions, asked }, fieldOf, ...props }: AskedProps) {
  const isField = ({ state }: Question) => fieldOf !== undefined && state === 'open'
  const told = questions.filter((question) => !isField(question))
  return (
    <>
      {told.length > 0 && <ConversationList account={props.account} questions={told} />}
      {questions.filter(isField).map((question) => (
        <Fragment key={question.id}>{fieldOf?.(question)}</Fragment>
      ))}
      <Lines {...props} lines={asked} fieldOf={fieldOf} />
    </>
  )
}

interface LinesProps extends CaseProps {
  lines: OwnLine[]
  fieldOf?: AskedProps['fieldOf']
}

/** Said on the left, found on the right. */
function Lines({ lines, fieldOf, ...props }: LinesProps) {
  const { t } = useTranslation('case')
  const forStaff = useReadsAsStaff(props.account)
  if (lines.length === 0) return null
  return (
    <div className={classes.lines}>
      <p aria-hidden="true" className={classes.sides}>
        <span>{t(forStaff ? 'forStaff.said' : 'sheet.said')}</span>
        <span>{t('sheet.found')}</span>
      </p>
      {lines.map((line) => (
        <SheetLine key={line.id} {...props} line={line} fieldOf={fieldOf} />
      ))}
    </div>
  )
}
