import type { WebhookAttempt } from '@freigabe/contract'
import { Button, Code } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Facts } from '../../parts/table/facts.tsx'
import { OpeningLine } from '../../parts/table/opening-list.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useEndpointChanges } from '../mutations.ts'
import { useTypeName } from '../use-type-name.ts'
import { AttemptAnswer } from './attempt-answer.tsx'
import { AttemptBadge } from './attempt-badge.tsx'
import classes from './attempt-line.module.css'
import { AttemptOutcome } from './attempt-outcome.tsx'

interface AttemptLineProps {
  account: string | null
  endpoint: string
  attempt: WebhookAttempt
  mayChange: boolean
}

/** One attempt: what was sent, when, and what came of it; opened, all about it, and sending it again. */
export function AttemptLine({ account, endpoint, attempt, mayChange }: AttemptLineProps) {
  const { t } = useTranslation('events')
  const typeName = useTypeName()
  const { type, cause, at } = attempt
  const again = cause === 'replay' ? ` · ${t('attempts.again')}` : ''
  return (
    <OpeningLine
      title={`${typeName(type)}${again}`}
      className={classes.line}
      beside={
        <>
          <span className={classes.outcome}>
            <AttemptBadge attempt={attempt} />
          </span>
          <span className={classes.at}>
            <Moment at={at} />
          </span>
        </>
      }
    >
      <div className={classes.opened}>
        <AttemptFacts attempt={attempt} mayChange={mayChange} />
        {mayChange && type !== 'endpoint.test' && (
          <Resend account={account} endpoint={endpoint} attempt={attempt} />
        )}
      </div>
    </OpeningLine>
  )
}

function AttemptFacts({ attempt, mayChange }: { attempt: WebhookAttempt; mayChange: boolean }) {
  const { t } = useTranslation('events')
  const format = useFormat()
  const { type, eventId, milliseconds, fault, answer } = attempt
  return (
    <>
      {fault && mayChange && <p className={classes.mend}>{t(`mend.${fault}`)}</p>}
      <Facts
        facts={[
          { name: t('attempts.type'), value: <Code>{type}</Code> },
          { name: t('attempts.event'), value: <Code>{eventId}</Code> },
          {
            name: t('attempts.duration'),
            value: t('attempts.took', { number: format.number(milliseconds) }),
          },
          ...(answer === null
            ? []
            : [{ name: t('attempts.answer'), value: <AttemptAnswer answer={answer} /> }]),
        ]}
      />
    </>
  )
}

/** Sends one event once more, and says at once what came of it. */
function Resend({ account, endpoint, attempt }: Omit<AttemptLineProps, 'mayChange'>) {
  const { t } = useTranslation('events')
  const { resend } = useEndpointChanges(account, endpoint)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconRepeat size={16} />}
        loading={resend.isPending}
        onClick={() => resend.mutate(attempt.eventId)}
      >
        {t('attempts.resend')}
      </Button>
      <ProblemNotice error={resend.error} />
      {resend.data && <AttemptOutcome attempt={resend.data} told={attempt.fault} />}
    </>
  )
}
