import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { CheckButton } from './check/check-button.tsx'
import { pointerOf } from './fields/pointer.ts'
import classes from './meter.module.css'
import { useWizard } from './wizard-context.ts'

/** How complete the submission is, and what one more detail is worth, in words. */
export function Meter() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const words = useLocalText()
  const { kept, go, goToField } = useWizard()
  const { percent, nextBest } = kept.server.completeness
  const lead = () =>
    nextBest?.key === 'methods'
      ? go('methods')
      : nextBest && goToField(pointerOf('answers', nextBest.key))
  return (
    <section aria-label={t('meter.label')} className={classes.meter}>
      <div className={classes.line}>
        <span>{t('meter.label')}</span>
        <span className={classes.percent}>{format.percent(percent / 100)}</span>
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={percent} aria-label={t('meter.label')} />
      </Progress.Root>
      <p className={classes.next}>{nextBest ? words(nextBest.text) : t('meter.complete')}</p>
      {nextBest && nextBest.cases !== null && (
        <p className={classes.basis}>
          {t('meter.basis', { count: nextBest.cases, number: format.number(nextBest.cases) })}
        </p>
      )}
      {nextBest && (
        <Button variant="subtle" size="compact-sm" onClick={lead} className={classes.go}>
          {t('meter.go')}
        </Button>
      )}
      <div>
        <CheckButton />
      </div>
    </section>
  )
}
