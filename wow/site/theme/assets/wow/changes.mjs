// What changed in a way since somebody read it, and what concerns which role.

/** @type {Promise<Record<string, [revision: string, on: string, changes: string[], within?: number][]>> | undefined} */
let fetched;

/**
 * The newest first; nothing where it is not known.
 * @param {string} way @param {import("./storage.mjs").Mark} mark of who read it
 */
export async function since(way, { revision, at }) {
  fetched ??= fetch(new URL("changes.json", import.meta.url)).then((answer) => answer.json()).catch(() => ({}));
  const entries = (await fetched)[way] ?? [];
  const read = entries.findIndex(([each]) => each === revision);
  return entries.filter(([, on, changes, within], place) =>
    within ? place === read : read < 0 ? changes[0] && on >= at.slice(0, 10) : place < read);
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
    item.hidden = roles[0] && !roles.some((role) => item.matches(`[data-roles~="${role}"]`));
  }
  page.querySelector(".wow-concerned > span").textContent = asked.map((role) => links.get(role)?.dataset.said ?? `No role is called ${role} here.`).join(" ");
}
