// What helps where scripts run; every page works without. Nothing is kept and nothing is sent but the forms themselves.

/** A mark's explanation beside the pointer, or below the mark that has the keyboard's focus. */
function explainMarks() {
  const marks = document.querySelectorAll("a.mark[title]");
  if (marks.length === 0) return;
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  document.body.append(tip);
  const show = (mark) => {
    tip.textContent = mark.dataset.about;
    tip.hidden = false;
    const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 16);
    place.replaceSync(`.tip { left: ${Math.max(8, left) + scrollX}px; top: ${box.bottom + scrollY + 6}px }`);
  };
  const place = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, place];
  const hide = () => {
    tip.hidden = true;
  };
  for (const mark of marks) {
    mark.dataset.about = mark.title;
    mark.setAttribute("aria-description", mark.title);
    mark.removeAttribute("title");
    mark.addEventListener("pointerenter", () => show(mark));
    mark.addEventListener("pointerleave", hide);
    mark.addEventListener("focus", () => show(mark));
    mark.addEventListener("blur", hide);
  }
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
}

/** How far the reading is, line by line, as the server tells it in its answer to the form. */
function tellProgress() {
  const form = document.querySelector("form#add");
  const progress = document.querySelector("#progress");
  if (form === null || progress === null) return;
  const tell = (markup) => {
    const line = document.createElement("template");
    line.innerHTML = markup;
    progress.append(line.content);
  };
  const send = async () => {
    const button = form.querySelector("button");
    button.disabled = true;
    progress.hidden = false;
    progress.replaceChildren();
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "text/event-stream" },
      });
      if (answer.headers.get("content-type")?.startsWith("text/event-stream")) await readEvents(answer.body, tell);
      else tell(`<li class="failed"></li>`);
      if (!answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        progress.lastElementChild.textContent = page.querySelector(".lead")?.textContent ?? "It was not taken.";
      }
    } catch {
      tell(`<li class="failed">The desk does not answer any more.</li>`);
    }
    button.disabled = false;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // Whatever fails is told in its place.
    void send();
  });
}

async function readEvents(body, tell) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop();
    for (const event of events) {
      const lines = event.split("\n").filter((line) => line.startsWith("data:"));
      const markup = lines.map((line) => line.slice(5).replace(/^ /u, "")).join("\n");
      if (markup !== "") tell(markup);
    }
  }
}

explainMarks();
tellProgress();
