import type { Screening } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { DomainBars } from './domain-bars.tsx'
import { FileFacts } from './file-facts.tsx'
import { FindingList } from './finding-list.tsx'
import { RefusedRows } from './refused-rows.tsx'
import { ScreeningFigures } from './screening-figures.tsx'
import classes from './screening-report.module.css'

/** What the screening of a recipients file says: figures, findings, domains, refused rows. */
export function ScreeningReport({ screening }: { screening: Screening }) {
  const { t } = useTranslation('intake')
  const { findings, domains, otherDomains, recipients, rows } = screening
  return (
    <div className={classes.report}>
      <ScreeningFigures screening={screening} />
      <div className={classes.columns}>
        {findings.length > 0 && (
          <div className={classes.part}>
            <h3 className={classes.title}>{t('screening.findings')}</h3>
            <FindingList findings={findings} />
          </div>
        )}
        {domains.length > 0 && (
          <div className={classes.part}>
            <h3 className={classes.title}>{t('screening.domains')}</h3>
            <DomainBars domains={domains} others={otherDomains} whole={recipients.unique} />
          </div>
        )}
      </div>
      {rows.refused > 0 && <RefusedRows screening={screening} />}
      <FileFacts screening={screening} />
    </div>
  )
}
