import { Stack, type StackProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface PlainListProps extends StackProps {
  'aria-label'?: string
  children: ReactNode
}

/** A list without item markers, one below the other. */
export function PlainList(props: PlainListProps) {
  return <Stack component="ul" m={0} p={0} style={{ listStyle: 'none' }} {...props} />
}
