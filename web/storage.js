/**
 * Backups in this browser: IndexedDB, else localStorage, else memory for as long as the page is open. A backup is a
 * convenience, never "saved". Nothing here throws outward; every result is told.
 *
 * A page that is going away may not live to see IndexedDB finish: what waits then goes into localStorage too, which is
 * done before it returns, and is taken out again once IndexedDB has it.
 *
 * @typedef {import("./bridge").Backup} Backup
 * @typedef {{kind: string, all(): Promise<unknown[]>, put(backup: Backup): Promise<void>,
 *   remove(id: string): Promise<void>}} Shelf
 */

const settingsKey = "alongside-settings";
const prefix = "alongside/";
const writeAfterMs = 300;
const openWithinMs = 1500;

/** @param {(kind: import("./bridge").News, value: string) => void} told */
export function createStorage(told) {
  /** @type {Map<string, Backup | null>} the last state of each record not yet written; null: forget it */
  const waiting = new Map();
  let timer = 0;
  /** @type {Shelf | undefined} */
  let open;
  const shelf = openShelf();
  shelf.then((found) => {
    open = found;
    told("storage", found.kind);
  });

  function flush() {
    clearTimeout(timer);
    timer = 0;
    if (!open) return void shelf.then(flush);
    for (const [id, backup] of waiting) write(open, id, backup);
    waiting.clear();
  }

  /** @param {Shelf} to  @param {string} id  @param {Backup | null} backup */
  async function write(to, id, backup) {
    try {
      await (backup ? to.put(backup) : to.remove(id));
      if (backup) told("stored", id);
    } catch {
      const kept = backup && to !== localShelf && (await attempt(() => localShelf.put(backup).then(() => true)));
      told(kept ? "stored" : "store_failed", id);
    }
  }

  /** @param {string} id  @param {Backup | null} state */
  function later(id, state) {
    waiting.set(id, state);
    timer ||= setTimeout(flush, writeAfterMs);
  }

  return {
    /** Writes what waits, at once, because the page may be going away. */
    leave() {
      for (const backup of waiting.values()) if (backup) attempt(() => localShelf.put(backup));
      if (waiting.size) flush();
    },
    /** Keeps the last state of a record, within 400 ms. @param {string} id  @param {string} text
        @param {number} downloadedMs */
    keepBackup(id, text, downloadedMs) {
      later(id, { id, text, saved_ms: Date.now(), downloaded_ms: downloadedMs });
    },
    /** @param {string} id */
    forget: (id) => later(id, null),
    /** What is kept, newest first, one of each record; anything not ours in shape is left out.
        @returns {Promise<Backup[]>} */
    async backups() {
      const kept = await Promise.all([attempt((await shelf).all), attempt(localShelf.all)]);
      const newest = kept.flatMap((all) => all ?? []).filter(isBackup).sort((a, b) => b.saved_ms - a.saved_ms);
      return newest.filter(({ id }, i) => newest.findIndex((other) => other.id === id) === i);
    },
  };
}

/**
 * @template T
 * @param {() => Promise<T>} act  @returns {Promise<T | undefined>} undefined when it failed
 */
async function attempt(act) {
  try {
    return await act();
  } catch {
    return undefined;
  }
}

/** Other local pages may share this storage: trust nothing. @param {any} value  @returns {value is Backup} */
function isBackup(value) {
  return value !== null && typeof value === "object" && typeof value.id === "string" && typeof value.text === "string"
    && Number.isFinite(value.saved_ms) && Number.isFinite(value.downloaded_ms);
}

/** @returns {Promise<Shelf>} */
async function openShelf() {
  try {
    return databaseShelf(await openDatabase());
  } catch {
    try {
      localStorage.setItem(`${prefix}test`, "");
      localStorage.removeItem(`${prefix}test`);
      return localShelf;
    } catch {
      return memoryShelf();
    }
  }
}

/** @returns {Promise<IDBDatabase>} */
function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("alongside", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("backups");
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
    setTimeout(() => reject(new Error("no answer")), openWithinMs);
  });
}

/** @param {IDBDatabase} database  @returns {Shelf} */
function databaseShelf(database) {
  /**
   * @template T
   * @param {IDBTransactionMode} mode  @param {(store: IDBObjectStore) => IDBRequest<T>} act  @returns {Promise<T>}
   */
  function transact(mode, act) {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction("backups", mode);
      const request = act(transaction.objectStore("backups"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }
  return {
    kind: "indexeddb",
    all: () => transact("readonly", (store) => store.getAll()),
    async put(backup) {
      await transact("readwrite", (store) => store.put(backup, prefix + backup.id));
      attempt(() => localShelf.remove(backup.id));
    },
    async remove(id) {
      attempt(() => localShelf.remove(id));
      await transact("readwrite", (store) => store.delete(prefix + id));
    },
  };
}

/** @type {Shelf} */
const localShelf = {
  kind: "localstorage",
  all: async () => Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map(readLocal),
  put: async (backup) => localStorage.setItem(prefix + backup.id, JSON.stringify(backup)),
  remove: async (id) => localStorage.removeItem(prefix + id),
};

/** @param {string} key  @returns {unknown} */
function readLocal(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "");
  } catch {
    return null;
  }
}

/** @returns {Shelf} */
function memoryShelf() {
  /** @type {Map<string, Backup>} */
  const kept = new Map();
  return {
    kind: "memory",
    all: async () => [...kept.values()],
    put: async (backup) => { kept.set(backup.id, backup); },
    remove: async (id) => { kept.delete(id); },
  };
}

/** How the reader likes it, as the core wrote it; "" where there is none or none may be kept. */
export function keptSettings() {
  try {
    return localStorage.getItem(settingsKey) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} text */
export function keepSettings(text) {
  try {
    localStorage.setItem(settingsKey, text);
  } catch {
    // A browser that keeps nothing forgets them with the page.
  }
}
