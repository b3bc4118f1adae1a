import type { Hold } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../parts/page/links.tsx'
import { returnsQuery } from '../queries.ts'
import { figuresOf } from '../use-hold-words.ts'
import { RateSection } from './rate-section.tsx'

/** Below a hold that figures placed: the same figures by import and day, and the way to all others. */
export function ReturnsOfHold({ account, hold }: { account: string; hold: Hold }) {
  const { t } = useTranslation('watching')
  const { group, batch } = hold
  const figures = figuresOf(hold)
  const { data } = useQuery({
    ...returnsQuery(account, group?.id ?? ''),
    enabled: figures !== null && group !== null,
  })
  if (figures === null || group === null || !data) return null
  return (
    <div>
      <RateSection returns={data} code={figures.code} main={batch?.id} />
      <TextLink to="/a/$account/groups/$group/returns" params={{ account, group: group.id }}>
        {t('account.toReturns')}
      </TextLink>
    </div>
  )
}
