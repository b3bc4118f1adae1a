/**
 * The import rule of the house: who may import whom, and why. `npm run check` fails on a breach and prints the reason.
 * A new package, foundation or area is written down here first.
 */

/** Each package of ours, with those of ours that it may import. */
const packages = {
  core: {
    may: [],
    reason:
      'the decisions in core must be testable and readable without any other part of the house',
  },
  screening: {
    may: ['core'],
    reason:
      'the scanner runs where the list lives, in a browser or on the command line, where nothing else of ours is',
  },
  contract: {
    may: ['core'],
    reason: 'the wire schemas are read by clients that have no part of the server',
  },
  gate: {
    may: ['core'],
    reason:
      'what is known of groups lies and travels alike in the server and in whoever sends, where nothing else of ours is',
  },
  server: {
    may: ['core', 'screening', 'contract', 'gate'],
    reason:
      'the server knows the process and its wire format, but none of the clients that call it',
  },
  sdk: {
    may: ['contract', 'gate'],
    reason:
      'a platform that uses the client must not get anything but the wire format and the gate with it',
  },
  web: {
    may: ['sdk', 'contract', 'screening'],
    reason: 'screens use the public API only, so that whatever they can do a platform can do too',
  },
  cli: {
    may: ['sdk', 'contract', 'screening', 'server'],
    reason:
      'the command uses the public API, and the server’s own functions for the operator’s commands',
  },
}

/** Folders of the server that know nothing of the trade; every area may use them. */
export const foundations = [
  'database',
  'log',
  'feed',
  'jobs',
  'http',
  'files',
  'mail',
  'config',
  'keys',
]

/** Stands between the two: it writes down what areas did, and of them knows the gate alone. */
export const runner = 'change'

/**
 * Areas of the server in their one order: each may use those before it, with the reason why it stands where it
 * does. Tests set their stage with whatever they need, as nothing imports them.
 */
export const areas = {
  policy: 'the rules are data and know nothing of whom they will be applied to',
  notify: 'telling people needs their address, and not what will be told',
  people:
    'people are invited and reminded by mail, and are there before anything is done with them',
  gate: 'whether something may be sent is answered from stored facts, without knowing how a case is decided',
  lists:
    'what a customer hands in rests on account, rules and screened files, and not on what is decided about it',
  sources: 'recipients that keep arriving arrive as lists do, and what is new in them opens a case',
  case: 'a decision reads what was handed in, moves the gate and tells the customer',
  desk: 'reviewers take, hold and decide cases',
  requests:
    'appeals, complaints and proceedings are about decisions and accounts, and a case never waits for them',
  watching:
    'what comes back proves or refutes what was decided, and whoever decides asks people, not figures',
  events: 'endpoints are told what happened in all areas, and none of them waits for it',
  example: 'the example plays through what people would do, with the verbs of all areas',
  platform: 'the operator’s overview sees all areas, and none of them may depend on it',
  privacy: 'what is held about an address lies in all areas, and none of them may depend on it',
  reference: 'what is printed of the product describes it, and nothing waits for it',
}

/**
 * Areas that may use each other, since they are one process seen from three sides: a case that moves changes its
 * place at the desk, the desk decides cases, and a source opens them. Between files no cycle is allowed.
 */
export const together = ['sources', 'case', 'desk']

const severity = /** @type {const} */ ('error')
const tests = '\\.test\\.tsx?$'
const madeForTests = '^packages/[^/]+/(src/testing|test)/'
const server = '^packages/server/src'

/**
 * The rules in dependency-cruiser's own form, each with its reason as `comment`.
 * @type {(import('dependency-cruiser').IForbiddenRuleType & { name: string, comment: string })[]}
 */
