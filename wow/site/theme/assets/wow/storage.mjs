// What somebody has marked on this site: kept in their browser, and nowhere else.

/** @typedef {"done" | "not-mine" | "open"} State `open` is a mark that was taken back */
/** @typedef {{state: State, at: string, revision?: string}} Mark `at` is UTC */
/** @typedef {Map<string, Mark>} Marks by the id of a way */

export const SITE = new URL("../../", import.meta.url).href;
const KEY = `wow:progress:${SITE}`;
const VERSION = 1;
const STATE = /^(done|not-mine|open)$/;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/;

/** @type {Marks} */
let marks = new Map();
let kept = true;

/** What readers should know of how their marks are kept; empty if all is well. */
export let trouble = "";

/** Tells that marks have changed, here or in another tab. */
export const changes = new EventTarget();

/** @param {string} id @returns {Mark} */
export const markOf = (id) => marks.get(id) ?? { state: "open", at: "" };

/** @param {string} id @param {State} state @param {string} [revision] */
export function mark(id, state, revision) {
  load(); // another tab may have marked something
  save(marks.set(id, { state, at: new Date().toISOString(), revision }));
}

/** Everything, for a file. */
export const text = () =>
  JSON.stringify({ wow: "progress", version: VERSION, site: SITE, marks: Object.fromEntries(marks) });

/**
 * Add the marks of a file; of two for one way the later counts.
 * @param {string} given
 * @throws {Error} the file is not for us; the message says why
 */
export function add(given) {
  const added = parse(given);
  load();
  for (const [id, each] of added) if (each.at > markOf(id).at) marks.set(id, each);
  save(marks);
}

export const reset = () => save(new Map());

/** @param {string} given @returns {Marks} */
function parse(given) {
  let data;
  try {
    data = JSON.parse(given);
  } catch {
    throw new Error("it is damaged, or something else");
  }
  if (data?.wow !== "progress") throw new Error("it holds no progress");
  if (data.site !== SITE) throw new Error(`it belongs to another site, ${data.site}`);
  if (data.version !== VERSION) throw new Error("another version of this site wrote it");
  const good = ([, each]) => STATE.test(each?.state) && MOMENT.test(each.at);
  return new Map(Object.entries(data.marks ?? {}).filter(good));
}

function load() {
  if (!kept) return; // memory knows more
  let found = null;
  try {
    found = localStorage.getItem(KEY);
    marks = found === null ? new Map() : parse(found);
  } catch (/** @type {any} */ error) {
    if (found === null) return lose();
    marks = new Map();
    trouble = `What this browser had kept cannot be used (${error.message}), so you start afresh.`;
  }
}

/** @param {Marks} held */
function save(held) {
  marks = held;
  try {
    if (marks.size) localStorage.setItem(KEY, text());
    else localStorage.removeItem(KEY);
    kept = true;
    trouble = "";
  } catch {
    lose();
  }
  tell();
}

function lose() {
  kept = false;
  trouble = "This browser keeps nothing more for this site: save your marks to a file before you leave.";
}

const tell = () => changes.dispatchEvent(new Event("change"));

addEventListener("storage", ({ key }) => {
  if (key && key !== KEY) return;
  load();
  tell();
});
load();
