import type { WebhookEndpoint } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Answer } from '../parts/page/answer.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { useNow } from '../parts/time/use-now.ts'
import { ResumeEndpoint } from './actions/resume-endpoint.tsx'
import { AttemptOutcome } from './attempts/attempt-outcome.tsx'
import { looks } from './endpoint-badge.tsx'
import { useEndpointChanges } from './mutations.ts'
import { standingOf } from './standing-of.ts'
import { useStandingText } from './use-standing-text.ts'

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
  const { title, text } = useStandingText()(endpoint, mayChange)
  return (
    <>
      <Answer
        tone={looks[standing].tone}
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
    endpoint.failingSince !== null && (
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
  if (endpoint.nextAttemptAt === null) return null
  const next = Math.max(Date.parse(endpoint.nextAttemptAt), now.getTime())
  return t('answer.next', { when: format.relative(new Date(next), now) })
}
