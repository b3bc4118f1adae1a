import { useTranslation } from 'react-i18next'
import { assessmentValues } from '../assessment-values.ts'
import classes from './assessment-legend.module.css'

/** What the signs beside the statements mean, said once. */
export function AssessmentLegend() {
  const { t } = useTranslation('desk')
  return (
    <p aria-hidden="true" className={classes.legend}>
      {assessmentValues.map(({ value, icon: Glyph }) => (
        <span key={value}>
          <Glyph size={14} /> {t(`assess.value.${value}`)}
        </span>
      ))}
    </p>
  )
}
