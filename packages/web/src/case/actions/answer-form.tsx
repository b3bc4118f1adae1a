import type { Question, QuestionPoint } from '@freigabe/contract'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { MarkedRecipients } from '../../lists/groups/leave-marked-out.tsx'
import { isAboutMarked } from '../../lists/groups/marked-in.ts'
import { useIsUploading } from '../../parts/file/use-upload.ts'
import { ChangedElsewhere } from '../../parts/kept/changed-elsewhere.tsx'
import { ErrorSummary } from '../../parts/page/error-summary.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { Moment } from '../../parts/time/moment.tsx'
import type { CaseProps } from '../case-props.ts'
import { Declaration } from '../declaration.tsx'
import { useCaseChanges } from '../mutations.ts'
import { Paragraphs } from '../paragraphs.tsx'
import { QuestionPoints } from '../question-points.tsx'
import { FileAnswer } from '../wizard/fields/file-answer.tsx'
import { fieldId } from '../wizard/fields/pointer.ts'
import classes from './answer-form.module.css'
import {
  type AnswersDraft,
  type Correction,
  correctableOf,
  correctionsOf,
} from './answers-draft.ts'
import { CorrectedStatement } from './corrected-statement.tsx'
import { KeptAnswers } from './kept-answers.tsx'
import { firstQuestion } from './show-first-question.ts'
import { submissionOf } from './submission-of.ts'

interface AnswerFormProps extends CaseProps {
  draft: AnswersDraft
  /** The open questions, in the order in which they stand on the page. */
  questions: Question[]
  /** The part of the page in which they stand; each is given the field for its answer. */
  children: (fieldOf: (question: Question) => ReactNode) => ReactNode
  onDone: () => void
}

