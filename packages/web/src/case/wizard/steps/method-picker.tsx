import { TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useWizard } from '../wizard-context.ts'
import classes from './method-picker.module.css'

interface MethodPickerProps {
  id: string
  chosen: string[]
  fault: string | undefined
  onAdd: (code: string) => void
}

/** The collection methods of the policy to choose from, with a search by any of their words. */
export function MethodPicker({ id, chosen, fault, onAdd }: MethodPickerProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { policy } = useWizard()
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState(false)
  const isOpen = chosen.length === 0 || opened
  if (!isOpen) {
    return (
      <button type="button" className={classes.add} onClick={() => setOpened(true)}>
        <IconPlus size={17} aria-hidden="true" /> {t('methods.another')}
      </button>
    )
  }
  const wanted = search.trim().toLowerCase()
  const found = policy.methods.filter(
    ({ code, label, hint }) =>
      !chosen.includes(code) && `${words(label)} ${words(hint)}`.toLowerCase().includes(wanted),
  )
  const pick = (code: string) => {
    setSearch('')
    setOpened(false)
    onAdd(code)
  }
  return (
    <div className={classes.picker}>
      <TextInput
        id={id}
        type="search"
        label={chosen.length === 0 ? t('methods.choose') : t('methods.another')}
        placeholder={t('methods.search')}
        leftSection={<IconSearch size={16} />}
        value={search}
        error={fault}
        onChange={({ currentTarget: { value } }) => setSearch(value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <ul className={classes.list}>
        {found.map(({ code, label, hint }) => (
          <li key={code}>
            <button type="button" className={classes.option} onClick={() => pick(code)}>
              <IconPlus size={17} aria-hidden="true" className={classes.plus} />
              <span className={classes.words}>
                <span className={classes.label}>{words(label)}</span>
                <span className={classes.hint}>{words(hint)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.none}>{t('methods.nothing')}</p>}
    </div>
  )
}
