import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { CopyField } from './copy-field.tsx'

interface ShownSecretProps {
  secret: string
  /** What it is for, its name, and the word of the button that closes. */
  words: { lead: string; label: string; done: string }
  onDone: () => void
}

/** A secret, shown this once: copying it is what to do, and closing only then. */
export function ShownSecret({ secret, words, onDone }: ShownSecretProps) {
  const [isCopied, setCopied] = useState(false)
  return (
    <Stack>
      <Text>{words.lead}</Text>
      <CopyField
        label={words.label}
        value={secret}
        isNext={!isCopied}
        onCopy={() => setCopied(true)}
      />
      <Button variant={isCopied ? 'filled' : 'default'} onClick={onDone}>
        {words.done}
      </Button>
    </Stack>
  )
}
