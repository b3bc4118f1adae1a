import { Stack, type StackProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface PlainListProps extends StackProps {
  'aria-label'?: string
  children: ReactNode
}

/** A list whose items bear no marks, one below the other. */
export function PlainList(props: PlainListProps) {
  return <Stack component="ul" m={0} p={0} style={{ listStyle: 'none' }} {...props} />
}
