import { signIn } from '../open-browser.ts'
import type { Stage } from '../open-stage.ts'
import type { Application } from './looks.ts'

/** Ids of the routes that show a screen of their own, from the application's own router. */
export async function routesWithScreens({ browser, url }: Stage): Promise<string[]> {
  const { page, context } = await signIn(browser, url, null)
  await page.goto('/sign-in')
  await page.locator('h1').waitFor()
  const routes = await page.evaluate(() => {
    const { routesById } = (globalThis as unknown as Application).__TSR_ROUTER__
    return Object.entries(routesById)
      .filter(([id, { options }]) => options.component && options.path && !(`${id}/` in routesById))
      .map(([id]) => id)
  })
  await context.close()
  return routes
}
