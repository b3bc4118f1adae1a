import { SegmentedControl } from '@mantine/core'
import classes from './choice.module.css'

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
      className={classes.choice}
      value={value}
      data={options.map((option) => ({
        value: option.value,
        label: <span lang={option.lang}>{option.label}</span>,
      }))}
      onChange={(next) => onChange(next as Value)}
    />
  )
}
