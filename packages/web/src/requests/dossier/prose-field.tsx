import { Textarea } from '@mantine/core'

interface ProseFieldProps {
  id?: string
  /** Whether the form begins here. */
  isFirst?: boolean
  label: string
  hint?: string
  lang?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** A text of several lines, written in a dossier. */
export function ProseField({ id, isFirst, label, hint, lang, value, onChange }: ProseFieldProps) {
  return (
    <Textarea
      id={id}
      data-mode-focus={isFirst || undefined}
      label={label}
      description={hint}
      lang={lang}
      autosize
      minRows={4}
      maxRows={14}
      maxLength={20_000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
