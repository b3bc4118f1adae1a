import { UnstyledButton } from '@mantine/core'
import { type Icon, IconCircleCheck, IconCircleX, IconMessageQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Tone } from '../../parts/badge/tone.ts'
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
  const ways = modes.flatMap(({ mode: way, ...look }) => {
    const name = names[way]
    return name === undefined ? [] : [{ ...look, way, name }]
  })
  return <Ways ways={ways} chosen={chosen} onChoose={onChoose} />
}

/** One of the ways on: what it is called, and how it looks. */
export interface Way<Name extends string> {
  way: Name
  name: string
  /** Left out where no key is quick enough to be safe. */
  key?: string | undefined
  tone: Tone
  icon: Icon
}

interface WaysProps<Name extends string> {
  ways: readonly Way<Name>[]
  chosen: Name | null
  onChoose: (way: Name) => void
}

/** Ways on side by side; more than three stand two and two. Choosing one sends nothing. */
export function Ways<Name extends string>({ ways, chosen, onChoose }: WaysProps<Name>) {
  const { t } = useTranslation('desk')
  return (
    <fieldset
      aria-label={t('decision.title')}
      data-many={ways.length > 3 || undefined}
      className={classes.modes}
    >
      {ways.map(({ way, name, key, tone, icon: Glyph }) => (
        <UnstyledButton
          key={way}
          aria-pressed={chosen === way}
          aria-keyshortcuts={key?.toLowerCase()}
          data-tone={tone}
          className={classes.mode}
          onClick={() => {
            onChoose(way)
            modeFocus.soon()
          }}
        >
          <Glyph size={18} stroke={1.75} aria-hidden="true" />
          <span>{name}</span>
          {key && <KeyHint>{key}</KeyHint>}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
