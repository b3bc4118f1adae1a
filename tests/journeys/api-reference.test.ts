import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './every-screen/faults-of.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'

onOneStage('The reference of the API', (given) => {
  test('reads without a fault at two widths, in light and dark', async () => {
    for (const [path, width, scheme] of [
      ['/docs', 1280, 'light'],
      ['/docs/gate', 1280, 'dark'],
      ['/docs/desk', 360, 'light'],
      ['/docs/event-types', 360, 'dark'],
      ['/docs/shapes', 1280, 'light'],
    ] as const) {
      const { page, faults } = await open(path, { width, scheme })
      assert.deepEqual([...(await faultsOf(page, 'all')), ...faults], [], path)
    }
  })

  test('leads a link from when it was one page to the page that has the endpoint now', async () => {
    const { page } = await open('/docs#list-groups')
    await page.waitForURL('**/docs/lists#list-groups')
    await page.locator('#list-groups:target').waitFor()
  })

  test('finds an endpoint from the page of another area', async () => {
    const { page, faults } = await open('/docs/people')
    await page.getByLabel('Find an endpoint').fill('checkgate')
    const links = page.locator('.side .tree li li a:visible')
    assert.match((await links.allTextContents()).join(' '), /^POST checkGate\b/)
    await links.first().click()
    await page.waitForURL('**/docs/gate#check-gate')
    await page.locator('.side [aria-current=location]').waitFor()
    assert.deepEqual(faults, [])
  })

  async function open(path: string, looks: { width?: number; scheme?: 'light' | 'dark' } = {}) {
    const { browser, url } = given()
    const asked = { width: 1280, scheme: 'light', language: 'en', ...looks } as const
    const opened = await signIn(browser, url, null, asked)
    await opened.page.goto(path)
    return opened
  }
})
