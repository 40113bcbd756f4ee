// json-server 1, put together as its own command line does, but for its port: that one is open to every network.

import { NormalizedAdapter } from "json-server-1/lib/adapters/normalized-adapter.js";
import { createApp } from "json-server-1/lib/app.js";

import { seeded, serve } from "../orders.mjs";

const memory = { read: async () => ({ users: seeded().people, activity: seeded().activity }), write: async () => {} };
const adapter = new NormalizedAdapter(memory); // makes strings of the ids
const db = { data: await adapter.read(), write: () => adapter.write(db.data) };

const app = createApp(db, { logger: false });
const reset = async () => {
  db.data = await adapter.read();
};

serve(app.attach, { reset });
