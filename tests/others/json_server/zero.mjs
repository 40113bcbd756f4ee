// json-server 0.17, put together as its own command line does, over data in memory.

import { createRequire } from "node:module";

import { seeded, serve } from "../orders.mjs";

const jsonServer = createRequire(import.meta.url)("json-server-0");
const data = () => ({ users: seeded().people, activity: seeded().activity });

const router = jsonServer.router(data());
const app = jsonServer.create();
app.use(jsonServer.defaults({ logger: false, static: import.meta.dirname }));
app.use(router);

serve(app, { reset: () => router.db.setState(data()) });
