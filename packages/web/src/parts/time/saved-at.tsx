import { IconCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './saved-at.module.css'

interface SavedAtProps {
  state: 'saving' | 'saved' | 'failed'
  /** When it was last saved; null for not yet. */
  at: string | null
}

const icons = { saving: IconCloudUp, saved: IconCheck, failed: IconCloudOff }

/** Whether what is being typed is safe: "Gespeichert um 14:03". Its place never changes size. */
export function SavedAt({ state, at }: SavedAtProps) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  const Glyph = icons[state]
  const words = {
    saving: () => t('saved.saving'),
    failed: () => t('saved.failed'),
    saved() {
      if (at === null) return t('saved.never')
      const isToday = format.date(at) === format.date(new Date())
      return isToday
        ? t('saved.saved', { time: format.time(at) })
        : t('saved.earlier', { moment: format.moment(at) })
    },
  }
  return (
    <span role="status" className={classes.saved} data-tone={state === 'failed' ? 'amber' : 'grey'}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      {words[state]()}
    </span>
  )
}
