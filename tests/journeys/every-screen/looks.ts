import type { Page } from 'playwright-core'
import type { Looks } from '../open-browser.ts'

/**
 * The looks for a screen: phone and laptop in German and English, the narrowest table in German, whose words
 * are longer, and one in the dark, since a scheme moves nothing. The first opens it, and it ends in German again; the language changes as seldom as possible,
 * because that redraws everything.
 */
export const sixLooks: readonly Looks[] = [
  { width: 1024, scheme: 'light', language: 'de' },
  { width: 768, scheme: 'light', language: 'de' },
  { width: 1920, scheme: 'light', language: 'en' },
  { width: 1024, scheme: 'light', language: 'en' },
  { width: 360, scheme: 'light', language: 'en' },
  { width: 360, scheme: 'dark', language: 'de' },
]

/** Gives the open page another look, without reloading it. */
export async function wear(page: Page, { width, scheme, language }: Looks) {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: scheme })
  await page.evaluate(async (locale) => {
    // Does what the switch in the menu does, without opening a menu over the screen.
    const { i18n } = (globalThis as unknown as Application).__TSR_ROUTER__.options.context
    if (i18n.language !== locale) await i18n.changeLanguage(locale)
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish()
  }, language)
}

/** What the router leaves in the window for its own tools. */
export interface Application {
  __TSR_ROUTER__: {
    options: {
      context: {
        i18n: { language: string; changeLanguage(locale: string): Promise<unknown> }
        queryClient: { clear(): void }
      }
    }
    history: { push(path: string, state: undefined, options: { ignoreBlocker: true }): void }
    subscribe(event: 'onRendered', heard: () => void): () => void
    routesById: Record<string, { options: { path?: string; component?: unknown } }>
    state: { matches: { routeId: string }[] }
  }
}
