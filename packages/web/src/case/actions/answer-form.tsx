import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Deadline } from '../../parts/deadline.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useToast } from '../../parts/use-toast.ts'
import { useIsUploading } from '../../parts/use-upload.ts'
import type { CaseProps } from '../case-props.ts'
import { ConversationList } from '../conversation-list.tsx'
import { Declaration } from '../declaration.tsx'
import { useCaseChanges } from '../mutations.ts'
import classes from './answer-form.module.css'
import { QuestionField } from './question-field.tsx'
import { useKeptState } from './use-kept-state.ts'

interface Answers {
  submissionId: string
  texts: Record<string, string>
  files: Record<string, string[]>
}

/** An answer to each open question, with files; handed in together with the declaration. */
export function AnswerForm({
  account,
  opened,
  policy,
  onDone,
}: CaseProps & { onDone: () => void }) {
  const { t } = useTranslation('review')
  const toast = useToast()
  const isUploading = useIsUploading()
  const { answer } = useCaseChanges(account, opened.id)
  const [kept, keep, forget] = useKeptState<Answers>(`freigabe.answers.${opened.id}`, () => ({
    submissionId: crypto.randomUUID(),
    texts: {},
    files: {},
  }))
  const [declared, setDeclared] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // Files arrive later than the render that asked for them.
  const latest = useRef(kept)
  latest.current = kept
  const change = (next: Partial<Answers>) => {
    latest.current = { ...latest.current, ...next }
    keep(latest.current)
  }
  const open = opened.questions.filter(({ state }) => state === 'open')
  const earlier = opened.questions.filter(({ state }) => state === 'answered')
  const { length: count } = open
  const blank = open.filter(({ id }) => !kept.texts[id]?.trim())

  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (blank.length > 0 || !declared || answer.isPending) return
    answer.mutate(
      {
        submissionId: kept.submissionId,
        declarationVersion: policy.declaration.version,
        answers: open.map(({ id }) => ({
          questionId: id,
          text: kept.texts[id] ?? '',
          evidence: kept.files[id] ?? [],
        })),
      },
      {
        onSuccess: () => {
          forget()
          toast(t('answer.sent', { count }))
          onDone()
        },
      },
    )
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        <p className={classes.lead}>
          {t('answer.lead', { count })}
          {opened.clock.lapsesAt && (
            <>
              {' '}
              {t('answer.by')} <Deadline by={opened.clock.lapsesAt} passed="expired" />
            </>
          )}
        </p>
        {earlier.length > 0 && (
          <details>
            <summary className={classes.earlier}>
              {t('answer.earlier', { count: earlier.length })}
            </summary>
            <div className={classes.conversation}>
              <ConversationList account={account} questions={earlier} />
            </div>
          </details>
        )}
        <ErrorSummary
          attempt={attempt}
          faults={blank.map(({ id }, index) => ({
            id: `question-${id}`,
            label: t('answer.question', { count, number: index + 1 }),
          }))}
        />
        {open.map((question, index) => (
          <QuestionField
            key={question.id}
            account={account}
            id={`question-${question.id}`}
            number={index + 1}
            of={count}
            question={question}
            text={kept.texts[question.id] ?? ''}
            files={kept.files[question.id] ?? []}
            fault={attempt > 0 && blank.includes(question) ? t('answer.missing') : undefined}
            onText={(text) => change({ texts: { ...latest.current.texts, [question.id]: text } })}
            onFiles={(files) =>
              change({ files: { ...latest.current.files, [question.id]: files } })
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
          <Group gap="xs">
            <Button variant="default" onClick={onDone}>
              {t('answer.later')}
            </Button>
            <Button type="submit" disabled={isUploading} loading={answer.isPending}>
              {t('answer.send', { count })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
