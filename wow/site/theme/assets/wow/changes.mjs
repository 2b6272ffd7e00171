// @ts-check
// What changed in a way since somebody read it, and what concerns which role.

/** @typedef {[revision: string, on: string, changes: string[], within?: Record<string, string[]>]} Day as wow/changes/pages.py writes it */
/** @type {Promise<Record<string, Day[]>> | undefined} */
let fetched;

/**
 * What changed, the newest day first; nothing where it is not known.
 * @param {string} way @param {import("./storage.mjs").Mark} mark of who read it
 */
export async function since(way, { revision = "", at }) {
  fetched ??= fetch(new URL("changes.json", import.meta.url)).then((answer) => answer.json()).catch(() => ({}));
  const days = (await fetched)[way] ?? [];
  /** @type {Day[]} */
  const found = [];
  for (const day of days) {
    const [last, on, , within] = day;
    if (last === revision) return found;
    if (within?.[revision]) return [...found, /** @type {Day} */ ([last, on, within[revision]])];
    found.push(day);
  }
  return days.filter(([, on, changes]) => changes[0] && on >= at.slice(0, 10));
}

/** The page of all changes, for the roles in the address: `?role=…`. @param {any} page */
export function showConcerns(page) {
  const line = page.querySelector(".wow-concerns");
  if (!line) return;
  line.hidden = false;
  const links = new Map([...line.children].map((link) => [link.dataset.role, link]));
  const asked = new URLSearchParams(location.search).getAll("role");
  const roles = asked.filter((role) => role && links.has(role));
  for (const role of roles[0] ? roles : [""]) links.get(role).ariaCurrent = "true";
  for (const item of page.querySelectorAll(".wow-changes > li")) {
    item.hidden = roles[0] && !roles.some((role) => item.dataset.roles.split(" ").includes(role));
  }
  const [said, back] = page.querySelector(".wow-concerned").children;
  said.textContent = asked.map((role) => links.get(role)?.dataset.said ?? `No role is called ${role} here.`).join(" ");
  back.hidden = !roles[0];
}
