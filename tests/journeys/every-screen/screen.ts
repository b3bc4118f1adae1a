import type { Page } from 'playwright-core'

/** One kind of screen: where it is, and what somebody does there to bring it about. */
export interface Screen {
  name: string
  /** Without it, one goes on from the screen before. */
  path?: string
  open?: (page: Page) => Promise<unknown>
  /** What is new in it, as a selector, where the rest has been seen before. */
  part?: string
  /** Looked at in these widths alone, where others do not have it. */
  widths?: readonly number[]
}

/** A person, or somebody unknown, and the screens that they come to in one page. */
export interface Visit {
  email: string | null
  screens: Screen[]
}
