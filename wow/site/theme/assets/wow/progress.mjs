// Ticking off a path: what is done, what does not apply, how much is left, what is next.

import { since } from "./changes.mjs";
import { link, markdown, shown, START } from "./share.mjs";
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

/** The page of a role. @param {Document} page */
export function trackPath(page) {
  const root = page.querySelector(".wow-progress")?.parentElement;
  if (root?.querySelector(".wow-path > li")) track(root);
}

/**
 * Let a path be ticked off.
 * @param {any} root holds a heading, the line of stages, the panel, and a list for each stage
 */
export function track(root) {
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
    if (!root.isConnected) return storage.changes.removeEventListener("change", refresh);
    for (const item of all) {
      const mark = (buddy ?? storage).markOf(item.id);
      item.state = item.li.dataset.state = mark.state;
      for (const each of item.buttons) each.setAttribute("aria-pressed", each.value === item.state);
      const changed = item.state === "done" && item.revision && (mark.revision ?? item.revision) !== item.revision;
      if (!changed) item.changed = item.changed?.remove();
      else item.changed ??= note(item, mark, () => tick(item, "done"));
    }
    for (const { key, stop, bar, items } of stages) {
      stop.classList.toggle("wow-stop--done", !fill(bar, items, key !== LATER).length);
      stop.lastElementChild.textContent = bar.textContent;
    }
    const [first] = fill(total, ahead, true);
    next.textContent = first ? "Next: " : "Nothing is left to learn ahead.";
    if (first) next.append(h("a", { href: first.href }, first.title), `, ${time(first.minutes)}`);
    kept.textContent = buddy ? "" : storage.trouble;
  }

  function tick(item, state) {
    storage.mark(item.id, state, item.revision);
    const pressed = item.buttons.find(({ value }) => value === state);
    say(`${item.title}: ${pressed?.textContent.toLowerCase() ?? "to do"}. In all ${total.textContent}.`);
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
    link() {
      const name = prompt("Your name, for whoever opens the link (it may stay empty):");
      if (name !== null) copy("Link", link(all, name));
    },
    print: () => print(),
    save() {
      const href = URL.createObjectURL(new Blob([storage.text()], { type: "application/json" }));
      h("a", { href, download: "progress.json" }).click();
      say("Saved to a file.");
    },
    take() {
      const file = h("input", { type: "file", accept: ".json" });
      file.onchange = async () => {
        try {
          storage.add(await file.files[0].text());
          say("Marks taken from the file; where both had one, the later counts.");
        } catch (/** @type {any} */ error) {
          say(`The file was not used: ${error.message}.`);
        }
      };
      file.click();
    },
    reset() {
      if (!confirm("Forget all your marks on this site? Only a file that you saved brings them back.")) return;
      storage.reset();
      say("All marks are forgotten.");
    },
  };
  panel.onclick = ({ target }) => acts[target.value]?.();
  for (const item of all) {
    for (const each of item.buttons) {
      each.disabled = !!buddy;
      each.onclick = () => tick(item, item.state === each.value ? "open" : each.value);
    }
  }
  if (location.hash.startsWith(START)) {
    const own = h("a", { href: location.href.split("#")[0] }, "Back to your own");
    const told = buddy ? `Progress of ${buddy.name}: read-only. ` : "This link to somebody’s progress is damaged. ";
    panel.before(h("p", { class: "wow-notice wow-notice--time" }, told, own));
  }
  if (buddy) panel.querySelector("details").remove();
  storage.changes.addEventListener("change", refresh);
  refresh();
}

/** A stage with its bar, and its items with their buttons. */
function stageOf(root, list) {
  const key = list.dataset.stage || LATER;
  const stop = root.querySelector(`.wow-line [href="#${key}"]`).parentElement;
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

/** What changed in a way since it was read. */
function note(item, mark, again) {
  const day = (moment, timeZone) => new Date(moment).toLocaleDateString("en-GB", { dateStyle: "long", timeZone });
  const list = h("ul");
  const read = h("button", { "aria-label": `Mark as read: ${item.title}` }, "Mark as read");
  read.onclick = () => {
    again();
    item.buttons[0].focus();
  };
  const made = h("details", { class: "wow-since" }, h("summary", {}, `Changed since you read it on ${day(mark.at)}`), list, read);
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

addEventListener("hashchange", () => location.hash.startsWith(START) && location.reload());
