import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { CustomerReport } from '../lists/screening/customer-report.tsx'
import { Section } from '../parts/section.tsx'
import classes from './case-imports.module.css'
import type { CaseProps } from './case-props.ts'
import { SplitCase } from './splitting/split-case.tsx'

/** The imports that a case is about, each opening to its screening. */
export function CaseImports({ account, opened, mayWrite }: CaseProps) {
  const { t } = useTranslation(['review', 'intake'])
  const format = useFormat()
  if (opened.batches.length === 0) return null
  const isOpen = ['awaiting_submission', 'in_review', 'awaiting_answer', 'lapsed'].includes(
    opened.status,
  )
  return (
    <Section
      title={t('imports.title')}
      actions={mayWrite && <SplitCase account={account} opened={opened} />}
    >
      <ul className={classes.list}>
        {opened.batches.map((batch) => (
          <li key={batch.id} className={classes.batch}>
            <details>
              <summary className={classes.line}>
                <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
                <span className={classes.name}>{batch.fileName}</span>
                <span className={classes.count}>
                  {t('imports.recipients', {
                    count: batch.recipients,
                    number: format.number(batch.recipients),
                  })}
                </span>
              </summary>
              <div className={classes.report}>
                <CustomerReport account={account} batch={batch} />
              </div>
            </details>
            {batch.arrived?.setApart && isOpen && (
              <p className={classes.note}>
                {t(`intake:imports.setApart.${batch.arrived.setApart}`)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
