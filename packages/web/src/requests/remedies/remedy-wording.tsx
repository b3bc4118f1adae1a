import type { Remedy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../parts/copy-field.tsx'
import classes from './remedy-checklist.module.css'

/** A text to copy, in both languages: its addressee may not read the reader's language. */
export function RemedyWording({ wording }: { wording: NonNullable<Remedy['wording']> }) {
  const { t } = useTranslation('requests')
  return (
    <details className={classes.wording}>
      <summary>{t('remedies.wording')}</summary>
      <div className={classes.samples}>
        <div lang="de">
          <CopyField label={t('remedies.inGerman')} value={wording.de} />
        </div>
        <div lang="en">
          <CopyField label={t('remedies.inEnglish')} value={wording.en} />
        </div>
      </div>
    </details>
  )
}
