import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** The faults that a colour scheme can cause; everything else is the same in light and dark. */
const coloured = ['color-contrast', 'link-in-text-block']

/** How closely a look is inspected: by all rules, by those on colours, or only for overflow. */
export type Inspection = 'all' | 'colours' | 'overflow'

/** Whatever lies over a page. It is inspected alone: the page below has had its own turn. */
const over = '[role=dialog], [role=menu]'

/**
 * Serious accessibility faults in the page as it looks now, and anything that overflows. With `part`, only
 * what is inside it is judged.
 */
export async function faultsOf(
  page: Page,
  inspection: Inspection,
  part?: string,
): Promise<string[]> {
  if (inspection === 'overflow') return said(await page.evaluate(overflow))
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const rules = inspection === 'colours' ? coloured : null
  const serious = await page.evaluate(judge, { rules, over, part })
  return [...serious, ...said(await page.evaluate(overflow))]
}

function said(sticksOut: number): string[] {
  return sticksOut > 0 ? [`${sticksOut} px stick out`] : []
}

/** Runs in the page. */
function overflow(): number {
  const root = document.documentElement
  return root.scrollWidth - root.clientWidth
}

/** Runs in the page. */
async function judge({ rules, over, part }: Judged) {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
  const lying = [...document.querySelectorAll(over)].filter((each) => each.checkVisibility())
  const judged = lying.length > 0 ? lying : part === undefined ? document : part
  const { violations } = await axe.run(judged as Parameters<typeof axe.run>[0], {
    ...(rules && { runOnly: rules }),
    resultTypes: ['violations'],
    // Letters and files are shown in frames of their own; fetching style sheets again shows nothing new here.
    iframes: false,
    preload: false,
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`)
}

interface Judged {
  rules: string[] | null
  over: string
  part: string | undefined
}
