import type { Case } from '@freigabe/contract'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ScreeningReport } from '../../intake/screening/screening-report.tsx'
import { Section } from '../../parts/section.tsx'
import classes from './case-imports.module.css'

/** The imports that a case is about, each opening to its screening. */
export function CaseImports({ batches }: { batches: Case['batches'] }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  return (
    <Section title={t('imports.title')}>
      <ul className={classes.list}>
        {batches.map(({ id, fileName, recipients, screening }) => (
          <li key={id} className={classes.batch}>
            <details>
              <summary className={classes.line}>
                <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
                <span className={classes.name}>{fileName}</span>
                <span className={classes.count}>
                  {t('imports.recipients', {
                    count: recipients,
                    number: format.number(recipients),
                  })}
                </span>
              </summary>
              {screening && (
                <div className={classes.report}>
                  <ScreeningReport screening={screening} />
                </div>
              )}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}
