import { Kbd } from '@mantine/core'

/** The key that does the same as the button it stands in. The button itself names it to readers. */
export function KeyHint({ children }: { children: string }) {
  return (
    <Kbd size="xs" aria-hidden="true">
      {children}
    </Kbd>
  )
}
