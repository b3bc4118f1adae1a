import assert from 'node:assert/strict'
import { type AddressInfo, createServer } from 'node:net'
import { describe, type TestContext, test } from 'node:test'
import type { SMTPServerOptions } from 'smtp-server'
import {
  type LoopbackMailServer,
  onlyAddress,
  startLoopbackMailServer,
} from './loopback-mail-server.ts'
import { createMailTransport, type OutgoingMail } from './mail-transport.ts'

const mail: OutgoingMail = {
  id: '019ab8f0-7c1e-7d3a-9a51-6a5f1f4f0001',
  to: { address: 'kaethe@gartenhaus.example', name: 'Käthe Müller-Lüdenscheidt' },
  createdAt: '2026-11-25T13:00:00.000Z',
  subject: 'Rückfragen zu ‚Sommerkunden‘: bitte antworten',
  html: '<p>Grüße aus Köln</p>',
  text: 'Grüße aus Köln\n',
}
const from = 'Freigabe bei Postbote Süd <freigabe@postbote.example>'

describe('a mail that the server takes', () => {
  test('arrives with both parts, and umlauts in subject and names', async (t) => {
    const server = await serverFor(t)
    const result = await createMailTransport({ url: server.url, from }).send(mail)
    assert.deepEqual(result, { kind: 'sent', response: '250 kept' })
    const { parsed, envelopeTo } = only(server)
    assert.equal(parsed.subject, mail.subject)
    assert.equal(parsed.text, mail.text)
    assert.equal(parsed.html, mail.html)
    assert.deepEqual(onlyAddress(parsed.to), mail.to)
    assert.equal(onlyAddress(parsed.from)?.name, 'Freigabe bei Postbote Süd')
    assert.deepEqual(envelopeTo, [mail.to.address])
  })

  test('says that a machine wrote it, so that no machine answers', async (t) => {
    const server = await serverFor(t)
    await createMailTransport({ url: server.url, from }).send(mail)
    const { headers } = only(server).parsed
    assert.equal(headers.get('auto-submitted'), 'auto-generated')
    assert.equal(headers.get('x-auto-response-suppress'), 'All')
    assert.deepEqual(headers.get('date'), new Date(mail.createdAt))
    assert.equal(headers.has('list-unsubscribe'), false)
    assert.equal(headers.has('x-mailer'), false)
  })

  test('carries the same Message-ID each time it is sent', async (t) => {
    const server = await serverFor(t)
    const transport = createMailTransport({ url: server.url, from })
    await transport.send(mail)
    await transport.send(mail)
    const ids = server.received.map(({ parsed }) => parsed.messageId)
    assert.deepEqual(ids, Array(2).fill(`<${mail.id}@postbote.example>`))
  })

  test('names the sender’s address in the envelope, or the one that is set for failures', async (t) => {
    const server = await serverFor(t)
    await createMailTransport({ url: server.url, from }).send(mail)
    const envelopeFrom = 'bounces@postbote.example'
    await createMailTransport({ url: server.url, from, envelopeFrom }).send(mail)
    assert.deepEqual(
      server.received.map((one) => one.envelopeFrom),
      ['freigabe@postbote.example', envelopeFrom],
    )
  })

  test('sends answers to the address that is set for them', async (t) => {
    const server = await serverFor(t)
    const replyTo = 'hilfe@postbote.example'
    await createMailTransport({ url: server.url, from, replyTo }).send(mail)
    assert.equal(onlyAddress(only(server).parsed.replyTo)?.address, replyTo)
  })

  test('gains no header from line breaks in its subject or its reader’s name', async (t) => {
    const server = await serverFor(t)
    const breaking = 'Sommer\r\nBcc: fremd@example.org\r\n\r\nText'
    const to = { address: mail.to.address, name: breaking }
    await createMailTransport({ url: server.url, from }).send({ ...mail, to, subject: breaking })
    const { parsed, envelopeTo } = only(server)
    assert.equal(parsed.headers.has('bcc'), false)
    assert.equal(parsed.subject, 'Sommer Bcc: fremd@example.org Text')
    assert.equal(onlyAddress(parsed.to)?.address, mail.to.address)
    assert.deepEqual(envelopeTo, [mail.to.address])
    assert.equal(parsed.text, mail.text)
  })
})

