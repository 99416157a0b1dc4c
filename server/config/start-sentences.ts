import 'server-only'

/** What the terminal says when the console cannot start, one sentence per variable. Values of secrets are never repeated. */
export const startSentences = {
  PORT: (value: unknown) => `PORT must be a number from 1 to 65535; it is ${quoted(value)}.`,
  BASE_URL: (value: unknown) =>
    `BASE_URL must be the address under which people open the console, such as http://localhost:3000, without a path; it is ${quoted(value)}.`,
  ECS_CLOUD: (value: unknown) => `ECS_CLOUD must be "sandbox" or "alibaba"; it is ${quoted(value)}.`,
  ECS_SANDBOX_URL: (value: unknown) =>
    `ECS_SANDBOX_URL must be http and an address of this machine with a port, such as http://127.0.0.1:4600; it is ${quoted(value)}.`,
  ECS_REGIONS: (value: unknown) => `ECS_REGIONS must be a list of region ids, such as cn-hangzhou,eu-central-1; it is ${quoted(value)}.`,
  ECS_ENDPOINT: (value: unknown) =>
    `ECS_ENDPOINT must be a host and a port, such as ecs-vpc.cn-hangzhou.aliyuncs.com:443; it is ${quoted(value)}.`,
  ECS_PROTOCOL: (value: unknown) => `ECS_PROTOCOL must be "https" or "http"; it is ${quoted(value)}.`,
  DATA_DIR: (value: unknown) => `DATA_DIR must be the path of a folder; it is ${quoted(value)}.`,
  DATABASE_URL: () => 'DATABASE_URL must be the address of a PostgreSQL database, such as postgresql://user:password@host:5432/console.',
  AUTH_SECRET: () => 'AUTH_SECRET must have 32 characters or more; "openssl rand -base64 33" makes a good one.',
  OIDC_ISSUER: (value: unknown) =>
    `OIDC_ISSUER must be the https address of an identity provider, without a query; it is ${quoted(value)}.`,
  OIDC_DOMAINS: (value: unknown) => `OIDC_DOMAINS must be a list of mail domains, such as example.com,example.org; it is ${quoted(value)}.`,
  OIDC_ROLES: (value: unknown) =>
    `OIDC_ROLES must be a list of groups with a role each (viewer, operator, admin), such as ops=operator,leads=admin; it is ${quoted(value)}.`,
  TRUSTED_PROXIES: (value: unknown) =>
    `TRUSTED_PROXIES must be a list of addresses or networks, such as 127.0.0.1,10.0.0.0/8; it is ${quoted(value)}.`,
  LISTEN_ON: (value: unknown) => `LISTEN_ON must be an address of this machine, such as 0.0.0.0; it is ${quoted(value)}.`,
  secretWithDatabase: () => 'DATABASE_URL is set, so AUTH_SECRET must be set too: every console on one database needs the same one.',
  partOfOidc: () => 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together; only some of them are set.',
  oidcAdmitsNobody: () => 'OIDC_ISSUER is set, but nothing says who may come in. Set OIDC_DOMAINS, OIDC_ROLES, or both.',
  oidcWithoutIssuer: () => 'OIDC_DOMAINS or OIDC_ROLES is set, but OIDC_ISSUER is not.',
  storeOfAnotherCloud: (cloud: string) =>
    `the store belongs to a console with ECS_CLOUD=${cloud}. Set another DATABASE_URL: people of the sandbox must not get into a real account.`,
  storeIsAway: () => 'the database at DATABASE_URL does not answer, or does not let this console in.',
  noRoom: (folder: string) =>
    `there is hardly any room left on the disk of ${folder}, so nothing new is begun until there is, sign-ins included.`,
  setupLink: (address: string) => `nobody can sign in yet. The first administrator does it with this link, which works once: ${address}`,
  SNAPSHOT_QUOTA_PER_DISK: (value: unknown) => `SNAPSHOT_QUOTA_PER_DISK must be a whole number from 1 to 1000000; it is ${quoted(value)}.`,
  httpBeyondThisMachine: () =>
    'ECS_PROTOCOL may be "http" only when ECS_ENDPOINT is an address of this machine; anything else needs "https".',
  sandboxUrlWithAlibaba: () => 'ECS_SANDBOX_URL is set, but ECS_CLOUD is "alibaba". Remove one of the two.',
  endpointWithSandbox: () => 'ECS_ENDPOINT is set, but ECS_CLOUD is "sandbox". Set ECS_CLOUD=alibaba, or remove ECS_ENDPOINT.',
  halfAnAccessKey: () => 'ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET belong together; only one of them is set.',
  sandboxAccessKey: () =>
    'ALIBABA_CLOUD_ACCESS_KEY_ID begins with "sandbox-", so only letters, digits and hyphens may follow, 100 at most.',
  noCredential: () =>
    'ECS_CLOUD is "alibaba", but no usable credential was found. Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET ' +
    '(and ALIBABA_CLOUD_SECURITY_TOKEN for a temporary key), or give this machine a RAM role; or start with ECS_CLOUD=sandbox.',
  // the sandbox is ours, and what it throws at its start is a sentence for the terminal
  sandboxDidNotStart: (error: unknown) =>
    `the sandbox inside the console did not start: ${error instanceof Error ? error.message : 'it did not say why.'}`,
} as const

const SHOWN_MAX = 80

/** On one line, with control characters escaped. */
const quoted = (value: unknown): string => JSON.stringify(String(value).slice(0, SHOWN_MAX))
