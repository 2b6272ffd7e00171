// What somebody marked and picked on this site: kept in their browser, and nowhere else.

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
/** @type {string[]} whose path the reader picked */
export let roles = [];
let kept = true;

/** What readers should know of how their marks are kept; empty if all is well. */
export let trouble = "";

/** @type {Map<Element, () => void>} */
const watched = new Map();

/** Now, and with each change while it is shown. @param {Element} element @param {() => void} run */
export function watch(element, run) {
  watched.set(element, run);
  run();
}

/** @param {string} id @returns {Mark} */
export const markOf = (id) => marks.get(id) ?? { state: "open", at: "" };

/** @param {string} id @param {State} state @param {string} [revision] */
export function mark(id, state, revision) {
  load(); // another tab may have marked something
  marks.set(id, { state, at: new Date().toISOString(), revision });
  save();
}

/** @param {string[]} picked */
export function pick(picked) {
  load();
  roles = picked;
  save(trouble); // not told yet
}

/** Everything, for a file. */
export const text = () =>
  JSON.stringify({ wow: "progress", version: VERSION, site: SITE, roles, marks: Object.fromEntries(marks) });

/**
 * Add the marks of a file; of two for one way the later counts. Roles come where none are picked.
 * @param {string} given
 * @throws {Error} the file is not for us; the message says why
 */
export function add(given) {
  const [added, picked] = parse(given);
  load();
  if (!roles[0]) roles = picked;
  for (const [id, each] of added) if (each.at > markOf(id).at) marks.set(id, each);
  save();
}

export function reset() {
  forget();
  save();
}

/** @param {string} given @returns {[Marks, string[]]} */
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
  return [new Map(Object.entries(data.marks ?? {}).filter(good)), [data.roles ?? []].flat().map(String)];
}

function load() {
  if (!kept) return; // memory knows more
  let found;
  try {
    found = localStorage.getItem(KEY);
  } catch {
    return lose();
  }
  forget();
  try {
    if (found !== null) [marks, roles] = parse(found);
  } catch (/** @type {any} */ error) {
    trouble = `What this browser had kept cannot be used (${error.message}), so you start afresh.`;
  }
}

const forget = () => ([marks, roles] = [new Map(), []]);

function save(told = "") {
  try {
    if (marks.size || roles[0]) localStorage.setItem(KEY, text());
    else localStorage.removeItem(KEY);
    kept = true;
    trouble = told;
  } catch {
    lose();
  }
  tell();
}

function lose() {
  kept = false;
  trouble = "This browser keeps nothing more for this site: save your marks to a file before you leave.";
}

const tell = () => watched.forEach((run, element) => (element.isConnected ? run() : watched.delete(element)));

addEventListener("storage", () => {
  load();
  tell();
});
load();
