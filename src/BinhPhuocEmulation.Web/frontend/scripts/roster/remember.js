// A choice of this browser that outlives the page. Without storage (private window, full, switched off) it lasts as long as the page.

/** @param {Storage} storage the browser's own where none is given; asking for it may throw */
export function remember(name, value, storage) {
  try {
    const kept = storage ?? localStorage;
    if (value) kept.setItem(name, value);
    else kept.removeItem(name);
  } catch { /* the choice lasts this page */ }
}

/** What was chosen; "" if nothing was. */
export function recall(name, storage) {
  try { return (storage ?? localStorage).getItem(name) ?? ""; } catch { return ""; }
}
