// Progress that leaves the browser: as a link for a buddy, and as a checklist in Markdown.

/** @typedef {import("./storage.mjs").State} State */
/** @typedef {{id: string, title: string, href: string, state: string, changed?: boolean}} Item */

const START = "#progress=";
const LINK = /^#progress=1\.((?:\w{6})*)\.((?:\w{6})*)\.(.*)$/;

let held = "";

/** The link in the address, which stays while one goes to a stage. */
export function linked() {
  if (location.hash.startsWith(START)) held = location.href;
  else if (held.startsWith(`${location.href.split("#")[0]}#`)) history.replaceState(history.state, "", held);
  else held = "";
  return held;
}

/** Six signs for an id, by FNV-1a. @param {string} id */
function short(id) {
  let hash = 0x811c9dc5;
  for (const sign of id) hash = Math.imul(hash ^ Number(sign.codePointAt(0)), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0").slice(1);
}

/** @param {Item[]} items @param {string} name whose they are; may be empty */
export function link(items, name) {
  const those = (state) => items.map((each) => (each.state === state ? short(each.id) : "")).join("");
  return `${location.href.split("#")[0]}${START}1.${those("done")}.${those("not-mine")}.${encodeURIComponent(name.trim())}`;
}

/**
 * Whose progress a link shows, and what it is.
 * @param {string} hash
 * @returns {{name: string, markOf: (id: string) => {state: State, revision?: string}} | null} null if it cannot be read
 */
export function shown(hash) {
  try {
    const [, done, not, name] = /** @type {string[]} */ (LINK.exec(hash));
    const [read, passed] = [done, not].map((each) => new Set(each.match(/.{6}/g)));
    return {
      name: decodeURIComponent(name).slice(0, 60) || "somebody else",
      markOf: (id) => ({ state: read.has(short(id)) ? "done" : passed.has(short(id)) ? "not-mine" : "open" }),
    };
  } catch {
    return null;
  }
}

/** @param {string} title @param {{name: string, items: Item[]}[]} stages */
export function markdown(title, stages) {
  const plain = (words) => words.replace(/[\\`*_[\]<>~#|&]/g, "\\$&");
  const line = ({ title, href, state, changed = false }) => {
    if (state === "not-mine") return `- [x] ~~${plain(title)}~~ (does not apply)\n`;
    const address = href.replaceAll("(", "%28").replaceAll(")", "%29");
    return `- [${state === "done" ? "x" : " "}] [${plain(title)}](${address})${changed ? " (changed since)" : ""}\n`;
  };
  const parts = stages.map(({ name, items }) => `\n## ${plain(name)}\n\n${items.map(line).join("")}`);
  return `# ${plain(title)}\n${parts.join("")}`;
}

addEventListener("hashchange", () => held !== linked() && location.reload());
