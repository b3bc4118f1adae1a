import type { Request } from '@freigabe/contract'
import { Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MailDialog } from '../../parts/dialog/mail-dialog.tsx'
import { ErrorSummary } from '../../parts/page/error-summary.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { type GoodwillWish, goodwillMailQuery } from '../queries.ts'

type AnyOutcome = GoodwillWish['outcome']

interface DecisionFormProps<Outcome extends AnyOutcome> {
  account: string
  request: Request
  outcomes: readonly Outcome[]
  outcome: Outcome | null
  onOutcome: (outcome: Outcome) => void
  /** The fields that go with the outcome; receives whether to mark missing ones. */
  children: (marks: boolean) => ReactNode
  /** What is missing from them. */
  missing: { id: string; label: string }[]
  text: string
  wordsHint: string
  onText: (text: string) => void
  /** The decision as it would be sent; null while something is missing. */
  wish: GoodwillWish | null
  decide: { isPending: boolean; error: unknown; reset: () => void }
  onSend: () => void
}

/** How a request is decided: nothing is preselected, and nothing is sent unseen. */
export function DecisionForm<Outcome extends AnyOutcome>({
  outcomes,
  outcome,
  onOutcome,
  children,
  missing,
  text,
  wordsHint,
  onText,
  wish,
  ...sending
}: DecisionFormProps<Outcome>) {
  const { t } = useTranslation(['requests', 'parts'])
  const [attempt, setAttempt] = useState(0)
  const [looks, dialog] = useDisclosure()
  const marks = attempt > 0
  const faults = [
    ...(outcome === null ? [{ id: 'decision-outcome', label: t('staff.decision') }] : missing),
    ...(text.trim() === '' ? [{ id: 'decision-text', label: t('staff.words') }] : []),
  ]
  const errorAt = (at: string) =>
    marks && faults.some(({ id }) => id === at) ? t('parts:form.required') : undefined
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faults.length === 0) dialog.open()
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <ErrorSummary attempt={attempt} faults={faults} />
        <Radio.Group
          label={t('staff.decision')}
          value={outcome ?? ''}
          error={errorAt('decision-outcome')}
          onChange={(value) => onOutcome(value as Outcome)}
        >
          <Group gap="lg" mt="xs">
            {outcomes.map((value: AnyOutcome, index) => (
              <Radio
                key={value}
                id={index === 0 ? 'decision-outcome' : undefined}
                value={value}
                label={t(`staff.outcome.${value}`)}
              />
            ))}
          </Group>
        </Radio.Group>
        {children(marks)}
        <Textarea
          id="decision-text"
          label={t('staff.words')}
          description={wordsHint}
          error={errorAt('decision-text')}
          autosize
          minRows={4}
          maxRows={18}
          maxLength={20_000}
          value={text}
          onChange={({ currentTarget: { value } }) => onText(value)}
        />
        <Group>
          <Button type="submit">{t('staff.look')}</Button>
        </Group>
      </Stack>
      {wish !== null && (
        <SendDecision {...sending} wish={wish} opened={looks} onClose={dialog.close} />
      )}
    </form>
  )
}

interface SendDecisionProps {
  account: string
  request: Request
  wish: GoodwillWish
  opened: boolean
  decide: { isPending: boolean; error: unknown; reset: () => void }
  onSend: () => void
  onClose: () => void
}

/** The last step before a decision on a request is sent: the mail as it goes out. */
function SendDecision(props: SendDecisionProps) {
  const { account, request, wish, opened, decide, onSend, onClose } = props
  const { t } = useTranslation('requests')
  const mail = useQuery({ ...goodwillMailQuery(account, request.id, wish), enabled: opened })
  return (
    <MailDialog
      opened={opened}
      title={t(`staff.submit.${wish.outcome}`)}
      mail={mail}
      confirm={t('staff.sendDecision')}
      isPending={decide.isPending}
      onConfirm={onSend}
      onClose={() => {
        decide.reset()
        onClose()
      }}
    >
      <ProblemNotice error={decide.error} />
    </MailDialog>
  )
}
