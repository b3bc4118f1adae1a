import type { PolicyFault, PublishedPack } from '@freigabe/contract'
import { Button, Group, Tabs, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import classes from '../editor/editor.module.css'
import { usePackName } from '../use-pack-name.ts'
import type { Place } from './fault-list.tsx'
import { PackPanel } from './pack-panel.tsx'
import type { Written } from './written.ts'

interface PackTabsProps {
  /** The publication that the draft is compared with. */
  base: { number: number; texts: readonly PublishedPack[] }
  typed: Written
  faults: readonly PolicyFault[]
  mayWrite: boolean
  /** Where to go, if a fault was chosen. */
  place: Place | null
  view: 'text' | 'difference'
  onView: (view: 'text' | 'difference') => void
  onChange: (files: Written['files']) => void
}

/** The packs side by side, each with its text as it is in force and as the draft has it. */
export function PackTabs(props: PackTabsProps) {
  const { base, typed, faults, mayWrite, place, onChange } = props
  const { t } = useTranslation('policy')
  const packName = usePackName()
  const before = Object.fromEntries(base.texts.map(({ id, source }) => [id, source]))
  const ids = [...new Set([...Object.keys(before), ...Object.keys(typed.files)])].sort()
  const [chosen, setChosen] = useState(Object.keys(typed.files).sort()[0] ?? 'house')
  const [seen, setSeen] = useState(place)
  if (place !== seen) {
    setSeen(place)
    if (place && ids.includes(place.pack)) setChosen(place.pack)
    if (place) props.onView('text')
  }
  const write = (id: string, text: string | null) => {
    const { [id]: _before, ...others } = typed.files
    onChange(text === (before[id] ?? undefined) ? others : { ...others, [id]: text })
  }
  return (
    <Tabs
      value={ids.includes(chosen) ? chosen : ids[0]!}
      onChange={(id) => id && setChosen(id)}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('draft.packs')} className={classes.tabs}>
        {ids.map((id) => (
          <Tabs.Tab key={id} value={id}>
            {packName(id)}
            <Mark id={id} typed={typed} faults={faults} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {mayWrite && (
        <AddPack
          taken={ids}
          onAdd={(id) => {
            onChange({ ...typed.files, [id]: `id: ${id}\n` })
            setChosen(id)
          }}
        />
      )}
      {ids.map((id) => (
        <Tabs.Panel key={id} value={id} pt="md">
          <PackPanel
            {...props}
            id={id}
            before={before[id] ?? ''}
            texts={() => ids.map((each) => typed.files[each] ?? before[each] ?? '')}
            onWrite={(text) => write(id, text)}
            onUndo={() => {
              const { [id]: _undone, ...others } = typed.files
              onChange(others)
            }}
          />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

interface MarkProps {
  id: string
  typed: Written
  faults: readonly PolicyFault[]
}

function Mark({ id, typed, faults }: MarkProps) {
  const { t } = useTranslation('policy')
  if (faults.some(({ file }) => file === `${id}.yaml`)) {
    return (
      <span className={classes.mark} data-tone="red">
        {t('draft.faulty')}
      </span>
    )
  }
  return id in typed.files && <span className={classes.mark}>{t('draft.changed')}</span>
}

interface AddPackProps {
  /** Ids that are in use. */
  taken: readonly string[]
  onAdd: (id: string) => void
}

/** Adds a pack to a draft, for instance the law of another country. */
function AddPack({ taken, onAdd }: AddPackProps) {
  const { t } = useTranslation(['policy', 'parts'])
  const [asking, { open, close }] = useDisclosure()
  const [id, setId] = useState('')
  const [isRefused, setRefused] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isFit = /^[a-z][a-z0-9_]{0,39}$/.test(id) && !taken.includes(id)
    setRefused(!isFit)
    if (!isFit) return
    onAdd(id)
    setId('')
    close()
  }
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        leftSection={<IconPlus size={16} />}
        onClick={open}
      >
        {t('draft.add')}
      </Button>
      <Dialog opened={asking} onClose={close} title={t('draft.add')}>
        <form onSubmit={submit} noValidate>
          <TextInput
            label={t('draft.addId')}
            description={t('draft.addHint')}
            value={id}
            error={isRefused && t('draft.addFault')}
            onChange={({ currentTarget: { value } }) => setId(value)}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs" mt="md">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit">{t('draft.add')}</Button>
          </Group>
        </form>
      </Dialog>
    </>
  )
}
