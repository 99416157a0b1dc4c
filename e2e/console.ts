import type { Locator, Page } from 'playwright/test'
import { freePort, type Running, startProcess } from './process'
import type { World } from './world'

const SERVER = 'scripts/serve.mjs'

/** What the controls are called in English and in Chinese. */
const CREATE_SNAPSHOT = /^(Create snapshot|创建快照)$/
const NAME = /^(Name|名称)$/
const TAGS = /^(Tags|标签)$/
export const SIGN_IN_AS = {
  viewer: /^(Sign in as viewer|以查看者身份登录)/,
  operator: /^(Sign in as operator|以操作员身份登录)/,
  admin: /^(Sign in as admin|以管理员身份登录)/,
} as const
/** Who has come by the setup link. */
export const ADMIN = { email: 'ada@example.com', password: 'correct horse battery staple' } as const
export type Role = keyof typeof SIGN_IN_AS
const createSnapshotOf = (disk: string): RegExp => new RegExp(`^(Create snapshot of ${disk}\\b|为 ?${disk} ?创建快照)`)

/** The console as verbs: what an operator does and sees. */
export class Console {
  readonly page: Page
  readonly #world: World
  readonly dataDir: string
  readonly #expected: RegExp[] = []
  #env: Record<string, string> = {}
  #running: Promise<Running> | null = null
  #isSignedIn = false

  constructor({ page, world, dataDir }: { page: Page; world: World; dataDir: string }) {
    this.page = page
    this.#world = world
    this.dataDir = dataDir
  }

  /** Settings for the console process; to be said before its first verb. */
  isConfigured(env: Record<string, string>): void {
    this.#env = env
  }

  /** Complaints of the browser that belong to the test, such as an answer 404. */
  mayComplain(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  expects(complaint: string): boolean {
    return this.#expected.some((pattern) => pattern.test(complaint))
  }

  async start(): Promise<string> {
    this.#running ??= this.#start()
    return (await this.#running).url
  }

  async stop(): Promise<void> {
    const running = await this.#running?.catch(() => null)
    await running?.stop()
  }

  /** As at a power cut: nothing is finished, nothing is closed. */
  async isKilled(): Promise<void> {
    await (await this.#running)?.kill()
    this.#running = null
    this.#isSignedIn = false
  }

  async pid(): Promise<number | undefined> {
    return (await this.#running)?.pid
  }

  async output(): Promise<string> {
    return (await this.#running)?.output() ?? ''
  }

  /** Opens a page; whoever has not signed in yet does so first, as operator. */
  async opens(path: string): Promise<void> {
    await this.#comesIn()
    await this.page.goto(`${await this.start()}${path}`)
    // an address may open a dialog, which hides the page behind it from assistive technology
    await this.page.getByRole('main', { includeHidden: true }).waitFor()
    await this.#comesAlive()
  }

  /** What is pressed before React has taken the page over is lost; a person sees nothing happen and presses again. */
  async #comesAlive(): Promise<void> {
    await this.page.waitForFunction(() =>
      [...document.querySelectorAll('main, main :is(button, input, table, form)')].every((element) =>
        Object.keys(element).some((key) => key.startsWith('__reactFiber$')),
      ),
    )
  }

  /** One click, as it is offered in the sandbox. */
  async signsInAs(role: Role): Promise<void> {
    await this.page.context().clearCookies()
    await this.page.goto(`${await this.start()}/sign-in?next=%2Fhelp%2Ferrors`)
    await this.page.getByRole('button', { name: SIGN_IN_AS[role] }).click()
    await this.page.waitForURL('**/help/errors')
    this.#isSignedIn = true
  }

  /** With a real cloud: the one-time link of the start, a name and a password. */
  async comesByTheSetupLink(): Promise<void> {
    await this.start()
    const [link = ''] = /http:\S+#\S+/.exec(await this.output()) ?? []
    await this.page.goto(link)
    await this.page.getByLabel('Name', { exact: true }).fill('Ada Admin')
    await this.page.getByLabel('E-mail').fill(ADMIN.email)
    await this.page.getByLabel('New password').fill(ADMIN.password)
    await this.page.getByLabel('Repeat the password').fill(ADMIN.password)
    await this.page.getByRole('button', { name: 'Set up and sign in' }).click()
    await this.page.waitForURL('**/disks')
    this.#isSignedIn = true
  }

  async #comesIn(): Promise<void> {
    if (this.#isSignedIn) return
    if (this.#env.ECS_CLOUD === 'alibaba') await this.comesByTheSetupLink()
    else await this.signsInAs('operator')
  }

  /** As if the session had run out: the browser has no cookie of it any more. */
  async sessionEnds(): Promise<void> {
    await this.page.context().clearCookies({ name: /snapshot-console-session$/ })
  }

  /** What the browser would send along: for requests that a browser cannot make. */
  async cookie(): Promise<string> {
    await this.#comesIn()
    const cookies = await this.page.context().cookies()
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  }

  /** The create form of a disk, from its row. */
  async opensForm(disk: string): Promise<Locator> {
    await this.page
      .getByRole('button', { name: createSnapshotOf(disk) })
      .first()
      .click()
    const form = this.page.getByRole('dialog')
    await form.getByLabel(NAME, { exact: true }).waitFor()
    return form
  }

  /** The disks, the form of one, and a name in it that is not sent yet. */
  async hasTyped(disk: string, name: string): Promise<Locator> {
    await this.opens('/disks')
    const form = await this.opensForm(disk)
    await form.getByLabel(NAME, { exact: true }).fill(name)
    return form
  }

  /** Types `key=value` into the tags of the form. */
  async tags(form: Locator, tag: string): Promise<void> {
    const box = form.getByLabel(TAGS, { exact: true })
    await box.fill(tag)
    await box.press('Enter')
  }

  /** When a milestone of the live status was reached: there only once it was. */
  milestone(form: Locator, name: string): Locator {
    return form.getByRole('listitem').filter({ hasText: name }).getByRole('time')
  }

  async submits(form: Locator): Promise<void> {
    await form.getByRole('button', { name: CREATE_SNAPSHOT }).click()
  }

  #start(): Promise<Running> {
    const env = { ECS_SANDBOX_URL: this.#world.sandbox.url, ALIBABA_CLOUD_ACCESS_KEY_ID: this.#world.accessKeyId, ...this.#env }
    return startConsole({ dataDir: this.dataDir, env })
  }
}

/** A console process on a port of its own. */
export const startConsole = async ({ dataDir, env }: { dataDir: string; env: Record<string, string> }): Promise<Running> => {
  const port = await freePort()
  return startProcess({
    script: SERVER,
    args: [],
    env: { PORT: String(port), NEXT_TELEMETRY_DISABLED: '1', DATA_DIR: dataDir, ...env },
    url: `http://localhost:${port}`,
    readyPath: '/api/health/live',
  })
}
