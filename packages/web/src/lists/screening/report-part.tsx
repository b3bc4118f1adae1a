import { Box } from '@mantine/core'
import type { ReactNode } from 'react'

/** A part of a report under its heading. */
export function ReportPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box miw={0}>
      <Box component="h3" m="0 0 0.5rem" fz="h4" fw={600}>
        {title}
      </Box>
      {children}
    </Box>
  )
}
