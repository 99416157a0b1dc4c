import 'server-only'
import { type SQL, sql } from 'drizzle-orm'

/** By the clock of the database, on which consoles whose own clocks differ agree: when a lease ends. */
export const secondsFromNow = (seconds: number): SQL => sql`now() + make_interval(secs => ${seconds})`
