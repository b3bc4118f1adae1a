import { SegmentedControl } from '@mantine/core'

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: { value: Value; label: string; lang?: string }[]
  onChange: (value: Value) => void
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <SegmentedControl
      aria-label={label}
      size="xs"
      fullWidth
      withItemsBorders={false}
      bd="1px solid var(--line-strong)"
      bg="var(--surface-sunken)"
      value={value}
      data={options.map((option) => ({
        value: option.value,
        label: <span lang={option.lang}>{option.label}</span>,
      }))}
      onChange={(next) => onChange(next as Value)}
    />
  )
}
