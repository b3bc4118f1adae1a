import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { api, type Endpoint } from '@freigabe/contract'
import { signedIn } from '../testing/browser.ts'
import { castStaff, castSubmitted, password } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'

/** What support may write: into advice threads, and who has taken one on. */
const adviceOnly = ['takeAdviceRequest', 'releaseAdviceRequest', 'advise']
/** What anyone, signed in or not, may do about themselves. */
const personal: readonly string[] = ['person', 'public']
/** A question to the gate writes nothing, and the look of a letter sends nothing. */
const readsByPost = ['checkGate', 'previewAdviceMail']

onEachDatabase('Support', (given) => {
  test('is refused by every endpoint that writes, but for threads of advice', async () => {
    const { house, app } = given()
    const { account, caseId } = await castSubmitted(house)
    const { email } = await castStaff(house, 'support')
    const support = await signedIn(app, email, password)
    const tried: string[] = []
    for (const [name, endpoint] of Object.entries<Endpoint>(api)) {
      if (endpoint.method === 'GET' || adviceOnly.includes(name)) continue
      if (readsByPost.includes(name)) continue
      if (endpoint.access.some((access) => personal.includes(access))) continue
      const path = endpoint.path.replace(':account', account).replace(':case', caseId)
      const method = endpoint.method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete'
      const answer = await support[method](path.replaceAll(/:\w+/g, () => randomUUIDv7()))
      assert.equal(answer.body.code, 'NOT_ALLOWED', `${endpoint.method} ${endpoint.path}`)
      tried.push(name)
    }
    assert.ok(tried.includes('acceptCase') && tried.includes('writeNote'))
    assert.ok(tried.includes('fileRequest') && tried.includes('decideAppeal'))
  })

  test('reads no note, no desk case and no queue of the desk', async () => {
    const { house, app } = given()
    const { account, caseId } = await castSubmitted(house)
    const { email } = await castStaff(house, 'support')
    const support = await signedIn(app, email, password)
    assert.equal((await support.get(`/accounts/${account}/cases/${caseId}`)).status, 200)
    const ofDesk = [`/desk/accounts/${account}/cases/${caseId}`, '/desk/queue', '/desk/requests']
    for (const path of ofDesk) {
      assert.equal((await support.get(path)).body.code, 'NOT_ALLOWED', path)
    }
  })
})
