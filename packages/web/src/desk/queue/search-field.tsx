import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { focusRow } from './focus-row.ts'

/** A pause in typing of this length starts a search. */
const pauseMs = 250

/** The search over names and what was submitted; the arrow down leads from it into the list. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation('desk')
  // Beside an open case there is room for a word.
  const isBeside = useParams({ strict: false }).case !== undefined
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if (value !== typed.trim()) setTyped(value)
  }
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  useKeys({ '/': () => field.current?.select() })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return
    event.preventDefault()
    if (event.key === 'Escape' && typed !== '') setTyped('')
    else focusRow('first')
  }
  return (
    <TextInput
      ref={field}
      type="search"
      data-queue-search
      flex={1}
      aria-label={t('queue.search')}
      aria-keyshortcuts="/"
      placeholder={t(isBeside ? 'queue.searchBeside' : 'queue.search')}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={typed === '' && <KeyHint>/</KeyHint>}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

interface SearchFieldProps {
  value: string
  onChange: (search: string) => void
}
