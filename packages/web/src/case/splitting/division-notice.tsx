import type { Division } from '@freigabe/contract'
import { Progress } from '@mantine/core'
import {
  type Icon,
  IconArrowsSplit2,
  IconCheck,
  IconFileUpload,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import type { Tone } from '../../parts/badge/tone.ts'
import classes from './division-notice.module.css'
import { isBeingDivided } from './division-state.ts'
import { useDivisionWords } from './use-division-words.ts'

const looks: Record<Division['state'], { tone: Tone; icon: Icon }> = {
  waiting_for_file: { tone: 'amber', icon: IconFileUpload },
  waiting: { tone: 'accent', icon: IconArrowsSplit2 },
  screening: { tone: 'accent', icon: IconArrowsSplit2 },
  done: { tone: 'green', icon: IconCheck },
  failed: { tone: 'grey', icon: IconInfoCircle },
}

interface DivisionNoticeProps {
  division: Division
  /** The text about a missing file; a person who may hand it in does so below. */
  wanted: string
  /** The next step: the file to hand in, or the case about the rest. */
  children: ReactNode
}

/** The state of an import's division, and what follows. */
export function DivisionNotice({ division, wanted, children }: DivisionNoticeProps) {
  const { t } = useTranslation('case')
  const words = useDivisionWords()
  const format = useFormat()
  const { state, failure, fileName } = division
  const { tone, icon: Glyph } = looks[state]
  const title = t(`divide.state.${state}`, { name: format.importName(fileName) })
  return (
    <div className={classes.notice} data-tone={tone}>
      <Glyph size={20} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div className={classes.body}>
        <div role="status">
          <p className={classes.title}>{title}</p>
          <p className={classes.text}>
            {state === 'failed'
              ? t('divide.wasWanted', { column: words(division.by).column })
              : words(division.by).stays}
          </p>
          {state === 'waiting_for_file' && <p className={classes.text}>{wanted}</p>}
          {state === 'waiting_for_file' && failure && (
            <p className={classes.fault}>{t('divide.otherFile')}</p>
          )}
          {state === 'failed' && failure && (
            <p className={classes.text}>{t(`divide.failure.${failure}`)}</p>
          )}
          {isBeingDivided(division) && <p className={classes.text}>{t('divide.running')}</p>}
        </div>
        {isBeingDivided(division) && (
          <Progress.Root size="sm">
            <Progress.Section value={100} animated aria-label={title} />
          </Progress.Root>
        )}
        {children}
      </div>
    </div>
  )
}
