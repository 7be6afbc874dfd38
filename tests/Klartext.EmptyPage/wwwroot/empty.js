// Marks the moment of the first render, as the panel marks its own.
new MutationObserver((_, observer) => {
  if (!document.querySelector('h1')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => performance.mark('answers')));
}).observe(document, { childList: true, subtree: true });
