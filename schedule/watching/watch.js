"use strict";
// Asks the server that this page came from for news, and loads the page again when there is another.
(() => {
  const bar = document.querySelector(".live-bar");
  const line = bar.querySelector("bdi");
  const events = new EventSource("/events");

  events.addEventListener("message", (event) => {
    const news = JSON.parse(event.data);
    if (news.version !== bar.dataset.version) {
      events.close();
      location.reload();
      return;
    }
    bar.classList.remove("ended");
    bar.classList.toggle("busy", news.busy);
    line.textContent = news.line;
  });
  events.addEventListener("error", () => {
    bar.classList.add("ended");
    line.textContent = "The watch has ended; this is what was seen last.";
  });
})();
