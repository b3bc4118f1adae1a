import type { Area } from '../i18n/catalogue.ts'
import { i18n } from '../i18n/i18n.ts'

/** Loads a page's code and its area's texts in parallel. */
export function pageLoader<Module>(load: () => Promise<Module>, ...areas: Area[]) {
  return async (): Promise<Module> => {
    const [module] = await Promise.all([load(), i18n.loadNamespaces(areas)])
    return module
  }
}
