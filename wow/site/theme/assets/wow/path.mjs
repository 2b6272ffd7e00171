// One path for all roles that somebody picks, by the rules of wow/onboarding/facts.py.

import { holds } from "./freshness.mjs";
import { h, time, track } from "./progress.mjs";
import { SITE } from "./storage.mjs";

/** @typedef {Record<string, any>} Way as wow/onboarding/data.py writes it; what is empty is left out */

/**
 * The ways of a role's file, each with what stands there once for all.
 * @param {string} role @param {Record<string, any>} file @returns {Way[]}
 */
export const read = (role, { keys, owners, outside, ways }) =>
  ways.map((row) => {
    const way = Object.fromEntries(keys.map((key, index) => [key, row[index]]).filter(([, value]) => value !== ""));
    const [owner, owner_url] = owners[way.owner] ?? [];
    return { requires: [], ...way, owner, owner_url, outside, stages: way.stage ? { [role]: way.stage } : {} };
  });

/** @param {Way[]} ways @returns {Way[]} prerequisites first, then what feeds others, then by title */
export function inOrder(ways) {
  const rest = [...ways].sort((a, b) => a.rank - b.rank);
  const byId = new Map(rest.map((way) => [way.id, way]));
  const waits = new Map();
  for (const { id } of rest) waits.set(id, 0);
  const feed = (way, step) => way.feeds?.forEach((id) => waits.set(id, waits.get(id) + step));
  rest.forEach((way) => feed(way, 1));
  const placed = new Set();
  const ready = (way) => !placed.has(way) && way.requires.every((id) => !byId.has(id) || placed.has(byId.get(id)));
  for (;;) {
    let next;
    for (const way of rest.filter(ready)) if (!next || waits.get(way.id) < waits.get(next.id)) next = way;
    if (!next) return [...new Set([...placed, ...rest])];
    placed.add(next);
    feed(next, -1);
  }
}

/**
 * Each way once, at its earliest stage, and no later than what requires it.
 * @param {Way[]} ways @param {string[]} roles @param {string[]} stages
 * @returns {Way[][]} a list for each stage, and one for when it is needed
 */
export function merge(ways, roles, stages) {
  const byId = new Map();
  for (const way of ways) byId.set(way.id, { ...way, stages: { ...byId.get(way.id)?.stages, ...way.stages } });
  const order = inOrder([...byId.values()]);
  const met = (way) => roles.filter((role) => Object.hasOwn(way.stages, role)).map((role) => stages.indexOf(way.stages[role]));
  const at = new Map();
  for (const way of order) at.set(way.id, Math.min(stages.length, ...met(way)));
  for (const way of [...order].reverse()) {
    for (const id of way.requires) if (at.get(id) > at.get(way.id)) at.set(id, at.get(way.id));
  }
  return [...stages, ""].map((_, index) => inOrder(order.filter((way) => at.get(way.id) === index)));
}

/** The index of roles. @param {any} page */
export function choosePaths(page) {
  const [list, several, blank] = [".wow-roles", ".wow-several", ".wow-merged"].map((look) => page.querySelector(look));
  if (!blank || list.querySelector("input")) return;
  let shown = blank;
  const lead = h("p", { role: "status" });
  several.textContent = "More than one role fits? Tick them, and their paths become one. The address then holds your choice, for you to keep or send.";
  several.after(lead);
  let asked = new URLSearchParams(location.search).getAll("role");
  const boxes = [...list.children].map((card) => {
    const name = card.querySelector("b").textContent;
    const box = h("input", { type: "checkbox", value: card.dataset.role, name, "aria-label": `On my path: ${name}` });
    box.checked = asked.includes(box.value);
    card.append(h("label", { class: "wow-pick" }, box, "On my path"));
    return box;
  });
  const roles = () => asked.filter((role) => boxes.some(({ value }) => value === role));

  async function show() {
    const mine = roles();
    const unknown = asked.filter((role) => !mine.includes(role)).map((role) => `No role is called ${role} here. `);
    try {
      const held = await Promise.all(mine.map(fetched));
      if (`${mine}` !== `${roles()}`) return; // picked anew in the meantime
      const next = blank.cloneNode(true);
      shown.replaceWith(next);
      shown = next;
      const ways = mine.length ? fill(next, held.flat(), mine) : 0;
      next.hidden = !ways;
      next.querySelector("h2").textContent = `Your path: ${boxes.filter((box) => box.checked).map(({ name }) => name).join(" + ")}`;
      if (ways) track(next);
      lead.textContent = unknown.join("") + (mine.length ? `Ways on your path, each once, at its earliest stage: ${ways}.` : "");
    } catch {
      lead.textContent = "Your path cannot be made just now; each role has a page of its own.";
    }
  }

  list.onchange = () => {
    asked = boxes.filter((box) => box.checked).map(({ value }) => value);
    const search = asked.map((role) => `role=${role}`).join("&");
    history.replaceState(history.state, "", search ? `?${search}` : location.pathname);
    show();
  };
  show();
}

async function fetched(role) {
  const answer = await fetch(new URL(`paths/${role}.json`, import.meta.url));
  return read(role, await answer.json());
}

/** Put the ways into the stages that stand ready; those that stay empty go. */
function fill(root, ways, roles) {
  const stages = [...root.querySelectorAll(".wow-path")];
  const lists = merge(ways, roles, stages.slice(0, -1).map((each) => each.dataset.stage));
  const path = new Set(lists.flat().map(({ id }) => id));
  const blank = root.querySelector("template").content.firstElementChild;
  for (const [index, stage] of stages.entries()) {
    stage.append(...lists[index].map((way) => item(blank.cloneNode(true), way, path)));
    if (lists[index].length) continue;
    root.querySelector(`.wow-line [href="#${stage.dataset.stage}"]`).parentElement.remove();
    stage.parentElement.remove();
  }
  return path.size;
}

function item(li, way, path) {
  const [mark, proposed] = [way.marks, way.proposed].map((told) => told?.find((each) => holds(each))?.words);
  const told = { ...way, mark, proposed, time: time(way.minutes) };
  li.dataset.way = way.id;
  li.dataset.minutes = way.minutes;
  if (way.revision) li.dataset.revision = way.revision;
  for (const each of li.querySelectorAll("[data-is]")) {
    const { is, at } = each.dataset;
    if (told[is]) each.textContent = told[is];
    else each.remove();
    if (at) each.href = SITE + told[at];
  }
  const first = li.querySelector(".wow-first");
  const outside = way.requires.filter((id) => !path.has(id)).map((id) => way.outside[id]);
  for (const [words, url] of outside) first.append(" ", h("a", { href: SITE + url }, words));
  if (!outside.length) first.remove();
  return li;
}
