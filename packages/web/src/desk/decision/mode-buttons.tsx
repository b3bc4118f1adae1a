import { UnstyledButton } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconMessageQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'
import { useCase } from '../case/case-context.tsx'
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
  return (
    <fieldset aria-label={t('decision.title')} className={classes.modes}>
      {modes.map(({ mode, key, tone, icon: Glyph }) => (
        <UnstyledButton
          key={mode}
          aria-pressed={draft.mode === mode}
          aria-keyshortcuts={key.toLowerCase()}
          data-tone={tone}
          className={classes.mode}
          onClick={() => {
            chooseMode(mode)
            modeFocus.soon()
          }}
        >
          <Glyph size={18} stroke={1.75} aria-hidden="true" />
          <span>{t(`mode.${mode}`)}</span>
          <KeyHint>{key}</KeyHint>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
