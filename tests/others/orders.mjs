// What every server here that runs in Node shares: the people, the orders of the tests, and an end with them.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createInterface } from "node:readline";

// Standard output is for answers alone.
console.log = console.info = console.error;

const say = (answer) => process.stdout.write(`::${answer}\n`);

/** What the tests put in, anew for every caller: { people: [...], activity: [...], password }. */
export const seeded = () => structuredClone(SEED);
const SEED = JSON.parse(readFileSync(process.argv[2], "utf8"));

/** Serves `listener`, an (IncomingMessage, ServerResponse) function, and follows { reset() {...}, ... } by name. */
export function serve(listener, orders) {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1", () => say(`http://127.0.0.1:${server.address().port}`));
  createInterface({ input: process.stdin })
    .on("line", (order) => Promise.resolve(orders[order]()).then(() => say("done")))
    .on("close", () => process.exit());
}
