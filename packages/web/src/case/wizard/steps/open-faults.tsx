import { useTranslation } from 'react-i18next'
import { FieldLink } from '../check/field-link.tsx'
import { useFaultText } from '../use-fault-text.ts'
import { useWizard } from '../wizard-context.ts'
import classes from './open-faults.module.css'

/** What still has to be mended before handing in; each line leads to its field. */
export function OpenFaults() {
  const { t } = useTranslation('wizard')
  const textOf = useFaultText()
  const { kept, goToField } = useWizard()
  const { faults } = kept.server
  if (faults.length === 0) return null
  return (
    <section aria-label={t('summary.open')} className={classes.faults} data-tone="amber">
      <p className={classes.title}>{t('summary.openCount', { count: faults.length })}</p>
      <ul className={classes.list}>
        {faults.map((fault) => (
          <li key={fault.pointer}>
            <FieldLink pointer={fault.pointer} onGo={goToField} />
            {/* That it is missing is what stands above them all. */}
            {fault.code !== 'answer_missing' && `: ${textOf(fault)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
