import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useFaultLabel } from '../use-fault-label.ts'
import { useWizard } from '../wizard-context.ts'
import classes from './open-faults.module.css'

/** What still has to be mended before handing in; each line leads to its field. */
export function OpenFaults() {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const label = useFaultLabel()
  const { kept, goToField } = useWizard()
  const { faults } = kept.server
  if (faults.length === 0) return null
  return (
    <section aria-label={t('summary.open')} className={classes.faults} data-tone="amber">
      <p className={classes.title}>{t('summary.openCount', { count: faults.length })}</p>
      <ul className={classes.list}>
        {faults.map(({ pointer, text }) => (
          <li key={pointer}>
            <button type="button" className={classes.go} onClick={() => goToField(pointer)}>
              {label(pointer)}
            </button>
            {`: ${words(text)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
