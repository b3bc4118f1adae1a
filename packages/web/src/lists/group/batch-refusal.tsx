import type { Batch } from '@freigabe/contract'
import { IconFileAlert } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import classes from './batch-refusal.module.css'

/** Why a file was refused as a whole, and what to do. */
export function BatchRefusal({ batch: { refusal } }: { batch: Batch }) {
  const { t } = useTranslation('intake')
  const words = useLocalText()
  if (!refusal) return null
  return (
    <div className={classes.refusal} data-tone="amber">
      <IconFileAlert size={19} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.text}>{words(refusal.text)}</p>
        {refusal.mending === 'replace_file' && (
          <p className={classes.next}>{t('imports.refusedNext')}</p>
        )}
      </div>
    </div>
  )
}
