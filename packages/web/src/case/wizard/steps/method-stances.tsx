import type { Policy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { RulingSource } from '../../ruling-source.tsx'
import { useWizard } from '../wizard-context.ts'
import classes from './chosen-method.module.css'

/** What holds of a method that is not forbidden: the strictest rule, and on demand what others say. */
export function MethodStances({ method }: { method: Policy['methods'][number] }) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { policy } = useWizard()
  const [strictest, ...others] = method.rulings
  return (
    <>
      <p className={classes.hint}>
        {strictest && method.stance === 'conditional' && (
          <RulingSource policy={policy} ruling={strictest} />
        )}{' '}
        {words(method.explanation)}
      </p>
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t('rulings.others', { count: others.length })}</summary>
          {others.map((ruling) => (
            <p key={ruling.pack} className={classes.hint}>
              <RulingSource policy={policy} ruling={ruling} /> {words(ruling.explanation)}
            </p>
          ))}
        </details>
      )}
    </>
  )
}
