import assert from 'node:assert/strict'
import { test } from 'node:test'
import { castAccount, castCase, password } from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { methodFinder } from '../../packages/web/src/case/wizard/steps/find-methods.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { type Language, words } from './words.ts'

/** What people type, and what they must find first; of several ways that fit, in this order. */
const typed: Readonly<Record<string, string>> = {
  'Messe, Mese, fair': 'paper_or_event_own organiser_list business_card',
  'trade show, exhibition': 'paper_or_event_own',
  Messekontakte: 'business_card paper_or_event_own',
  'Webshop, Checkout, Warenkorb, Kassenhäkchen, tick box, Onlinshop': 'checkout_opt_in',
  'Shop, shop': 'checkout_opt_in crm_sync',
  'Kunden, Kaeufer, Käufer, Bestandskunden, Kundenliste, customers, costumers, Hotelgäste, Onlineshop-Kunden':
    'existing_customer',
  'Newsletter Formular, newsletter form, Newsletteranmeldung, Formualr, subscription':
    'form_double_opt_in',
  'altes CRM, old CRM, Salesforce, Excelliste': 'crm_sync',
  'Gewinnspiel, Gewinspiel, competition, giveaway, Umfrageteilnehmer': 'contest_or_survey',
  'Verein, Mitgleider, members, Spenderliste, charity': 'member_or_donor',
  'Mailchimp, former provider, Anbieterwechsel': 'migration_from_other_platform',
  'gekauft, gekaufte Adressen, bought list, Adresshändler': 'purchased_or_rented',
  'LinkedIn, Facebook, Instagram': 'lead_ads social_contacts',
  'Visitenkarten, business cards': 'business_card',
  'Impressum, scraped, yellow pages, Gelbe Seiten': 'scraped_or_directory',
  'Telefon, am Telefon, by phone': 'spoken_or_phone',
  'Presse, journalists': 'press_list',
  'Mitarbeiter, employees, Hochschule': 'employees_or_students',
  'keine Ahnung, weiß nicht, no idea, Altbestand, legacy': 'unknown',
  'Kontaktformular, Interessenten, enquiries': 'inquiry',
  'Partnerfirma, sister company': 'partner_shared',
  'Kaltakquise, cold outreach': 'b2b_unasked',
}

test('The search for a collection method understands what people type', () => {
  const find = methodFinder(policyAtHome.methods)
  const missed = Object.entries(typed).flatMap(([all, expected]) =>
    all.split(', ').flatMap((wanted) => {
      // The platform's own forms are offered beside all other forms.
      const found = find(wanted).flatMap(({ code }) => (code === 'platform_own_form' ? [] : code))
      const first = found.slice(0, expected.split(' ').length).join(' ')
      return first === expected ? [] : [`${wanted}: ${first}`]
    }),
  )
  assert.deepEqual(missed, [])
})

test('What says nothing about where recipients came from finds nothing', () => {
  const find = methodFinder(policyAtHome.methods)
  for (const wanted of ['', 'die Adressen von uns', 'our e-mail list', 'qwrtzp', '???']) {
    assert.deepEqual(find(wanted), [], wanted)
  }
})

test('Every method has a heading and words of its own in both languages', () => {
  for (const { code, group, synonyms } of policyAtHome.methods) {
    assert.ok(group !== null && synonyms.de !== '' && synonyms.en !== '', code)
  }
})

onOneStage('The choice of a collection method', (given) => {
  test('stands in a few cards, and what is not allowed says so before it is chosen', async () => {
    const page = await begin('de', 1280)
    const { group, forbidden } = words.de.review.methods
    const others = page.getByRole('region', { name: group.others })
    await others.waitFor()
    for (const name of [group.signed_up, group.in_touch, group.system, group.gathered]) {
      await page.getByRole('region', { name }).waitFor()
    }
    await others.getByRole('heading').click()
    const bought = others.getByRole('button', { name: /^Gekaufte oder gemietete Adressen/ })
    assert.match((await bought.textContent())!, new RegExp(forbidden))
    await page.getByRole('heading', { name: group.signed_up }).click()
    // Only one is open at a time.
    await bought.waitFor({ state: 'hidden' })
    const form = page.getByRole('button', { name: /^Formular mit Double-Opt-in/ })
    assert.doesNotMatch((await form.textContent())!, new RegExp(forbidden))
  })

  for (const width of [360, 1280]) {
    test(`shows what it finds above the bar, ${width} pixels wide`, async () => {
      const page = await begin('en', width)
      const search = page.getByRole('searchbox')
      await search.fill('fair')
      const first = page.getByRole('button', { name: /^Paper sheet or your own stand/ })
      await first.waitFor()
      const bar = page.getByRole('button', { name: words.en.wizard.next, exact: true })
      const [hit, below] = [(await first.boundingBox())!, (await bar.boundingBox())!]
      assert.ok(hit.y + hit.height <= below.y, `${hit.y + hit.height} over ${below.y}`)
      await first.click()
      await page.getByRole('button', { name: words.en.wizard.methods.another }).waitFor()
    })
  }

  test('that is not allowed is named first when the details are checked', async () => {
    const page = await begin('de', 1280)
    const { check } = words.de.wizard
    await page.getByRole('searchbox').fill('gekauft')
    await page.getByRole('button', { name: /^Gekaufte oder gemietete Adressen/ }).click()
    await page.getByRole('button', { name: check.button }).click()
    const dialog = page.getByRole('dialog', { name: check.title })
    const first = dialog.getByRole('region').first()
    await first.and(dialog.getByRole('region', { name: check.forbidden })).waitFor()
    await first.getByText('Gekaufte oder gemietete Adressen').waitFor()
    await first.getByRole('link').click()
    await dialog.waitFor({ state: 'detached' })
  })

  /** An account’s owner in the wizard, on the page of the methods. */
  async function begin(language: Language, width: number) {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const person = { email: owner.email, password }
    const { page } = await signIn(browser, url, person, { width, scheme: 'light', language })
    await page.goto(`/a/${account}/cases/${caseId}/submit?at=methods`)
    return page
  }
})
