// What the pages do beyond HTML. Everything works without it.
"use strict";

// Drafts: a form that can be kept is kept five seconds after the last change, and when a changed field is left.
const PAUSE = 5000;

function keepDrafts(form) {
  const line = form.querySelector(".entwurfszeile");
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
      if (answer.ok) line.textContent = await answer.text();
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
  form.addEventListener("submit", () => {
    isSent = true;
    clearTimeout(timer);
  });
}

for (const form of document.querySelectorAll("form[data-entwurf]")) keepDrafts(form);
