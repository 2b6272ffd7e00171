// Ticking off a path: what is done, what does not apply, how much is left, what is next.

import { since } from "./changes.mjs";
import { link, linked, markdown, shown } from "./share.mjs";
import * as storage from "./storage.mjs";

const LATER = "when-you-need-it";

/** @param {string} tag @param {Record<string, string>} [attributes] @param {...(Node | string)} inside */
export function h(tag, attributes = {}, ...inside) {
  const made = /** @type {any} */ (document.createElement(tag));
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

/** @param {number} minutes */
export function time(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours ? `${hours} h${rest ? ` ${rest} min` : ""}` : `${rest} min`;
}

/** The page of a role, and whose progress the address shows. @param {any} page */
export function trackPath(page) {
  const panel = page.querySelector(".wow-progress");
  const role = panel?.dataset.role;
  if (linked() && panel) {
    const buddy = (role || location.search) && shown(location.hash);
    const told = page.querySelector(buddy ? ".wow-shared" : ".wow-damaged");
    if (buddy) told.firstElementChild.textContent = buddy.name;
    told.hidden = false;
  }
  if (role) track(panel.parentElement, [role]);
}

/**
 * Let a path be ticked off.
 * @param {any} root holds a heading, the line of stages, the panel, and a list for each stage
 * @param {string[]} roles whose path it is
 */
export function track(root, roles) {
  const panel = root.querySelector(".wow-progress[hidden]");
  if (!panel) return;
  panel.hidden = false;
  const [total, next, kept, out, said] = [".wow-bar", ".wow-next", ".wow-kept", "textarea", ".wow-said"].map((look) =>
    panel.querySelector(look));
  const buddy = shown(location.hash);
  const stages = [...root.querySelectorAll(".wow-path")].map((list) => stageOf(root, list));
  const all = stages.flatMap(({ items }) => items);
  const ahead = stages.flatMap(({ key, items }) => (key === LATER ? [] : items));

  const say = (words) => (said.textContent = words);

  function refresh() {
    for (const item of all) show(item, (buddy ?? storage).markOf(item.id), ticked);
    for (const { key, stop, bar, items } of stages) {
      stop.classList.toggle("wow-stop--done", !fill(bar, items, key !== LATER).length);
      stop.lastElementChild.textContent = bar.textContent;
    }
    const [first] = fill(total, ahead, true);
    next.textContent = first ? "Next: " : "Nothing is left to learn ahead.";
    if (first) next.append(h("a", { href: first.href }, first.title), `, ${time(first.minutes)}`);
    kept.textContent = buddy ? "" : storage.trouble;
  }

  function ticked(words) {
    if (!storage.roles[0]) storage.pick(roles);
    say(`${words} In all ${total.textContent}.`);
  }

  async function copy(what, words) {
    try {
      await navigator.clipboard.writeText(words);
      say(`${what} copied.`);
    } catch {
      out.hidden = false;
      out.value = words;
      out.select();
      say(`${what} ready: copy the selected text.`);
    }
  }

  const acts = {
    markdown: () => copy("Checklist", markdown(root.querySelector("h1, h2").firstChild.textContent, stages)),
    link({ ask }) {
      const name = prompt(ask);
      if (name !== null) copy("Link", link(all, name));
    },
    print: () => print(),
    save({ said }) {
      const href = URL.createObjectURL(new Blob([storage.text()], { type: "application/json" }));
      h("a", { href, download: "progress.json" }).click();
      say(said);
    },
    take({ said }) {
      const file = h("input", { type: "file", accept: ".json" });
      file.onchange = async () => {
        try {
          storage.add(await file.files[0].text());
          say(said);
        } catch (/** @type {any} */ error) {
          say(`The file was not used: ${error.message}.`);
        }
      };
      file.click();
    },
    reset({ ask, said }) {
      if (!confirm(ask)) return;
      storage.reset();
      say(said);
    },
  };
  panel.onclick = ({ target }) => acts[target.value]?.(target.dataset);
  if (buddy) {
    panel.querySelector("details").remove();
    for (const each of root.querySelectorAll("li > button")) each.disabled = true;
  }
  storage.watch(root, refresh);
}

function stageOf(root, list) {
  const key = list.dataset.stage || LATER;
  const stop = root.querySelector(`.wow-line [href$="#${key}"]`).parentElement;
  const name = stop.firstElementChild.textContent;
  const bar = h("p", { class: "wow-bar" }, h("progress", { "aria-label": name }), h("span"));
  list.before(bar);
  list.classList.add("wow-path--ticked");
  return { key, stop, name, bar, items: [...list.children].map(itemOf) };
}

function itemOf(li) {
  const { textContent: title, href } = li.querySelector("b > a");
  const button = (value, words) =>
    h("button", { class: `wow-${value}`, value, "aria-label": `${words}: ${title}` }, h("span", {}, words));
  const buttons = [button("done", "Done"), button("not-mine", "Does not apply to me")];
  li.prepend(buttons[0]);
  li.append(buttons[1]);
  const { way: id, minutes, revision } = li.dataset;
  return { li, buttons, title, href, id, revision, minutes: +minutes, state: "open" };
}

/** Show what a way is marked as, and let it be marked. @param {any} item @param {any} mark @param {(words: string) => void} say */
export function show(item, mark, say) {
  const { li, id, title, revision, buttons } = item;
  const state = (item.state = li.dataset.state = mark.state);
  const tick = (value, words = "to do") => {
    storage.mark(id, value, revision);
    say(`${title}: ${words.toLowerCase()}.`);
  };
  for (const each of buttons) {
    each.setAttribute("aria-pressed", each.value === state);
    each.onclick = () => (each.value === state ? tick("open") : tick(each.value, each.textContent));
  }
  const changed = state === "done" && revision && (mark.revision ?? revision) !== revision;
  if (!changed) item.changed = item.changed?.remove();
  else item.changed ??= note(item, mark, () => tick("done", "read"));
}

function note(item, mark, again) {
  const day = (moment, timeZone) => new Date(moment).toLocaleDateString("en-GB", { dateStyle: "long", timeZone });
  const list = h("ul");
  const read = h("button", { "aria-label": `Mark as read: ${item.title}` }, "Mark as read");
  read.onclick = () => {
    again();
    item.buttons[0].focus();
  };
  const told = h("summary", {}, `Changed since you read it on ${day(mark.at)}`);
  const made = h("div", { class: "wow-since" }, h("details", {}, told, list), read);
  since(item.id, mark).then((entries) => {
    if (!entries[0]) list.append(h("li", {}, "How is not known here."));
    for (const [, on, changes] of entries) list.append(...changes.map((each) => h("li", {}, `${day(on, "UTC")}: ${each}`)));
  });
  item.li.querySelector(".wow-item").append(made);
  return made;
}

/** Fill a bar, say it in words, and give what is still open. */
function fill(bar, items, timed) {
  const those = (state) => items.filter((each) => each.state === state);
  const [open, passed, changed] = [those("open"), those("not-mine").length, items.filter((each) => each.changed).length];
  const left = open.length ? `${time(open.reduce((sum, each) => sum + each.minutes, 0))} left` : "nothing left";
  bar.firstElementChild.max = items.length || 1;
  bar.firstElementChild.value = items.length - open.length;
  bar.lastElementChild.textContent =
    `${items.length - open.length} of ${items.length}${timed ? ` · ${left}` : ""}${passed ? ` · ${passed} ${passed > 1 ? "do" : "does"} not apply` : ""}${changed ? ` · ${changed} changed since` : ""}`;
  return open;
}
