import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { api, type Endpoint } from '@freigabe/contract'
import { issueKey } from '../../platform/keys.ts'
import { signedIn, type Visitor, withKey } from '../../testing/browser.ts'
import { castAccount, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { quickestDatabase } from '../../testing/test-database.ts'
import { openTestHouse } from '../../testing/test-house.ts'

/** What a suspended account may still do: answer, defend itself, tidy up, take back, manage its people. */
const open = {
  issueAccountKey: true,
  revokeAccountKey: true,
  stateAccountFacts: true,
  inviteMember: true,
  withdrawInvitation: true,
  changeMember: true,
  removeMember: true,
  createGroup: false,
  renameGroup: true,
  deleteGroup: true,
  notePreview: true,
  uploadBatch: false,
  handInReport: false,
  uploadLeaveOutList: true,
  removeLeaveOutList: true,
  leaveOutOfBatch: false,
  correctColumns: false,
  forgetColumns: true,
  deleteBatch: true,
  reportSuppressed: true,
  uploadEvidence: true,
  declareSource: false,
  changeSource: false,
  startSourceCase: false,
  withdrawSource: true,
  deliverArrivals: false,
  saveDraft: true,
  checkDraft: true,
  wishDay: true,
  submitCase: false,
  supplementCase: false,
  answerQuestions: true,
  splitCase: false,
  divideBatch: false,
  uploadDivisionFile: true,
  takeBackDivision: true,
  withdrawCase: true,
  resumeCase: false,
  fileRequest: true,
  writeToRequest: true,
  uploadRequestFile: true,
  closeRequest: true,
  tickRemedy: true,
  answerHearing: true,
  showComplainedAddress: true,
  answerComplaint: true,
  answerHold: true,
  createAccountWebhookEndpoint: true,
  changeAccountWebhookEndpoint: true,
  deleteAccountWebhookEndpoint: true,
  rotateAccountWebhookSecret: true,
  pauseAccountWebhookEndpoint: true,
  resumeAccountWebhookEndpoint: true,
  testAccountWebhookEndpoint: true,
  resendAccountEvent: true,
  replayAccountEvents: true,
}

const ofAccounts = ['reader', 'editor', 'owner', 'account_key']
const writing = Object.entries<Endpoint>(api).filter(
  ([, { method, path, access }]) =>
    method !== 'GET' &&
    path.startsWith('/accounts/:account') &&
    access.some((each) => ofAccounts.includes(each)),
)

describe('While an account is suspended', () => {
  let house: Awaited<ReturnType<typeof openTestHouse>>
  let owner: Visitor
  let program: Visitor
  let account: string
  before(async () => {
    house = await openTestHouse(quickestDatabase)
    const cast = await castAccount(house.house)
    account = cast.account
    owner = await signedIn(house.app, cast.owner.email, password)
    const wish = { name: 'Test', scopes: ['write' as const] }
    const { actor, name } = cast.owner
    program = withKey(house.app, (await issueKey(house.house, actor, name, account, wish)).secret)
    await inRole(house.house.database, 'admin', null, (tx) =>
      tx.updateTable('account').set({ suspended_at: house.clock.now() }).execute(),
    )
  })
  after(() => house.end())

  test('it is said of every operation by which an account writes whether it is open', () => {
    assert.deepEqual(writing.map(([name]) => name).sort(), Object.keys(open).sort())
  })

  for (const [name, endpoint] of writing) {
    const isOpen = open[name as keyof typeof open]
    test(`${name} is ${isOpen ? 'not refused for that' : 'refused'}`, async () => {
      const path = endpoint.path
        .replace(':account', account)
        .replaceAll(/:\w+/g, () => randomUUIDv7())
      const caller =
        endpoint.access.includes('editor') || endpoint.access.includes('owner') ? owner : program
      const method = endpoint.method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete'
      const { body } = await (endpoint.upload
        ? caller.upload(path, 'x')
        : caller[method](path, endpoint.body && {}))
      assert.equal(body?.code === 'ACCOUNT_SUSPENDED', !isOpen, body?.code)
    })
  }
})