export const forbidden = [
  ...Object.entries(packages).map(([name, { may, reason }]) => ({
    name: `package-${name}`,
    severity,
    comment: `${name} imports ${listed(may)} of our packages: ${reason}.`,
    from: { path: `^packages/${name}/` },
    to: { path: `^packages/(?!(${[name, ...may].join('|')})/)` },
  })),
  {
    name: 'front-door',
    severity,
    comment:
      'A package of ours is imported by its name, or by one of its entries: what no index.ts exports may change at any time.',
    from: { path: '^packages/([^/]+)/' },
    to: {
      path: '^packages/',
      pathNot:
        '^packages/($1/|[^/]+/src/index\\.ts$|((core|sdk)/src/gate|screening/src/(ip-data|parallel|seal))/index\\.ts$|contract/src/choices\\.ts$|server/src/(gate/(local-gate|nats/stay-connected)|lists/screening/(mail-domains|tally-thread/tally-thread-for))\\.ts$)',
    },
  },
  {
    name: 'light-screens',
    severity,
    comment:
      'Screens take only types from the contract, and what there is to choose from out of contract/choices: its schemas would be the heaviest part of every page.',
    from: { path: '^packages/web/src/', pathNot: tests },
    to: { path: '^packages/contract/src/index\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'foundations-first',
    severity,
    comment:
      'A foundation of the server imports no area: it must stay usable by all of them, in any order.',
    from: { path: `${server}/(${foundations.join('|')})/`, pathNot: tests },
    to: { path: `${server}/(${Object.keys(areas).join('|')})/` },
  },
  ...Object.entries(areas)
    .map(([name, reason], place) => ({ name, reason, later: areasAfter(name, place) }))
    .filter(({ later }) => later.length > 0)
    .map(({ name, reason, later }) => ({
      name: `area-${name}`,
      severity,
      comment: `The server’s ${name} imports no area after it (${later.join(', ')}): ${reason}.`,
      from: { path: `${server}/${name}/`, pathNot: tests },
      to: { path: `${server}/(${later.join('|')})/` },
    })),
  {
    name: 'change-below-areas',
    severity,
    comment:
      'A change knows of the areas only what the gate must be told: it writes down what any of them did.',
    from: { path: `${server}/${runner}/`, pathNot: tests },
    to: { path: `${server}/(${Object.keys(areas).join('|')})/`, pathNot: `${server}/gate/` },
  },
  {
    name: 'one-way-to-change',
    severity,
    comment:
      'Whatever is changed goes through change(), append() or writeAside(): they own the locks, what is repeated, the log, the gate and the feed, so that nobody has to remember them. Only what empties an installation as its owner logs by itself.',
    from: {
      path: '^packages/',
      pathNot: `${tests}|${madeForTests}|${server}/(change/|example/erase-example)`,
    },
    to: {
      path: `${server}/(log/append-events|gate/memory/bring-to-gate|change/(begin-unit|write-down|account-head))\\.ts$`,
    },
  },
  {
    name: 'no-cycle',
    severity,
    comment:
      'No file imports itself by a detour: such files can only be understood, tested and loaded together.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'runs-anywhere',
    severity,
    comment:
      'These packages also run in a browser, or without any surroundings at all, and nothing of Node’s is there.',
    from: { path: '^packages/(core|gate|screening|contract|sdk|web)/src/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'tests-at-the-edge',
    severity,
    comment: 'Nothing imports a test file: importing it would run its tests.',
    from: {},
    to: { path: tests },
  },
  {
    name: 'made-for-tests',
    severity,
    comment:
      'What was made for tests is used by tests only: it sets up by short cuts that the product must not take.',
    from: { path: '^packages/', pathNot: `${tests}|${madeForTests}` },
    to: { path: madeForTests },
  },
  {
    name: 'product-stands-alone',
    severity,
    comment: 'The product imports no tests, measurements or scripts: it is shipped without them.',
    from: { path: '^packages/', pathNot: tests },
    to: { path: '^(tests|bench|scripts)/' },
  },
  {
    name: 'import-exists',
    severity,
    comment: 'An import that leads nowhere cannot be judged by the other rules.',
    from: {},
    to: { couldNotResolve: true },
  },
]

/**
 * How dependency-cruiser reads files.
 * @type {import('dependency-cruiser').ICruiseOptions}
 */
export const options = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  parser: 'swc',
}

/**
 * How it finds what an import names.
 * @type {Partial<import('dependency-cruiser').IResolveOptions>}
 */
export const resolveOptions = {
  exportsFields: ['exports'],
  conditionNames: ['import', 'node', 'default', 'types'],
  extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css', '.d.ts'],
}

/** For dependency-cruiser's own command line, say to draw a picture. */
export default { forbidden, options: { ...options, enhancedResolveOptions: resolveOptions } }

/**
 * @param {string} name
 * @param {number} place
 */
function areasAfter(name, place) {
  const later = Object.keys(areas).slice(place + 1)
  return together.includes(name) ? later.filter((area) => !together.includes(area)) : later
}

/** @param {string[]} names */
function listed(names) {
  return names.length === 0 ? 'none' : `only ${names.join(', ')}`
}
