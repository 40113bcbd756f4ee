// express-crud-router, over people in memory: the same dialect, spelled a little otherwise in its answers.

import crudRouter from "express-crud-router";
import express from "express";

import { seeded, serve } from "../orders.mjs";

let people = seeded().people;

const isOneOf = (value, wanted) => [wanted].flat().some((each) => String(each) === String(value));
const searched = ({ name, username, email }) => [name, username, email].join("\n").toLowerCase();
const matches = (person, { q = "", ...fields }) =>
  searched(person).includes(q.toLowerCase()) &&
  Object.entries(fields).every(([name, wanted]) => isOneOf(person[name], wanted));

function compare([name, order = "ASC"]) {
  const way = order === "ASC" ? 1 : -1;
  return (one, other) => (one[name] > other[name] ? way : one[name] < other[name] ? -way : 0);
}

const actions = {
  async get({ filter, limit, offset, order }) {
    const rows = people.filter((person) => matches(person, filter)).sort(compare(order[0] ?? ["id"]));
    return { count: rows.length, rows: rows.slice(offset, offset + limit) };
  },
  async create(fields) {
    const person = { ...fields, id: Math.max(...people.map(({ id }) => id)) + 1 };
    people.push(person);
    return person;
  },
  async update(id, fields) {
    // As a database does: what is not there is changed without a word.
    return Object.assign(people.find((person) => String(person.id) === id) ?? {}, fields);
  },
  async destroy(id) {
    people = people.filter((person) => String(person.id) !== id);
  },
};

const app = express();
app.use(crudRouter.default("/people", actions));

serve(app, {
  reset: () => {
    people = seeded().people;
  },
});
