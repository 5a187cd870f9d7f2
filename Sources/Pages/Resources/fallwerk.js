// What the pages do beyond HTML. Everything works without it.
"use strict";

// Drafts: a form that can be kept is kept five seconds after the last change, and when a changed field is left.
const PAUSE = 5000;

function keepDrafts(form) {
  let timer = 0;
  let isDirty = false;
  let isSent = false;

  async function keep() {
    clearTimeout(timer);
    if (!isDirty || isSent) return;
    isDirty = false;
    const body = new URLSearchParams(new FormData(form));
    body.set("_aktion", "entwurf");
    try {
      const answer = await fetch(form.action, {
        method: "POST", body, headers: { "X-Teil": "entwurf" }, redirect: "error", keepalive: true,
      });
      if (answer.ok) form.querySelector(".entwurfszeile").textContent = await answer.text();
      else isDirty = true;
    } catch {
      isDirty = true;
    }
  }

  form.addEventListener("input", () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  form.addEventListener("focusout", keep);
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    isSent = true;
    clearTimeout(timer);
  });
}

// Consequences: the button that shows them fills their place, and the page stays. What is refused comes as a page.
function showFolgen(place) {
  const form = place.closest("form");
  let isPlain = false;

  async function fill(button) {
    const body = new URLSearchParams(new FormData(form, button));
    try {
      const answer = await fetch(form.action, {
        method: "POST", body, headers: { "X-Teil": "folgen" }, redirect: "error",
      });
      if (answer.ok) {
        place.innerHTML = await answer.text();
        place.querySelector("h2").focus();
        return;
      }
    } catch { /* the page itself says what is wrong */ }
    isPlain = true;
    form.requestSubmit(button);
  }

  form.addEventListener("submit", (event) => {
    if (isPlain || event.submitter?.value !== "folgen") return;
    event.preventDefault();
    fill(event.submitter);
  });
}

// Rows: a button that only changes the rows of a form leaves the page where it is, and the sum follows what is typed.
const ROWS = "_zeile";

function stayForRows(form) {
  let isPlain = false;
  let timer = 0;

  // The page as it would come after that button.
  async function after(button) {
    const body = new URLSearchParams(new FormData(form, button));
    const answer = await fetch(form.action, { method: "POST", body, redirect: "error" });
    if (!answer.ok) throw new Error(answer.statusText);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  async function rearrange(button) {
    try {
      const page = await after(button);
      const main = page.querySelector("main");
      document.querySelector("main").replaceWith(main);
      begin(main);
      main.querySelector(`[name="${ROWS}"][value="${CSS.escape(button.value)}"]`)?.focus();
      main.querySelector("form[data-entwurf]")?.dispatchEvent(new Event("input"));
    } catch {
      isPlain = true;
      form.requestSubmit(button);
    }
  }

  async function addUp() {
    const button = form.querySelector(`[name="${ROWS}"][value="summe"]`);
    if (!button) return;
    try {
      const sum = (await after(button)).querySelector(".summe");
      if (sum && form.isConnected) form.querySelector(".summe").textContent = sum.textContent;
    } catch { /* the button beside the sum works it out */ }
  }

  form.addEventListener("submit", (event) => {
    if (isPlain || event.submitter?.name !== ROWS) return;
    event.preventDefault();
    rearrange(event.submitter);
  });
  form.addEventListener("input", (event) => {
    if (!event.target.name?.endsWith("_kosten")) return;
    clearTimeout(timer);
    timer = setTimeout(addUp, 400);
  });
}

function begin(part) {
  for (const place of part.querySelectorAll(".folgen-platz")) showFolgen(place);
  for (const form of part.querySelectorAll("form")) if (form.querySelector(`[name="${ROWS}"]`)) stayForRows(form);
  for (const form of part.querySelectorAll("form[data-entwurf]")) keepDrafts(form);
}

begin(document);
