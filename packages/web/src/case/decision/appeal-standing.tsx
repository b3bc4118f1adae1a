import type { Case, Decision, RequestSummary } from '@freigabe/contract'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { useNow } from '../../parts/time/use-now.ts'
import { useStandingAppeal } from '../../requests/standing-requests.ts'

/** What has become of the appeal that a decision names, which stays in its words as they were sent. */
type Standing =
  | { kind: 'possible' }
  | { kind: 'filed'; appeal: RequestSummary }
  | { kind: 'late'; until: string }

interface AppealProps {
  account: string
  opened: Case
  decision: Decision
}

/** How it stands with an appeal against the decision on a case; null where it is not against the account, or no longer holds. */
export function useAppealStanding({ account, opened, decision }: AppealProps): Standing | null {
  const isAgainst = decision.outcome !== 'accepted' && decision.outcome === opened.status
  const appeal = useStandingAppeal(account, isAgainst ? opened.id : null)
  const now = useNow()
  if (!isAgainst) return null
  if (appeal) return { kind: 'filed', appeal }
  const until = decision.appealUntil
  return until && new Date(until) < now ? { kind: 'late', until } : { kind: 'possible' }
}

/**
 * Beside the words that invite to appeal: that the appeal is decided, or would come too late. Where it is under way, the
 * first lines of the page say so.
 */
export function AppealStanding(props: AppealProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const standing = useAppealStanding(props)
  if (standing?.kind === 'late') {
    return <Said>{t('decision.appealLate', { day: format.day(standing.until) })}</Said>
  }
  if (standing?.kind !== 'filed' || standing.appeal.status !== 'closed') return null
  const params = { account: props.account, request: standing.appeal.id }
  return (
    <Said>
      <Trans
        t={t}
        i18nKey="decision.appealDecided"
        components={{ request: <TextLink to="/a/$account/requests/$request" params={params} /> }}
      />
    </Said>
  )
}

function Said({ children }: { children: ReactNode }) {
  return (
    <Text mt="sm" fw={500}>
      {children}
    </Text>
  )
}
