import type { Signal } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import classes from './found-signals.module.css'

interface FoundSignalsProps {
  signals: readonly Signal[]
  onTake: (text: string) => void
}

/** The signals of a case, each of which can be taken into what was found; others are not named in them. */
export function FoundSignals({ signals, onTake }: FoundSignalsProps) {
  const { t } = useTranslation('integrity')
  const words = useLocalText()
  if (signals.length === 0) return null
  return (
    <div>
      <span className={classes.label}>{t('propose.signals')}</span>
      <ul className={classes.list}>
        {signals.map(({ code, title, text }) => (
          <li key={code}>
            <Button
              variant="default"
              size="compact-sm"
              className={classes.take}
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => onTake(words(text))}
            >
              {words(title)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
