import { UnstyledButton } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconMessageQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'
import { useCase } from '../case/case-context.tsx'
import type { Mode } from '../case/judging/case-draft.ts'
import classes from './mode-buttons.module.css'
import { modeFocus } from './mode-focus.ts'

const modes = [
  { mode: 'accept', key: 'A', tone: 'green', icon: IconCircleCheck },
  { mode: 'ask', key: 'F', tone: 'accent', icon: IconMessageQuestion },
  { mode: 'reject', key: 'R', tone: 'ink', icon: IconCircleX },
] as const

/** The three ways on. Choosing one sends nothing. */
export function ModeButtons() {
  const { t } = useTranslation('desk')
  const { draft, chooseMode } = useCase()
  const names = { accept: t('mode.accept'), ask: t('mode.ask'), reject: t('mode.reject') }
  return <WaysOn names={names} chosen={draft.mode} onChoose={chooseMode} />
}

interface WaysOnProps {
  /** What each way is called here; one that is left out does not exist. */
  names: Partial<Record<Mode, string>>
  chosen: Mode | null
  onChoose: (mode: Mode) => void
}

/** The ways on from what is read, with the keys that they have everywhere. */
export function WaysOn({ names, chosen, onChoose }: WaysOnProps) {
  const { t } = useTranslation('desk')
  return (
    <fieldset aria-label={t('decision.title')} className={classes.modes}>
      {modes.map(({ mode, key, tone, icon: Glyph }) => {
        const name = names[mode]
        if (name === undefined) return null
        return (
          <UnstyledButton
            key={mode}
            aria-pressed={chosen === mode}
            aria-keyshortcuts={key.toLowerCase()}
            data-tone={tone}
            className={classes.mode}
            onClick={() => {
              onChoose(mode)
              modeFocus.soon()
            }}
          >
            <Glyph size={18} stroke={1.75} aria-hidden="true" />
            <span>{name}</span>
            <KeyHint>{key}</KeyHint>
          </UnstyledButton>
        )
      })}
    </fieldset>
  )
}
