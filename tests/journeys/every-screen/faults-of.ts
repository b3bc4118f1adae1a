import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Looks } from '../open-browser.ts'

/** What a scheme of colours can do wrong; everything else is the same in light and dark. */
const coloured = ['color-contrast', 'link-in-text-block']

/** What lies over a page. It is looked at alone: the page below has had its own turn. */
const over = '[role=dialog], [role=menu]'

/**
 * Serious faults of accessibility in the page as it looks now, and whatever sticks out of it. With
 * `part`, only what is in there is judged.
 */
export async function faultsOf(
  page: Page,
  scheme: Looks['scheme'],
  part?: string,
): Promise<string[]> {
  const axe = new AxeBuilder({ page, ...((await hasAxe(page)) && { axeSource: 'void 0' }) })
  axe.setLegacyMode().options({ resultTypes: ['violations'] })
  if (scheme === 'dark') axe.withRules(coloured)
  const judged = (await page.locator(over).filter({ visible: true }).count()) > 0 ? over : part
  if (judged !== undefined) axe.include(judged)
  const { violations } = await axe.analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return [
    ...serious.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')} (${nodes.length})`),
    ...(sticksOut > 0 ? [`${sticksOut} px stick out`] : []),
  ]
}

/** Whether the rules are in the page already: they stay until it is loaded anew. */
function hasAxe(page: Page): Promise<boolean> {
  return page.evaluate(() => 'axe' in globalThis)
}
