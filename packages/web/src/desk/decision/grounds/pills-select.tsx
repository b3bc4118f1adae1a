import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './pills-select.module.css'

/**
 * Several of many, as pills. The list opens when it is asked for, and a choice closes it. It opens between the field and
 * what follows, so that it covers nothing of a narrow pane. While something is typed and nothing chosen, the field is
 * invalid, so that nothing is sent over it.
 */
export function PillsSelect(props: MultiSelectProps) {
  const { t } = useTranslation('desk')
  const [opened, list] = useDisclosure()
  const [typed, setTyped] = useState('')
  const [marks, setMarks] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const left = typed.trim() === '' ? '' : t('search.left', { typed: typed.trim() })
  useEffect(() => field.current?.setCustomValidity(left), [left])
  useEffect(() => {
    if (!opened) return
    // The list may open below the edge of the pane, or be pushed there by what comes into the letter above it.
    const sizes = new ResizeObserver(() => {
      const shown = document.getElementById(field.current?.getAttribute('aria-controls') ?? '')
      shown?.scrollIntoView({ block: 'nearest' })
    })
    sizes.observe(field.current?.form ?? document.body)
    return () => sizes.disconnect()
  }, [opened])
  return (
    <MultiSelect
      ref={field}
      searchable
      clearable
      hidePickedOptions
      searchValue={typed}
      // Whoever types a name and presses Enter means the first that has it.
      selectFirstOptionOnChange={left !== ''}
      onSearchChange={(next) => {
        setTyped(next)
        setMarks(false)
      }}
      error={marks && left}
      onInvalid={() => setMarks(true)}
      data-search
      openOnFocus={false}
      dropdownOpened={opened}
      onDropdownOpen={list.open}
      onDropdownClose={list.close}
      onOptionSubmit={list.close}
      maxDropdownHeight={280}
      comboboxProps={{
        withinPortal: false,
        width: '100%',
        zIndex: 0,
        // A letter that grows may push the field out of sight; its list would vanish, and could not be shown again.
        hideDetached: false,
        transitionProps: { duration: 0 },
      }}
      classNames={{
        input: classes.pills,
        pill: classes.pill,
        inputField: classes.typed,
        dropdown: classes.list,
      }}
      {...props}
    />
  )
}
