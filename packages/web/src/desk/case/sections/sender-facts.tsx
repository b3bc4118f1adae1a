import type { ReportedSender } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import classes from './who-section.module.css'

/** What the platform reported of the account as a sender; what it did not report is left out. */
export function SenderFacts({ sender }: { sender: ReportedSender }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { domain, domainSince, dmarc, imprint, paidSince, paidBy, payer } = sender
  const parts = [
    domain,
    domainSince && t('sender.domainSince', { day: format.date(domainSince) }),
    dmarc && t(`sender.dmarc.${dmarc}`),
    imprint !== null && t(imprint ? 'sender.imprint' : 'sender.noImprint'),
    paidBy && t(`sender.paidBy.${paidBy}`),
    paidSince && t('sender.paidSince', { day: format.date(paidSince) }),
    payer && t('sender.payer', { payer }),
  ].filter((part) => typeof part === 'string')
  return (
    <span className={classes.together}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  )
}