describe('a mail that the server does not take', () => {
  test('is refused for good by a 550 for its recipient', async (t) => {
    const server = await serverFor(t, {
      onRcptTo: (_address, _session, done) => done(answer(550, 'No such mailbox')),
    })
    assert.deepEqual(await createMailTransport({ url: server.url, from }).send(mail), {
      kind: 'refused',
      permanent: true,
      response: '550 No such mailbox',
    })
  })

  test('is refused for now by a 451 for its recipient', async (t) => {
    const server = await serverFor(t, {
      onRcptTo: (_address, _session, done) => done(answer(451, 'Greylisted')),
    })
    const result = await createMailTransport({ url: server.url, from }).send(mail)
    assert.deepEqual(result, { kind: 'refused', permanent: false, response: '451 Greylisted' })
  })

  test('is refused for good by a 554 for its content', async (t) => {
    const server = await serverFor(t, {
      onData: (stream, _session, done) =>
        stream.resume().on('end', () => done(answer(554, 'Not wanted'))),
    })
    const result = await createMailTransport({ url: server.url, from }).send(mail)
    assert.deepEqual(result, { kind: 'refused', permanent: true, response: '554 Not wanted' })
  })

  test('is refused for now while the server turns away our connection', async (t) => {
    const server = await serverFor(t, {
      onConnect: (_session, done) => done(answer(554, 'Not from here')),
    })
    assertForNow(await createMailTransport({ url: server.url, from }).send(mail), /554/)
  })

  test('is refused for now while our sign-in is wrong: that is not the mail’s fault', async (t) => {
    const server = await serverFor(t, {
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(answer(535, 'Wrong password')),
    })
    const url = server.url.replace('smtp://', 'smtp://freigabe:falsch@')
    assertForNow(await createMailTransport({ url, from }).send(mail), /535/)
  })

  test('is refused for now while the server wants a sign-in that is not set', async (t) => {
    const server = await serverFor(t, { authOptional: false })
    assertForNow(await createMailTransport({ url: server.url, from }).send(mail), /530/)
  })

  test('is refused for good, and goes nowhere, when its address is not a single one', async (t) => {
    const server = await serverFor(t)
    const transport = createMailTransport({ url: server.url, from })
    const wrong = ['kaethe', 'a@b.example, c@d.example', 'a@b.example>\r\nDATA', 'a b@c.example']
    for (const address of wrong) {
      const result = await transport.send({ ...mail, to: { address, name: null } })
      assert.equal(result.kind === 'refused' && result.permanent, true, address)
    }
    assert.equal(server.received.length, 0)
  })

  test('goes to an address with umlauts', async (t) => {
    const server = await serverFor(t)
    const to = { address: 'käthe@gärtner.example', name: null }
    await createMailTransport({ url: server.url, from }).send({ ...mail, to })
    assert.deepEqual(only(server).envelopeTo, [to.address])
  })
})

describe('a server that cannot be reached', () => {
  test('refuses for now when nobody listens', async () => {
    const server = await startLoopbackMailServer()
    await server.close()
    assertForNow(await createMailTransport({ url: server.url, from }).send(mail), /ECONNREFUSED/)
  })

  test('refuses for now when it says nothing in time', async (t) => {
    const server = await startSilentServer()
    t.after(server.close)
    const transport = createMailTransport({ url: server.url, from, timeoutMs: 500 })
    assertForNow(await transport.send(mail), /Greeting never received|Timeout/)
  })

  test('refuses for now when it falls silent with the mail in its hands', async (t) => {
    const server = await serverFor(t, {
      onData: (stream) => stream.resume(),
      closeTimeout: 1,
    })
    const transport = createMailTransport({ url: server.url, from, timeoutMs: 1500 })
    assertForNow(await transport.send(mail), /Timeout/)
  })
})

describe('encryption', () => {
  const offering = { disabledCommands: [], allowInsecureAuth: true }

  test('that is asked for and not offered refuses the mail for now', async (t) => {
    const server = await serverFor(t)
    const transport = createMailTransport({ url: server.url, from, requireStartTls: true })
    assertForNow(await transport.send(mail), /STARTTLS/)
    assert.equal(server.received.length, 0)
  })

  test('with a certificate that nobody vouches for refuses the mail for now', async (t) => {
    const server = await serverFor(t, offering)
    const transport = createMailTransport({ url: server.url, from, requireStartTls: true })
    assertForNow(await transport.send(mail), /certificate/)
    assert.equal(server.received.length, 0)
  })

  test('is used where it is offered', async (t) => {
    const server = await serverFor(t, offering)
    const url = `${server.url}?tls.rejectUnauthorized=false`
    const result = await createMailTransport({ url, from, requireStartTls: true }).send(mail)
    assert.equal(result.kind, 'sent')
    assert.equal(only(server).encrypted, true)
  })
})

test('a sender without an address is a fault of the configuration', () => {
  assert.throws(() => createMailTransport({ url: 'smtp://localhost', from: 'Freigabe' }), TypeError)
})

test('an id that cannot stand in a Message-ID is a fault of the caller', async () => {
  const transport = createMailTransport({ url: 'smtp://localhost', from })
  await assert.rejects(transport.send({ ...mail, id: 'a>\r\nBcc: b' }), TypeError)
})

async function serverFor(t: TestContext, options?: SMTPServerOptions) {
  const server = await startLoopbackMailServer(options)
  t.after(server.close)
  return server
}

function only(server: LoopbackMailServer) {
  assert.equal(server.received.length, 1)
  return server.received[0]!
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function assertForNow(
  result: Awaited<ReturnType<ReturnType<typeof createMailTransport>['send']>>,
  response: RegExp,
) {
  assert.ok(result.kind === 'refused', `The mail was ${result.kind}.`)
  assert.equal(result.permanent, false)
  assert.match(result.response, response)
}

/** Accepts connections and never says a word. */
async function startSilentServer() {
  const server = createServer((socket) => socket.on('error', () => {}).resume())
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
