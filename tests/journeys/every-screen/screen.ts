import type { Page } from 'playwright-core'

/** One kind of screen: where it is, and what a person does there to bring it about. */
export interface Screen {
  name: string
  /** Without it, the screen is reached from the one before. */
  path?: string
  open?: (page: Page) => Promise<unknown>
  /** A selector for what is new in it, where the rest has been inspected before. */
  part?: string
  /** Inspected only in these widths, where others do not have it. */
  widths?: readonly number[]
}

/** A person, or somebody unknown, and the screens that they reach in one page. */
export interface Visit {
  email: string | null
  screens: Screen[]
}
