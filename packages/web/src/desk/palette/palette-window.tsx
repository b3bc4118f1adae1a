import { Modal, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'
import classes from './palette.module.css'
import type { PaletteAction, PaletteGroup } from './palette-group.ts'
import { useFinds } from './use-finds.ts'

interface PaletteWindowProps {
  /** What can be done; null while the palette is closed. */
  commands: PaletteGroup[] | null
  /** What was typed before the window was there. */
  typedBefore: () => string
  onClose: () => void
}

/** The palette's window. It stays where it is while one types, and its first line is what Enter does. */
export function PaletteWindow({ commands, typedBefore, onClose }: PaletteWindowProps) {
  const { t } = useTranslation('desk')
  return (
    <Modal
      opened={commands !== null}
      onClose={onClose}
      withCloseButton={false}
      returnFocus={false}
      centered={false}
      yOffset="15vh"
      size={600}
      padding={0}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    >
      {commands && (
        <Choice
          commands={commands}
          typedBefore={typedBefore}
          onChoose={({ act }) => {
            onClose()
            act()
          }}
        />
      )}
    </Modal>
  )
}

interface ChoiceProps {
  commands: PaletteGroup[]
  typedBefore: () => string
  onChoose: (action: PaletteAction) => void
}

/** The field, which keeps the focus, and the lines below it, of which one is chosen. */
function Choice({ commands, typedBefore, onChoose }: ChoiceProps) {
  const { t } = useTranslation('desk')
  const [query, setQuery] = useState(typedBefore)
  const [moved, setMoved] = useState<string | null>(null)
  const id = useId()
  const { finds, isFinding } = useFinds(query)
  const shown = [...finds, ...named(commands, query)].filter(({ actions }) => actions.length > 0)
  const actions = shown.flatMap((group) => group.actions)
  const chosen = actions.find((action) => action.id === moved) ?? actions[0]
  const move = (by: 1 | -1) => {
    if (!chosen) return
    const next = actions.at((actions.indexOf(chosen) + by) % actions.length)!
    setMoved(next.id)
    document.getElementById(id + next.id)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isKnown = ['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)
    if (!isKnown || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.key !== 'Enter') move(event.key === 'ArrowDown' ? 1 : -1)
    else if (chosen) onChoose(chosen)
  }
  return (
    <>
      <TextInput
        size="md"
        variant="unstyled"
        // A letter typed in the same breath as the shortcut belongs in the field; the dialog would take the focus a turn later.
        ref={focusNow}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen && id + chosen.id}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        value={query}
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value)
          setMoved(null)
        }}
        onKeyDown={onKeyDown}
      />
      <Lines id={id} groups={shown} chosen={chosen} onChoose={onChoose} />
      {actions.length === 0 && !isFinding && (
        <p role="status" className={classes.nothing}>
          {t('palette.nothing')}
        </p>
      )}
    </>
  )
}

const focusNow = (field: HTMLInputElement | null) => field?.focus({ preventScroll: true })

interface LinesProps {
  id: string
  groups: PaletteGroup[]
  chosen: PaletteAction | undefined
  onChoose: (action: PaletteAction) => void
}

function Lines({ id, groups, chosen, onChoose }: LinesProps) {
  const { t } = useTranslation('desk')
  return (
    <div id={id} role="listbox" aria-label={t('palette.title')} className={classes.list}>
      {groups.map(({ group, actions }, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
        <div key={group} role="group" aria-labelledby={`${id}-${place}`}>
          <div id={`${id}-${place}`} role="presentation" className={classes.group}>
            {group}
          </div>
          {actions.map((action) => (
            <UnstyledButton
              key={action.id}
              id={id + action.id}
              role="option"
              tabIndex={-1}
              aria-selected={action === chosen}
              className={classes.line}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(action)}
            >
              <span className={classes.label}>{action.label}</span>
              {action.aside && <span className={classes.aside}>{action.aside}</span>}
              {action.keys && <KeyHint>{action.keys}</KeyHint>}
            </UnstyledButton>
          ))}
        </div>
      ))}
    </div>
  )
}

/** The commands with what was typed in their names. */
function named(commands: PaletteGroup[], query: string): PaletteGroup[] {
  const wanted = query.trim().toLowerCase()
  return commands.map(({ group, actions }) => ({
    group,
    actions: actions.filter(({ label }) => label.toLowerCase().includes(wanted)),
  }))
}
