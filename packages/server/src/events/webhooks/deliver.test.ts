import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import { testConfig } from '../../testing/test-house.ts'
import { type Resolve, targetsFor } from './check-target.ts'
import { type Limits, openSender } from './deliver.ts'

const config = testConfig('unused', {
  FREIGABE_WEBHOOK_HTTP: 'true',
  FREIGABE_WEBHOOK_NETWORKS: '127.0.0.1/32',
})
const patient: Limits = { headMilliseconds: 30_000, bodyMilliseconds: 200, bodyBytes: 2_000 }
const hasty: Limits = { ...patient, headMilliseconds: 300 }
const never = new AbortController().signal

test('a message arrives as it was given, and an answer from 200 to 299 takes it', async (t) => {
  const got: { headers: IncomingMessage['headers']; body: string; method?: string }[] = []
  const { url } = await receiver(t, async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    got.push({ headers: request.headers, body, method: request.method! })
    response.writeHead(204).end()
  })
  const outcome = await senderOf(t).send(messageTo(`${url}/hook?key=1`), never)
  assert.deepEqual(
    { ...outcome, milliseconds: 0 },
    {
      ...{ arrived: true, status: 204, fault: null, milliseconds: 0, answer: '' },
    },
  )
  const [{ headers, body, method } = assert.fail()] = got
  assert.deepEqual([method, body], ['POST', '{"ä":1}'])
  assert.equal(headers['content-type'], 'application/json')
  assert.equal(headers['content-length'], '8')
  assert.equal(headers['webhook-id'], 'an-id')
})

test('redirects are not followed, errors fail, and the answer is kept up to 500 bytes', async (t) => {
  let asked = 0
  const { url } = await receiver(t, (request, response) => {
    asked += 1
    const status = Number(request.url!.slice(1))
    response.writeHead(status, { location: '/200' }).end('n\0t '.repeat(400))
  })
  const sender = senderOf(t)
  for (const [status, fault] of [
    [301, 'redirected'],
    [307, 'redirected'],
    [404, 'refused'],
    [500, 'refused'],
  ] as const) {
    const outcome = await sender.send(messageTo(`${url}/${status}`), never)
    assert.deepEqual([outcome.arrived, outcome.status, outcome.fault], [false, status, fault])
    assert.equal(outcome.answer, 'n�t '.repeat(125))
  }
  assert.equal(asked, 4)
})

test('one connection serves one message after the other', async (t) => {
  const { url, server } = await receiver(t, (_request, response) => response.end('fine'))
  let connections = 0
  server.on('connection', () => connections++)
  const sender = senderOf(t)
  for (let sent = 0; sent < 5; sent++) await sender.send(messageTo(url), never)
  assert.equal(connections, 1)
})

test('a receiver that says nothing has no more time than others', async (t) => {
  const { url } = await receiver(t, () => undefined)
  const outcome = await senderOf(t, undefined, hasty).send(messageTo(url), never)
  assert.deepEqual([outcome.arrived, outcome.status, outcome.fault], [false, null, 'timed_out'])
  assert.ok(outcome.milliseconds >= 300)
})

test('a head that trickles in is no answer either', async (t) => {
  const url = await socketServer(t, (write) => {
    write('HTTP/1.1 200 OK\r\n')
    const timer = setInterval(() => write('x-a: b\r\n'), 50)
    return () => clearInterval(timer)
  })
  const outcome = await senderOf(t, undefined, hasty).send(messageTo(url), never)
  assert.equal(outcome.fault, 'timed_out')
})

test('an answer without end is broken off, by its bytes or its time, once its status has decided', async (t) => {
  let ended = 0
  const { url } = await receiver(t, (request, response) => {
    response.on('close', () => ended++)
    response.writeHead(200)
    if (request.url === '/slow') return void response.write('begun')
    const piece = Buffer.alloc(1_000, 'x')
    const more = () => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  })
  const sender = senderOf(t)
  const endless = await sender.send(messageTo(url), never)
  assert.deepEqual([endless.arrived, endless.answer], [true, 'x'.repeat(500)])
  const slow = await sender.send(messageTo(`${url}/slow`), never)
  assert.deepEqual([slow.arrived, slow.answer], [true, 'begun'])
  while (ended < 2) await new Promise(setImmediate)
})

test('a receiver that is not there, speaks no TLS, hangs up or has no name is told apart', async (t) => {
  const { url, server } = await receiver(t, (request) => request.socket.destroy())
  const sender = senderOf(t)
  const faults = []
  faults.push((await sender.send(messageTo(url), never)).fault)
  faults.push((await sender.send(messageTo(url.replace('http:', 'https:')), never)).fault)
  await new Promise((closed) => server.close(closed))
  faults.push((await sender.send(messageTo(url), never)).fault)
  const nowhere: Resolve = (_name, done) =>
    done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), [])
  faults.push((await senderOf(t, nowhere).send(messageTo('http://none.example'), never)).fault)
  assert.deepEqual(faults, ['not_reached', 'tls_failed', 'not_reached', 'name_not_found'])
})

test('a name that leads to a private address the second time is refused then, and nothing reaches it', async (t) => {
  let asked = 0
  const { url } = await receiver(t, (_request, response) => {
    asked += 1
    response.shouldKeepAlive = false
    response.end()
  })
  const { port } = new URL(url)
  const answers = ['127.0.0.1', '127.0.0.2', '169.254.169.254']
  const resolve: Resolve = (_name, done) => done(null, [{ address: answers.shift()!, family: 4 }])
  const sender = senderOf(t, resolve)
  const faults = []
  for (let sent = 0; sent < 3; sent++) {
    faults.push((await sender.send(messageTo(`http://rebinds.example:${port}`), never)).fault)
  }
  assert.deepEqual(faults, [null, 'target_refused', 'target_refused'])
  assert.equal(asked, 1)
})

test('what is broken off by us is no failure of the receiver', async (t) => {
  const stopping = new AbortController()
  const { url } = await receiver(t, () => stopping.abort())
  await assert.rejects(senderOf(t).send(messageTo(url), stopping.signal), { name: 'AbortError' })
  await assert.rejects(senderOf(t).send(messageTo(url), stopping.signal), { name: 'AbortError' })
})

function senderOf(t: TestContext, resolve?: Resolve, limits = patient) {
  const sender = openSender(targetsFor(config, resolve), limits)
  t.after(() => sender.close())
  return sender
}

function messageTo(url: string) {
  return { url, headers: { 'webhook-id': 'an-id' }, body: '{"ä":1}' }
}

async function receiver(
  t: TestContext,
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
) {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** A server that writes what it likes; `begin` gives what ends it. */
async function socketServer(
  t: TestContext,
  begin: (write: (text: string) => void) => () => void,
): Promise<string> {
  const server = createSocketServer((socket) => {
    const end = begin((text) => socket.write(text))
    socket.on('error', () => undefined).on('close', end)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.after(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
