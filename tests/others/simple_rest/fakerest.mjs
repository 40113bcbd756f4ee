// FakeRest, by the authors of the dialect. In its middlewares, as its documentation asks: who may do what.

import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";

import { Database, MswAdapter, SimpleRestServer } from "fakerest";

import { seeded, serve } from "../orders.mjs";

const HERE = "http://localhost"; // whatever the host is called: only the path counts
const JSON_TYPE = { "Content-Type": "application/json" };
const { password } = seeded();
const tokens = new Map(); // token -> person
let database, handler;

function reset() {
  const { people, activity } = seeded();
  database = new Database({ data: { people, activity } });
  const server = new SimpleRestServer({ baseUrl: HERE, database, middlewares: [signedIn, permitted, checked] });
  handler = new MswAdapter({ server }).getHandler();
  tokens.clear();
}

// The ways in, which every project writes for itself: as the documentation of react-admin does.

async function authenticate(request) {
  const asked = await request.json();
  const [person] = database.getAll("people", { filter: { username: asked.username, status: "active" } });
  if (!person || asked.password !== password) return json({ message: "Invalid username or password" }, 401);
  const token = randomUUID();
  tokens.set(token, person.id);
  return json({ id: person.id, fullName: person.name, avatar: null, token });
}

function me(request) {
  const person = personOf(request.headers);
  return person ? json(person) : json({ message: "Unauthorized" }, 401);
}

const WAYS_IN = { "/authenticate": authenticate, "/me": me };

function personOf(headers) {
  const id = tokens.get(headers.get("Authorization")?.replace("Bearer ", ""));
  return id && database.getOne("people", id);
}

const json = (body, status = 200) => new Response(JSON.stringify(body), { status, headers: JSON_TYPE });

// The middlewares.

function signedIn(context, next) {
  return personOf(context.headers) ? next(context) : refuse(401, { message: "Unauthorized" });
}

function permitted(context, next) {
  const { role } = personOf(context.headers);
  const isAllowed = role === "admin" || context.method === "GET" || (role === "editor" && context.method !== "DELETE");
  return isAllowed ? next(context) : refuse(403, { message: "Forbidden" });
}

function checked(context, next) {
  const { collection, method, requestBody, url } = context;
  if (collection !== "people" || !["POST", "PUT"].includes(method)) return next(context);
  const errors = wrong(requestBody ?? {}, new URL(url).pathname.split("/")[2]);
  return Object.keys(errors).length ? refuse(400, { errors }) : next(context);
}

function wrong({ name, email }, id) {
  const errors = {};
  if (name === "") errors.name = "A name is required.";
  const same = email ? database.getAll("people", { filter: { email } }) : [];
  if (same.some((other) => String(other.id) !== id)) errors.email = "This email is taken.";
  return errors;
}

const refuse = (status, body) => ({ status, body, headers: JSON_TYPE });

// Node's requests and answers are not those of the web, which the server speaks.

async function listener(incoming, outgoing) {
  const { method, headers, url } = incoming;
  const body = ["GET", "HEAD"].includes(method) ? undefined : await buffer(incoming);
  const response = await answer(new Request(HERE + url, { method, headers, body }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}

async function answer(request) {
  const way = WAYS_IN[new URL(request.url).pathname];
  try {
    return await (way ? way(request) : handler({ request }));
  } catch (error) {
    return new Response(error.stack, { status: 500 });
  }
}

reset();
serve(listener, { reset, expire: () => tokens.clear() });
