import type { Request } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/section.tsx'
import { Booking } from './booking.tsx'
import { DecidedGoodwill } from './decided-goodwill.tsx'

interface GoodwillSectionProps {
  request: Request
  forStaff?: boolean
}

/** Beside a request for goodwill: the booking as it stands, or as it was when it was decided. */
export function GoodwillSection({ request, forStaff = false }: GoodwillSectionProps) {
  const { t } = useTranslation('requests')
  if (request.goodwill === null) return null
  const { standing, decision } = request.goodwill
  if (decision === null && request.status === 'closed') return null
  return (
    <Section
      title={t(
        decision ? 'goodwill.decided' : `goodwill.booking.${forStaff ? 'staff' : 'account'}`,
      )}
    >
      {decision ? (
        <DecidedGoodwill decision={decision} />
      ) : (
        <Booking standing={standing} forStaff={forStaff} />
      )}
    </Section>
  )
}
