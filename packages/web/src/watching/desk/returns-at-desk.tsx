import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../desk/case/case-context.tsx'
import { CaseSection } from '../../desk/case/sections/case-section.tsx'
import { later } from '../../parts/later.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { returnsQuery } from '../queries.ts'
import { judged } from '../returns/rates-of.ts'

const RateSection = later(() =>
  import('../returns/rate-section.tsx').then((part) => part.RateSection),
)

/** Beside a case: what came back of what was sent to its group; nothing where nothing was sent. */
export function ReturnsAtDesk() {
  const { t } = useTranslation('watching')
  const { account, shown } = useReading()
  const { data } = useQuery({
    ...returnsQuery(account, shown.groupId),
    enabled: shown.sent !== null,
  })
  if (!data || data.imports.length === 0) return null
  return (
    <CaseSection
      title={t('ofCase.title')}
      actions={
        <TextLink to="/a/$account/groups/$group/returns" params={{ account, group: shown.groupId }}>
          {t('account.toReturns')}
        </TextLink>
      }
    >
      {judged.map((code) => (
        <RateSection key={code} returns={data} code={code} isPart />
      ))}
    </CaseSection>
  )
}
