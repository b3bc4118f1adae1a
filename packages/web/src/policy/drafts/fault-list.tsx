import type { PolicyFault } from '@freigabe/contract'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import editor from '../editor/editor.module.css'
import classes from '../faults.module.css'

/** A line of a pack to go to; a new object goes there again. */
export interface Place {
  pack: string
  line: number
}

interface FaultListProps {
  faults: readonly PolicyFault[]
  warnings: readonly PolicyFault[]
  onGo: (place: Place) => void
}

/** Every fault of a draft, and what may not be meant, each leading to its place. */
export function FaultList({ faults, warnings, onGo }: FaultListProps) {
  const { t } = useTranslation('policy')
  return (
    <section aria-live="polite" className={editor.faults}>
      <Text fw={600}>
        {faults.length === 0 ? t('draft.noFaults') : t('draft.faults', { count: faults.length })}
      </Text>
      <Places found={faults} onGo={onGo} />
      {warnings.length > 0 && (
        <Text fw={600}>{t('draft.warnings', { count: warnings.length })}</Text>
      )}
      <Places found={warnings} onGo={onGo} />
    </section>
  )
}

function Places({ found, onGo }: { found: readonly PolicyFault[]; onGo: FaultListProps['onGo'] }) {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const format = useFormat()
  if (found.length === 0) return null
  return (
    <ul className={classes.list}>
      {found.map(({ file, line, column, text }) => (
        <li key={`${file} ${line} ${column} ${text.en}`}>
          <button
            type="button"
            className={classes.place}
            onClick={() => onGo({ pack: file.replace('.yaml', ''), line })}
          >
            {t('draft.faultAt', { file, line: format.number(line) })}
          </button>
          : {words(text)}
        </li>
      ))}
    </ul>
  )
}
