import type { WebhookEndpoint } from '@freigabe/contract'
import { Button, Radio, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { Answer } from '../parts/page/answer.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { useNow } from '../parts/time/use-now.ts'
import { AttemptOutcome } from './attempts/attempt-outcome.tsx'
import { looks } from './endpoint-badge.tsx'
import { useEndpointChanges } from './mutations.ts'
import { attemptsQuery } from './queries.ts'
import { standingOf, useWaitingText } from './standing-of.ts'

interface EndpointAnswerProps {
  account: string | null
  endpoint: WebhookEndpoint
  mayChange: boolean
}

/** Whether all arrives, and if not, what to do now. */
export function EndpointAnswer({ account, endpoint, mayChange }: EndpointAnswerProps) {
  const { t } = useTranslation('events')
  const { test, resume } = useEndpointChanges(account, endpoint.id)
  const standing = standingOf(endpoint)
  const hasFailedTest = useHasFailedTest(account, endpoint)
  const { title, text } = useStandingText()(endpoint, mayChange, hasFailedTest)
  return (
    <>
      <Answer
        tone={hasFailedTest ? 'amber' : looks[standing].tone}
        title={title}
        note={<NextAttempt endpoint={endpoint} />}
        action={
          mayChange && (
            <>
              <NextStep account={account} endpoint={endpoint} resume={resume} />
              <Button
                variant={standing === 'untried' ? 'filled' : 'default'}
                loading={test.isPending}
                onClick={() => test.mutate()}
              >
                {t('test')}
              </Button>
            </>
          )
        }
      >
        {text}
      </Answer>
      <ProblemNotice error={test.error ?? resume.error} />
      {test.data && <AttemptOutcome attempt={test.data} />}
    </>
  )
}

/** Whether all that was sent so far is a test that failed; the list of attempts below asks for the same. */
function useHasFailedTest(account: string | null, endpoint: WebhookEndpoint): boolean {
  const { data } = useInfiniteQuery(attemptsQuery(account, endpoint.id, 'false'))
  const newest = data?.pages[0]?.items[0]
  const isTest = newest?.type === 'endpoint.test'
  return standingOf(endpoint) === 'untried' && isTest && newest.fault !== null
}

interface NextStepProps {
  account: string | null
  endpoint: WebhookEndpoint
  resume: ReturnType<typeof useEndpointChanges>['resume']
}

/** Trying a failing one at once, or resuming a paused one. */
function NextStep({ account, endpoint, resume }: NextStepProps) {
  const { t } = useTranslation('events')
  const [asking, { open, close }] = useDisclosure()
  const goOn = () => resume.mutate(false)
  if (endpoint.state === 'paused') {
    return (
      <>
        <Button loading={resume.isPending} onClick={endpoint.waiting > 0 ? open : goOn}>
          {t('resume.open')}
        </Button>
        {asking && <ResumeEndpoint account={account} endpoint={endpoint} onClose={close} />}
      </>
    )
  }
  return (
    endpoint.failingSince !== null &&
    endpoint.waiting > 0 && (
      <Button loading={resume.isPending} onClick={goOn}>
        {t('tryNow')}
      </Button>
    )
  )
}

function NextAttempt({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('events')
  const format = useFormat()
  const now = useNow()
  if (endpoint.replay !== null) return t('answer.replaying')
  if (endpoint.nextAttemptAt === null || endpoint.waiting === 0) return null
  const next = Math.max(Date.parse(endpoint.nextAttemptAt), now.getTime())
  return t('answer.next', { when: format.relative(new Date(next), now) })
}

/** How a webhook stands, as a sentence, and what that means. */
function useStandingText() {
  const { t } = useTranslation('events')
  const format = useFormat()
  const waitingText = useWaitingText()
  return (
    endpoint: WebhookEndpoint,
    mayChange: boolean,
    hasFailedTest: boolean,
  ): { title: string; text: string } => {
    const { waiting, failingSince, pausedAt } = endpoint
    const count = { count: waiting, number: waitingText(waiting) }
    const waits = waiting > 0 ? t('answer.waiting', count) : t('answer.nothingWaits')
    switch (standingOf(endpoint)) {
      case 'untried':
        if (hasFailedTest) {
          const what = mayChange ? 'testFailedText' : 'testFailedForStaff'
          return { title: t('answer.testFailed'), text: t(`answer.${what}`) }
        }
        return {
          title: t('answer.untried'),
          text: t(mayChange ? 'answer.untriedText' : 'answer.untriedForStaff'),
        }
      case 'current':
        return waiting > 0
          ? { title: t('answer.sending', count), text: t('answer.sendingText') }
          : { title: t('answer.current'), text: t('answer.currentText') }
      case 'failing':
        return { title: t('answer.failing', { when: format.moment(failingSince!) }), text: waits }
      case 'paused':
        return {
          title: t('answer.paused', { when: format.moment(pausedAt!) }),
          text: `${waits} ${t('answer.kept')}`,
        }
      case 'givenUp':
        return { title: t('answer.givenUp'), text: `${waits} ${t('answer.kept')}` }
    }
  }
}

interface ResumeEndpointProps {
  account: string | null
  endpoint: WebhookEndpoint
  onClose: () => void
}

/** Asks, before a webhook goes on, what is to become of the messages that wait. */
function ResumeEndpoint({ account, endpoint, onClose }: ResumeEndpointProps) {
  const { t } = useTranslation('events')
  const { resume } = useEndpointChanges(account, endpoint.id)
  const [from, setFrom] = useState('all')
  return (
    <ConfirmDialog
      opened
      title={t('resume.title')}
      confirm={t('resume.open')}
      mutation={resume}
      onConfirm={() => resume.mutate(from === 'skip', { onSuccess: onClose })}
      onClose={onClose}
    >
      <Radio.Group label={t('resume.from')} value={from} onChange={setFrom}>
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={t('resume.all')} description={t('resume.allHint')} />
          <Radio value="skip" label={t('resume.skip')} description={t('resume.skipHint')} />
        </Stack>
      </Radio.Group>
    </ConfirmDialog>
  )
}
