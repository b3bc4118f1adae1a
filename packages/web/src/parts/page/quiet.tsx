import { Box, type BoxProps } from '@mantine/core'
import type { ReactNode } from 'react'

/** A paragraph in the background: optional reading. */
export function Quiet({ children, ...props }: BoxProps & { children: ReactNode }) {
  return (
    <Box component="p" m={0} c="dimmed" {...props}>
      {children}
    </Box>
  )
}
