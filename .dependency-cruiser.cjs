/**
 * The import rules of the house (see "How it is built" in the README).
 * scripts/boundaries.test.ts plants one violation of each and expects this file to report it.
 */
const TESTS = '(\\.(test|e2e)\\.tsx?$|/test-setup/)'
/** A package by its place, or by its bare name where it is not installed. */
const packages = (...names) => `(^|/node_modules/|^node_modules/)(${names.join('|')})(/|$)`

const rules = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or need a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'lib-stands-alone',
    comment: 'lib runs in the browser, on the server and in tests: no React, no Next, no cloud, no store.',
    from: { path: '^lib/', pathNot: TESTS },
    to: {
      path: [
        '^(app|components|server|e2e|scripts)/',
        packages('next', 'react', 'react-dom', '@alicloud', '@electric-sql', 'pg', 'drizzle-orm'),
      ],
    },
  },
  {
    name: 'contract-imports-nothing',
    comment: 'The contract is what was published, and nothing else.',
    from: { path: '^lib/ecs/contract\\.ts$' },
    to: { path: '.' },
  },
  {
    name: 'ui-knows-no-domain',
    comment: 'components/ui could be published alone.',
    from: { path: '^components/ui/' },
    to: { path: ['^components/(?!ui/)', '^(server|app|e2e|scripts)/', '^lib/(?!format\\.ts$)'] },
  },
  {
    name: 'components-reach-the-server-by-actions',
    comment: 'A screen asks the server through an action or a GET handler.',
    from: { path: '^components/' },
    to: { path: ['^(app|e2e|scripts)/', '^server/(?!actions/)'] },
  },
  {
    name: 'queries-on-the-server-only',
    comment: 'Whoever shows something gets it from a verb, not from a table.',
    from: { path: '^(app|components|lib|e2e)/' },
    to: { path: packages('drizzle-orm') },
  },
  {
    name: 'server-imports-no-screens',
    comment: 'The server does not know what it looks like.',
    from: { path: '^server/' },
    to: { path: '^(app|components|e2e)/' },
  },
  {
    name: 'app-skips-plumbing',
    comment: 'A page or handler calls verbs, never the cloud client, the store or the configuration.',
    from: { path: '^app/' },
    to: { path: ['^server/(ecs|store|config|sandbox)/', '^e2e/', '^scripts/'] },
  },
  {
    name: 'sdk-in-one-room',
    comment: 'The vendor shape ends in server/ecs.',
    from: { pathNot: ['^server/ecs/', '^server/sandbox/.*\\.test\\.ts$', '(^|/)node_modules/'] },
    to: { path: packages('@alicloud') },
  },
  {
    name: 'database-in-one-room',
    comment: 'Only the store opens a database (and the tests, to make one).',
    from: { pathNot: ['^server/store/', '^scripts/test-setup/', '(^|/)node_modules/'] },
    to: { path: packages('@electric-sql/pglite', 'pg', 'drizzle-orm/(pglite|node-postgres)') },
  },
  {
    name: 'sandbox-has-one-door',
    comment: 'The console reaches its sandbox over HTTP, like any cloud.',
    from: { pathNot: ['^server/boot\\.ts$', '^server/sandbox/', TESTS] },
    to: { path: '^server/sandbox/' },
  },
  {
    name: 'sandbox-is-a-stranger',
    comment: 'The sandbox states the published rules again, so that a wrong rule cannot agree with itself.',
    from: { path: '^server/sandbox/', pathNot: TESTS },
    to: { path: ['^(app|components|e2e|scripts)/', '^lib/(?!ecs/contract\\.ts$)', '^server/(?!sandbox/)'] },
  },
  {
    name: 'e2e-from-outside',
    comment: 'Browser tests see what a browser sees.',
    from: { path: '^e2e/' },
    to: { path: '^(app|components|server)/' },
  },
  {
    name: 'every-import-resolves',
    comment: 'An import that cannot be followed cannot be checked.',
    from: { pathNot: '(^|/)node_modules/' },
    to: { couldNotResolve: true },
  },
]

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)(\\.next|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
}
