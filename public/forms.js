// What stands in a form, as one text of JSON: one step to Python instead of one for each field and name.

// A field holds more than this only by accident, and Python's memory is not large. What is cut is refused anyway.
const LONGEST = 20_000;

function read(control) {
  const fields = [...(control.form ?? control).elements].filter(({ name }) => name);
  return JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value.slice(0, LONGEST)])));
}

globalThis.halfminute ??= {};
globalThis.halfminute.forms = { read };
