/** Progress for people: one line per step, with the time since the command began, so that a wait can be judged. */
export class Steps {
    #started = Date.now();

    /** @param {string} line */
    say = (line) => {
        console.log(`[${String(Math.round((Date.now() - this.#started) / 1000)).padStart(3)} s] ${line}`);
    };
}
