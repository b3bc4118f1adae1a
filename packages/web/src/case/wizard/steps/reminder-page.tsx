import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { PlainList } from '../../../parts/table/plain-list.tsx'
import { BasisTag } from '../../decision/ruling-source.tsx'
import { useWizard } from '../wizard-context.ts'
import { WizardForm } from '../wizard-form.tsx'
import classes from './reminder-page.module.css'

/** Step 1: which data may be used and which may not, and the rules behind that. */
export function ReminderPage() {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { policy } = useWizard()
  const { may, mayNot } = policy.reminder
  return (
    <WizardForm title={t('reminder.title')} lead={t('reminder.lead')}>
      <p className={classes.text}>{t('reminder.why')}</p>
      <div className={classes.columns}>
        <section data-tone="green">
          <h3 className={classes.title}>{t('reminder.may')}</h3>
          <PlainList gap="0.625rem">
            {may.map((text) => (
              <li key={text.en} className={classes.item}>
                <IconCheck size={18} stroke={2} aria-hidden="true" className={classes.icon} />
                {words(text)}
              </li>
            ))}
          </PlainList>
        </section>
        <section data-tone="red">
          <h3 className={classes.title}>{t('reminder.mayNot')}</h3>
          <PlainList gap="0.625rem">
            {mayNot.map((text) => (
              <li key={text.en} className={classes.item}>
                <IconX size={18} stroke={2} aria-hidden="true" className={classes.icon} />
                {words(text)}
              </li>
            ))}
          </PlainList>
        </section>
      </div>
      <p className={classes.text}>{t('reminder.judged')}</p>
      <details>
        <summary className={classes.more}>{t('reminder.principles')}</summary>
        <PlainList gap="0.625rem" mt="sm">
          {policy.principles.map((principle) => (
            <li key={principle.id}>
              <h4 className={classes.principle}>
                {words(principle.title)} <BasisTag basis={principle.basis} />
              </h4>
              <p className={classes.text}>{words(principle.text)}</p>
            </li>
          ))}
        </PlainList>
      </details>
    </WizardForm>
  )
}
