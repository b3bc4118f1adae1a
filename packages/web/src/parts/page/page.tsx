import type { ReactNode } from 'react'
import classes from './page.module.css'

interface PageProps {
  /** `form` for a few fields, `narrow` for a column to read or fill in, `full` for the desk. */
  width?: 'form' | 'narrow' | 'normal' | 'full'
  children: ReactNode
}

/** The body of a page at one of four widths. */
export function Page({ width = 'normal', children }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      {children}
    </div>
  )
}