/** An answer to each open question, with files, where it stands; handed in together with the declaration. */
export function AnswerForm(props: AnswerFormProps) {
  const { account, opened, policy, draft, questions, children } = props
  const { t } = useTranslation('case')
  const isUploading = useIsUploading()
  const { state: kept, change, elsewhere } = draft
  const { correctable, blank, declared, setDeclared, attempt, answer, send } = useHandingIn(props)
  const { length: count } = questions
  const correct = (pointer: string, answer: Correction | undefined) =>
    change(({ corrected }) => ({ corrected: { ...corrected, [pointer]: answer ?? null } }))
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        <Quiet>{t('answer.lead', { count })}</Quiet>
        <ChangedElsewhere
          elsewhere={elsewhere}
          show={(theirs) => (
            <KeptAnswers
              account={account}
              policy={policy}
              texts={questions.flatMap(({ id }) => theirs.texts[id]?.trim() || [])}
              files={questions.flatMap(({ id }) => theirs.files[id] ?? [])}
              answers={correctionsOf(theirs, correctable)}
            />
          )}
        />
        <ErrorSummary
          title={t('answer.missingTitle', { count: blank.length })}
          attempt={attempt}
          faults={blank.map((question) => ({
            id: `question-${question.id}`,
            label: t('answer.question', { count, number: questions.indexOf(question) + 1 }),
          }))}
        />
        {children((question) => (
          <QuestionField
            account={account}
            id={`question-${question.id}`}
            number={questions.indexOf(question) + 1}
            of={count}
            question={question}
            text={kept.texts[question.id] ?? ''}
            files={kept.files[question.id] ?? []}
            below={({ pointer }) => {
              const statement = pointer === null ? undefined : correctable.get(pointer)
              if (!statement) return null
              return (
                <>
                  {isAboutMarked(pointer!) && (
                    <MarkedRecipients account={account} batches={opened.batches} />
                  )}
                  <CorrectedStatement
                    account={account}
                    id={`${question.id}-${fieldId(pointer!)}`}
                    requirement={statement.requirement}
                    given={statement.given}
                    corrected={kept.corrected?.[pointer!]}
                    onChange={(answer) => correct(pointer!, answer)}
                  />
                </>
              )
            }}
            fault={attempt > 0 && blank.includes(question) ? t('answer.missing') : undefined}
            onText={(text) => change(({ texts }) => ({ texts: { ...texts, [question.id]: text } }))}
            onFiles={(added) =>
              change(({ files }) => ({ files: { ...files, [question.id]: added } }))
            }
          />
        ))}
        <Declaration
          declaration={policy.declaration}
          checked={declared}
          missing={attempt > 0 && !declared}
          onChange={setDeclared}
        />
        <ProblemNotice error={answer.error} />
        <Group justify="space-between" gap="xs">
          <span className={classes.kept}>{t('answer.kept')}</span>
          <Button type="submit" disabled={isUploading} loading={answer.isPending}>
            {t('answer.send', { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What may be corrected, what is still missing, and the handing in of all that is written. */
function useHandingIn({ account, opened, policy, draft, questions, onDone }: AnswerFormProps) {
  const { t } = useTranslation('case')
  const toast = useToast()
  const { answer } = useCaseChanges(account, opened.id)
  const { state: kept, change, forget } = draft
  const [declared, setDeclared] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const correctable = correctableOf({ opened, policy })
  const corrections = correctionsOf(kept, correctable)
  const isCorrected = ({ about }: Question) =>
    about.some(({ pointer }) => (correctable.get(pointer ?? '')?.key ?? '') in corrections)
  const blank = questions.filter(
    (question) => !kept.texts[question.id]?.trim() && !isCorrected(question),
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (blank.length > 0 || !declared || answer.isPending) return
    const submission = submissionOf(kept, opened.revision)
    change({ submission })
    const handedIn = answer.mutateAsync({
      submissionId: submission.id,
      declarationVersion: policy.declaration.version,
      answers: questions.map(({ id }) => ({
        questionId: id,
        text: kept.texts[id]?.trim() || t('answer.corrected'),
        evidence: kept.files[id] ?? [],
      })),
      corrections,
    })
    // The form may be gone by then, and what it kept must go all the same, or it would be handed in again.
    void handedIn.then(
      () => {
        forget()
        toast(t('answer.sent', { count: questions.length }))
        onDone()
      },
      () => {},
    )
  }
  return { correctable, blank, declared, setDeclared, attempt, answer, send }
}

interface QuestionFieldProps {
  account: string
  id: string
  number: number
  /** How many questions are asked in all. */
  of: number
  question: Question
  text: string
  files: string[]
  fault: string | undefined
  /** What is shown below a point of the question. */
  below: (point: QuestionPoint) => ReactNode
  onText: (text: string) => void
  onFiles: (files: string[]) => void
}

/** One question with the field for its answer and the files that go with it. */
function QuestionField(props: QuestionFieldProps) {
  const { account, id, number, of, question, text, files, fault, below, onText, onFiles } = props
  const { t } = useTranslation('case')
  const words = useLocalText()
  return (
    <section aria-labelledby={`${id}-asked`} className={classes.question}>
      <p id={`${id}-asked`} className={classes.title}>
        {t('answer.question', { count: of, number })}
        <span className={classes.when}>
          {t('answer.asked')} <Moment at={question.askedAt} />
        </span>
      </p>
      <div className={classes.text} data-tone="red">
        <Paragraphs text={question.text} />
        <QuestionPoints points={question.about} below={below} />
      </div>
      {question.requirements.length > 0 && (
        <ul className={classes.wanted}>
          {question.requirements.map((requirement) => (
            <li key={requirement.id}>
              <strong>{words(requirement.label)}.</strong> {words(requirement.why)}
            </li>
          ))}
        </ul>
      )}
      <Textarea
        id={id}
        label={t('answer.yours')}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        {...(number === 1 && firstQuestion)}
        value={text}
        error={fault}
        onChange={({ currentTarget: { value } }) => onText(value)}
      />
      <FileAnswer
        account={account}
        id={`${id}-files`}
        label={t('answer.files')}
        files={files}
        onChange={onFiles}
      />
    </section>
  )
}
