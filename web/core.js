/**
 * The WebAssembly module as plain JavaScript calls: one method per export, texts and bytes carried across.
 * @typedef {ReturnType<typeof openCore>} Core
 */

/** @param {import("./bridge").AlongsideModule} module */
export function openCore(module) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  /**
   * Calls an export with texts (as pointer and length) followed by numbers. Frees the texts when it returns.
   * @param {(...args: number[]) => any} call
   * @param {(string | Uint8Array)[]} texts
   * @param {...number} numbers
   */
  function send(call, texts, ...numbers) {
    const pointers = [];
    const args = [];
    for (const text of texts) {
      const bytes = typeof text === "string" ? encoder.encode(text) : text;
      const pointer = module._app_alloc(bytes.length);
      if (!pointer) throw new Error("There is no memory left.");
      module.HEAPU8.set(bytes, pointer);
      pointers.push(pointer);
      args.push(pointer, bytes.length);
    }
    const answer = call(...args, ...numbers);
    pointers.forEach((pointer) => module._app_free(pointer));
    return answer;
  }

  return {
    /** @param {Uint8Array} bundle  @returns {boolean} */
    start: (bundle) => send(module._app_start, [bundle]) === 1,
    /** @param {number} width  @param {number} height  @param {number} dpr  @param {number} rootPx */
    resize: (width, height, dpr, rootPx) => module._app_resize(width, height, dpr, rootPx),
    /** @param {number} y */
    scroll: (y) => module._app_scroll(y),
    /** @param {number} bits */
    preferences: (bits) => module._app_preferences(bits),
    clock: () => module._app_clock(Date.now(), -new Date().getTimezoneOffset()),
    /** @param {string} id  @param {boolean} pressed */
    hover: (id, pressed) => send(module._app_hover, [id], pressed ? 1 : 0),
    /** @param {string} id  @param {import("./bridge").ActionKind} kind  @param {string} [value] */
    action: (id, kind, value = "") => send(module._app_action, [id, kind, value]),
    /** @param {string} id  @param {number} px */
    fieldHeight: (id, px) => send(module._app_field_height, [id], px),
    /** @param {string} route */
    navigate: (route) => send(module._app_navigate, [route]),
    /** @param {import("./bridge").Backup} backup */
    backup: (backup) => send(module._app_backup, [backup.id, backup.text], backup.saved_ms, backup.downloaded_ms),
    /** @param {number} bytes  @returns {boolean} */
    mayOpen: (bytes) => module._app_may_open(bytes) === 1,
    /** @param {Uint8Array} bytes */
    open: (bytes) => send(module._app_open, [bytes]),
    /** @param {import("./bridge").News} kind  @param {string} value */
    told: (kind, value) => send(module._app_told, [kind, value]),
    /** @returns {import("./bridge").Frame} */
    frame() {
      const start = module._app_frame();
      const heap = module.HEAPU8;
      return JSON.parse(decoder.decode(heap.subarray(start, heap.indexOf(0, start))));
    },
    draw: () => module._app_draw() === 1,
    /** @param {string} selector  @returns {boolean} */
    gl: (selector) => send(module._app_gl, [selector]) === 1,
  };
}
