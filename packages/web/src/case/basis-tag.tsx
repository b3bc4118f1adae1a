import { useTranslation } from 'react-i18next'
import classes from './basis-tag.module.css'

/** Whether a rule is the law or the platform's own. */
export function BasisTag({ basis }: { basis: 'law' | 'house' }) {
  const { t } = useTranslation('review')
  return <span className={classes.tag}>{t(`basis.${basis}`)}</span>
}
