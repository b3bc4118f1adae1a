import type { WebhookAttempt, WebhookEndpoint } from '@freigabe/contract'
import { Button, Code, SegmentedControl } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Facts } from '../../parts/table/facts.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { OpeningLine, OpeningList } from '../../parts/table/opening-list.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useTypeName } from '../event-types.ts'
import { useEndpointChanges } from '../mutations.ts'
import { attemptsQuery } from '../queries.ts'
import classes from './attempt-log.module.css'
import { AttemptAnswer, AttemptBadge, AttemptOutcome } from './attempt-outcome.tsx'

interface AttemptLogProps {
  account: string | null
  endpoint: WebhookEndpoint
  mayChange: boolean
}

/** What was sent to a webhook and what came of it, all or only what failed. */
export function AttemptLog({ account, endpoint: { id }, mayChange }: AttemptLogProps) {
  const { t } = useTranslation('events')
  const [which, setWhich] = useState<'all' | 'failed'>('all')
  const query = useInfiniteQuery(attemptsQuery(account, id, which === 'failed' ? 'true' : 'false'))
  const attempts = query.data?.pages.flatMap(({ items }) => items)
  return (
    <Section
      title={t('attempts.title')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('attempts.which')}
          value={which}
          onChange={(value) => setWhich(value as 'all' | 'failed')}
          data={[
            { value: 'all', label: t('attempts.all') },
            { value: 'failed', label: t('attempts.failed') },
          ]}
        />
      }
    >
      <ProblemNotice error={query.error} />
      {attempts?.length === 0 && (
        <Quiet>{t(which === 'all' ? 'attempts.none' : 'attempts.noneFailed')}</Quiet>
      )}
      {attempts && attempts.length > 0 && (
        <OpeningList label={t('attempts.list')}>
          {attempts.map((attempt) => (
            <AttemptLine
              key={attempt.id}
              account={account}
              endpoint={id}
              attempt={attempt}
              mayChange={mayChange}
            />
          ))}
        </OpeningList>
      )}
      <LoadMore query={query} />
    </Section>
  )
}

interface AttemptLineProps {
  account: string | null
  endpoint: string
  attempt: WebhookAttempt
  mayChange: boolean
}

/** One attempt: what was sent, when, and what came of it; opened, all about it, and sending it again. */
function AttemptLine({ account, endpoint, attempt, mayChange }: AttemptLineProps) {
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
