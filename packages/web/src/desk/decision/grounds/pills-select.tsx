import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import classes from './pills-select.module.css'

/** Several of many, as pills. The list opens when it is asked for, and a choice closes it. */
export function PillsSelect(props: MultiSelectProps) {
  const [opened, list] = useDisclosure()
  return (
    <MultiSelect
      searchable
      clearable
      hidePickedOptions
      openOnFocus={false}
      dropdownOpened={opened}
      onDropdownOpen={list.open}
      onDropdownClose={list.close}
      onOptionSubmit={list.close}
      maxDropdownHeight={320}
      classNames={{ input: classes.pills, inputField: classes.typed }}
      {...props}
    />
  )
}
