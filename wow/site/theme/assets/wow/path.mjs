// One path for all roles that somebody picks, by the rules of wow/onboarding/facts.py.

import { holds } from "./freshness.mjs";
import { h, time, track } from "./progress.mjs";
import * as storage from "./storage.mjs";

/** @typedef {Record<string, any>} Way as wow/onboarding/data.py writes it; what is empty is left out */

/** The ways of a role's file, each with what stands there once for all. @param {Record<string, any>} file @returns {Way[]} */
export const read = ({ keys, owners, outside, ways }) =>
  ways.map((row) => {
    const way = Object.fromEntries(keys.map((key, index) => [key, row[index]]).filter(([, value]) => value !== ""));
    const [owner, owner_url] = owners[way.owner] ?? [];
    return { requires: [], ...way, owner, owner_url, outside };
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
 * @param {Way[]} ways of several roles @param {string[]} stages
 * @returns {Way[][]} a list for each stage, and one for when it is needed
 */
export function merge(ways, stages) {
  const order = inOrder([...new Map(ways.map((way) => [way.id, way])).values()]);
  const at = new Map(order.map(({ id }) => [id, stages.length]));
  const bring = (id, stage) => stage < (at.get(id) ?? 0) && at.set(id, stage);
  for (const { id, stage } of ways) if (stage) bring(id, stages.indexOf(stage));
  for (const way of [...order].reverse()) for (const id of way.requires) bring(id, at.get(way.id));
  return [...stages, ""].map((_, index) => inOrder(order.filter((way) => at.get(way.id) === index)));
}

/**
 * The index of roles. Those in the address win over remembered ones, and are only looked at: readers
 * make a path theirs by a box, or by ticking off an item while they have none.
 * @param {any} page
 */
export function choosePaths(page) {
  const [list, picking, lead, others, blank] = [".wow-roles", ".wow-picking", ".wow-told", ".wow-others", ".wow-merged"].map((look) =>
    page.querySelector(look));
  if (!picking?.hidden) return;
  picking.hidden = false;
  let shown = blank;
  const linked = new URLSearchParams(location.search).getAll("role");
  let asked = linked[0] ? linked : storage.roles;
  const boxes = [...list.querySelectorAll("input")];
  for (const box of boxes) box.checked = asked.includes(box.value);
  const picked = () => boxes.filter(({ checked }) => checked);
  const roles = () => picked().map(({ value }) => value).sort();

  async function show() {
    const mine = roles();
    const unknown = asked.filter((role) => !mine.includes(role)).map((role) => `No role is called ${role} here. `);
    try {
      const held = await fetched(mine);
      if (`${mine}` !== `${roles()}`) return; // picked anew in the meantime
      const next = blank.cloneNode(true);
      shown.replaceWith(next);
      shown = next;
      const ways = fill(next, held);
      next.hidden = !ways;
      next.querySelector("h2").textContent = `${location.hash ? "Path" : "Your path"}: ${picked().map(({ name }) => name).join(" + ")}`;
      track(next, mine);
      others.hidden = !storage.roles[0] || `${storage.roles}` === `${mine}`;
      lead.textContent = unknown.join("") + (mine[0] ? `${lead.dataset.of} ${ways}.` : "");
    } catch {
      lead.textContent = lead.dataset.none;
    }
  }

  function keep() {
    storage.pick(roles());
    const search = roles().map((role) => `role=${role}`).join("&");
    history.replaceState(history.state, "", search ? `?${search}` : location.pathname);
  }

  list.onchange = () => {
    asked = [];
    page.querySelector(".wow-damaged").hidden = true;
    keep();
    show();
  };
  if (!linked[0] && asked[0]) keep();
  show();
}

/** The ways of roles. @param {string[]} roles */
export async function fetched(roles) {
  const each = async (role) => read(await (await fetch(new URL(`paths/${role}.json`, import.meta.url))).json());
  return (await Promise.all(roles.map(each))).flat();
}

/** Put the ways into the stages that stand ready; those that stay empty go. */
function fill(root, ways) {
  const stages = [...root.querySelectorAll(".wow-path")];
  const lists = merge(ways, stages.slice(0, -1).map((each) => each.dataset.stage));
  const path = new Set(lists.flat().map(({ id }) => id));
  const blank = root.querySelector("template").content.firstElementChild;
  for (const [index, stage] of stages.entries()) {
    stage.append(...lists[index].map((way) => item(blank.cloneNode(true), way, path)));
    if (lists[index].length) continue;
    root.querySelector(`.wow-line [href$="#${stage.dataset.stage}"]`).parentElement.remove();
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
    if (at) each.href = storage.SITE + told[at];
  }
  const first = li.querySelector(".wow-first");
  const outside = way.requires.filter((id) => !path.has(id)).map((id) => way.outside[id]);
  for (const [words, url] of outside) first.append(" ", h("a", { href: storage.SITE + url }, words));
  if (!outside.length) first.remove();
  return li;
}
