import assert from 'node:assert/strict'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { apiOf, signedIn } from '../../packages/cli/src/testing/api-of.ts'
import { programHere } from '../../scripts/pack/own-node.ts'
import { type Packed, packAll } from '../../scripts/pack/pack-all.ts'
import { binFolder, projectNode, root } from '../../scripts/set-up/project.js'
import { codeIn } from '../documentation/documents.ts'
import { customers, guide } from '../documentation/integration-guide.ts'
import { Place, type Ran } from './install.ts'

const readme = (name: string) =>
  readFileSync(path.join(root, 'packages', name, 'README.md'), 'utf8')
const programOf = (name: string) => codeIn(readme(name), 'ts').join('\n')

describe('the packages as others install them', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'freigabe-packages-'))
  const place = (name: string, node = projectNode) => new Place(path.join(work, name), node)
  let packed: Packed[]
  let old: string
  let consumers: [Place, Place]
  let house: Place
  let opened: ReturnType<typeof openServer>

  before(async () => {
    packed = await packAll(path.join(work, 'dist'))
    house = place('house')
    const libraries = installLibraries()
    // The heaviest installation is made and started while the first tests run; tests that need it wait.
    opened = Promise.all([house.install(archive('freigabe')), libraries]).then(() =>
      openServer(new Place(house.folder, old)),
    )
    opened.catch(() => undefined)
    await libraries
  })

  /** The libraries, by npm under an old Node and under a new one. */
  async function installLibraries() {
    const nodes = place('nodes')
    await nodes.install(`${programHere()}@20`)
    old = nodes.at('node_modules', programHere(), 'bin/node')
    const [inOld, inNew] = [place('old', old), place('new')]
    const libraries = [archive('@freigabe/sdk'), archive('@freigabe/screening')]
    for (const each of [inOld, inNew]) each.write({ 'package.json': '{ "type": "module" }' })
    await inOld.install(...libraries)
    await inNew.install(...libraries, 'typescript@5', '@types/node@26')
    consumers = [inOld, inNew]
  }

  function archive(name: string): string {
    return path.join(work, 'dist', packed.find((one) => one.name === name)!.filename)
  }

  after(async () => {
    const server = await opened?.catch(() => undefined)
    if (server?.runs()) process.kill(-server.pid, 'SIGKILL')
    rmSync(work, { recursive: true, force: true })
  })

  test('what uses the libraries compiles with TypeScript 5 and 7, all declarations checked', async () => {
    const [inOld, inNew] = consumers
    const entries = librariesIn(inNew).flatMap(entriesOf).join('\n')
    const programs = { guide, sdk: programOf('sdk'), screening: programOf('screening'), entries }
    for (const [name, text] of Object.entries(programs)) inNew.write({ [`${name}.ts`]: text })
    const files = Object.keys(programs).map((name) => `${name}.ts`)
    const five = inNew.at('node_modules/typescript/bin/tsc')
    const asked = ['--module', 'nodenext', '--target', 'es2022', '--strict']
    succeeds(await inNew.run(inNew.node, [five, ...asked, '--outDir', inOld.folder, ...files]))
    const seven = [path.join(binFolder, 'tsc'), '--types', 'node', ...files]
    succeeds(await inNew.run(inNew.node, seven))
    // In a program that has nothing from a browser.
    succeeds(await inNew.run(inNew.node, [...seven, '--lib', 'es2024', '--noEmit']))
  })

  test('the client is small in a browser, and what is not used of it stays behind', async () => {
    const all =
      "import { createClient } from '@freigabe/sdk'\ncreateClient({ baseUrl: '' }).readPlatform()"
    const part = "import { isApiError } from '@freigabe/sdk'\nconsole.log(isApiError(null))"
    const [whole, little] = [await bundled('whole', all), await bundled('little', part)]
    for (const code of [whole, little]) assert.doesNotMatch(code, /node:|__vite-browser-external/)
    assert.ok(gzipSync(whole).length < 8_000, `${gzipSync(whole).length} bytes`)
    assert.ok(little.length < 1_500, `${little.length} bytes`)
  })

  test('the program of the guide, and those of the READMEs, run under Node 20 and 26', async () => {
    const { settings } = await opened
    for (const [place, consumer] of consumers.entries()) {
      consumer.write({ 'connect.mjs': guide, 'customers.csv': customers })
      const printed = await consumer.printed('connect.mjs', settings)
      assert.match(printed, /\nstopped: never_approved\nsent: 0\n/)
      assert.match(
        printed,
        /\nsent: 2\n1 observed, \d kinds of denial here so far\nreport: (recorded|known)\n/,
      )
      // Nobody is asked to confirm twice on one day.
      assert.match(
        printed,
        place === 0 ? /\nconfirmation: allow, 1\n/ : /\nconfirmation: deny, 0\n/,
      )
      assert.match(await consumer.printed('sdk.js', settings), /^deny never_approved$/m)
      assert.match(await consumer.printed('screening.js'), /2 addresses have a domain/)
      await consumer.printed('entries.js')
    }
  })

  test('threads share one copy of the gate as the README shows it, under Node 20 and 26', async () => {
    const { settings } = await opened
    const [thread] = codeIn(readme('sdk'), 'js')
    for (const consumer of consumers) {
      consumer.write({ 'thread.js': thread!, 'sender.js': senderWithThread })
      assert.equal((await consumer.printed('sender.js', settings)).trim(), 'false')
    }
  })

  test('each says what it is, and brings its licence, its README and no test', async () => {
    await opened
    const homes = [house.at('node_modules/freigabe'), ...librariesIn(consumers[0])]
    for (const home of homes) {
      const about = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
      const { license, version, description, engines, publishConfig, keywords, devDependencies } =
        about
      assert.deepEqual([license, devDependencies], ['Apache-2.0', undefined])
      assert.deepEqual(publishConfig, { access: 'public', provenance: true })
      for (const said of [version, description, engines.node, ...keywords]) assert.ok(said)
      assert.ok(existsSync(path.join(home, 'LICENSE')) && existsSync(path.join(home, 'README.md')))
      const strange = globSync('**/{*.test.*,testing,*.tsx,*[!d].ts}', { cwd: home })
      assert.deepEqual(strange, [])
    }
    const sdk = JSON.parse(
      readFileSync(consumers[0].at('node_modules/@freigabe/sdk/package.json'), 'utf8'),
    )
    assert.deepEqual([sdk.sideEffects, sdk.dependencies], [false, undefined])
  })

  test('`npx freigabe serve` in an empty folder serves screens, reference and API, with an old Node first on the path', async () => {
    const { url } = await opened
    assert.equal((await fetch(`${url}/readyz`)).status, 200)
    assert.match(await (await fetch(url)).text(), /<div id="root">/)
    assert.match(await (await fetch(`${url}/docs`)).text(), /checkGate/)
    assert.match(await (await fetch(`${url}/docs/page.js`)).text(), /offerFilter/)
    assert.ok(existsSync(house.at('data')))
  })

  test('every command that the README shows runs as it stands, under an old Node and a new one', async () => {
    const { settings } = await opened
    house.write({ 'customers.csv': customers })
    const commands = codeIn(readme('cli'), 'sh')
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('npx') && !/ (serve|--follow)$/.test(line))
    assert.equal(commands.length, 2)
    for (const node of [old, projectNode]) {
      const runs = commands.map((line) => {
        const [, , ...args] = line.split(' ')
        const here = new Place(house.folder, node)
        return here.run(house.at('node_modules/.bin/freigabe'), args, settings)
      })
      const [screened, asked] = (await Promise.all(runs)) as [Ran, Ran]
      assert.match(screened.out, /^2 addresses remain\./m)
      assert.match(asked.out, /^deny \((never_approved|unknown_group)\)/)
      assert.deepEqual([screened.code, asked.code], [0, 1])
    }
  })

  test('the forms of packs and reports lie beside the reference, and are what the command prints', async () => {
    await opened
    for (const name of ['policy-pack', 'screening-report']) {
      const file = house.at(`node_modules/freigabe/docs/reference/${name}.schema.json`)
      const printed = await house.run(house.at('node_modules/.bin/freigabe'), ['print', name])
      assert.equal(printed.out, readFileSync(file, 'utf8'))
    }
    const { out } = await house.run(house.at('node_modules/.bin/freigabe'), ['print', 'openapi'])
    assert.ok(JSON.parse(out).paths['/gate/check'])
  })

  test('`freigabe gate --follow` answers beside a sender, and ends well, under an old Node and a new one', async () => {
    const { settings } = await opened
    for (const node of [old, projectNode]) {
      const here = new Place(house.folder, node)
      const args = ['gate', '--follow', '--listen', '127.0.0.1:0', '--json']
      const started = await here.start(house.at('node_modules/.bin/freigabe'), args, settings)
      const { url } = JSON.parse(started.said)
      const asked = { account: 'c-1047', group: 'newsletter' }
      const { body } = await apiOf(url).call('POST', '/gate/check', asked)
      assert.match(body.reason, /^(never_approved|unknown_group)$/)
      assert.equal((await fetch(`${url}/readyz`)).status, 200)
      process.kill(started.pid, 'SIGTERM')
      assert.equal(await started.ended, 0)
    }
  })

  test('the command says in a sentence which Node it needs where the one that it brings is missing', async () => {
    await opened
    const alone = place('alone', old)
    for (const part of ['package.json', 'packages/cli']) {
      cpSync(house.at('node_modules/freigabe', part), alone.at(part), { recursive: true })
    }
    const { code, err } = await alone.run(alone.at('packages/cli/src/freigabe.js'), ['screen', 'x'])
    assert.equal(code, 3)
    assert.match(
      err,
      /^Freigabe runs under Node 26, and this is v20\.[^\n]*its package brings is missing[^\n]*\n$/,
    )
  })

  test('SIGTERM ends what `npx` started, and what a supervisor started under an old Node ends well', async () => {
    const server = await opened
    process.kill(-server.pid, 'SIGTERM')
    await server.ended
    assert.match(server.err(), /Stopping/)
    const command = house.at('node_modules/.bin/freigabe')
    const here = new Place(house.folder, old)
    const again = await here.start(command, ['serve', '--json'], { PORT: '0' })
    process.kill(again.pid, 'SIGTERM')
    assert.equal(await again.ended, 0)
  })

  /** The code that a browser loads for a program, as Vite bundles it. */
  async function bundled(name: string, program: string): Promise<string> {
    const page = new Place(consumers[0].at(name), projectNode)
    page.write({
      'main.js': program,
      'index.html': '<script type="module" src="/main.js"></script>',
    })
    const vite = [path.join(binFolder, 'vite'), 'build', '--logLevel=error']
    succeeds(await page.run(page.node, vite))
    const files = globSync('dist/assets/*.js', { cwd: page.folder })
    return files.map((file) => readFileSync(page.at(file), 'utf8')).join('')
  }
})

const senderWithThread = `
import { Worker } from 'node:worker_threads'
import { openGate } from '@freigabe/sdk/gate'
const gate = await openGate({ url: process.env.FREIGABE_URL, key: process.env.FREIGABE_KEY })
const thread = new Worker(new URL('thread.js', import.meta.url), { workerData: gate.share() })
thread.on('exit', () => gate.close())
`

function librariesIn(consumer: Place): string[] {
  return ['sdk', 'screening'].map((name) => consumer.at('node_modules/@freigabe', name))
}

/** A line for each entry of an installed library, which imports all of it. */
function entriesOf(home: string): string[] {
  const { name, exports } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  return Object.keys(exports).map((entry) => `import '${path.posix.join(name, entry)}'`)
}

function succeeds({ code, out, err }: Ran) {
  assert.equal(code, 0, out + err)
}

/** Starts an empty installation, and issues a key for it as its first administrator. */
async function openServer(house: Place) {
  const [npx, ...args] = [...house.npx(), 'freigabe', 'serve', '--empty', '--json']
  const started = await house.start(npx, args, { PORT: '0' })
  let runs = true
  started.ended.then(() => {
    runs = false
  })
  const { url, setupCode } = JSON.parse(started.said)
  const email = 'ada@example.org'
  const password = 'long enough for us'
  const first = { platformName: 'Rohrpost', name: 'Ada', email, password, locale: 'en', setupCode }
  assert.equal((await apiOf(url).call('POST', '/platform/setup', first)).status, 204)
  const ada = await signedIn(url, email, password)
  const wish = { name: 'Test', scopes: ['read', 'write', 'gate'] }
  const { body } = await ada.call('POST', '/keys', wish)
  return {
    ...started,
    runs: () => runs,
    url,
    settings: { FREIGABE_URL: url, FREIGABE_KEY: body.secret },
  }
}
